package org.convcanvas.compute;

import org.convcanvas.network.DriftedConv;
import org.convcanvas.tensor.Rng;

/**
 * How far the weights of a drifting convolution are off. A factor is found from the seed and from where the weight is, so
 * that none is stored: 16 bits of a mixed number (Steele, Lea and Flood 2014, SplitMix) choose one of 65,536 standard normal
 * numbers.
 */
public final class Drift {
    private static final int BITS = 16;
    private static final float[] NORMAL = normal();
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final float amount;
    private final long start;
    private final int taps;
    private final int plane;

    /**
     * The drift of a layer.
     *
     * @param taps weights of one filter: its input channels times kernel height times kernel width
     * @param plane places of the output
     */
    public Drift(DriftedConv layer, int taps, int plane) {
        this.amount = layer.amount();
        this.start = mixed((layer.seed() + 1L) * GOLDEN);
        this.taps = taps;
        this.plane = plane;
    }

    private static float[] normal() {
        Rng rng = new Rng(1);
        float[] numbers = new float[1 << BITS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) rng.nextGaussian();
        }
        return numbers;
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** What the weight is multiplied by: 1 + amount n, by fma. */
    public float factor(int filter, int tap, int place) {
        long index = ((long) filter * taps + tap) * plane + place;
        return Math.fma(amount, NORMAL[(int) (mixed(start + index * GOLDEN) >>> (64 - BITS))], 1f);
    }

    /** The weight of one tap at the places {@code from} to before {@code to}, from {@code into[0]} on. */
    void weights(float weight, int filter, int tap, int from, int to, float[] into) {
        for (int place = from; place < to; place++) {
            into[place - from] = weight * factor(filter, tap, place);
        }
    }
}
