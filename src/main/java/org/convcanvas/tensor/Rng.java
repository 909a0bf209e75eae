package org.convcanvas.tensor;

import java.util.SplittableRandom;

/** Seeded random numbers: the same seed gives the same numbers on every machine. */
public final class Rng {
    private final SplittableRandom random;

    public Rng(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Uniform in [0, 1), in steps of 2^-24. */
    public float nextFloat() {
        return random.nextInt(1 << 24) * 0x1p-24f;
    }

    /** Uniform in [0, bound). */
    public int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** Standard normal (Box and Muller 1958). */
    public double nextGaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Any 64 bits. */
    public long nextLong() {
        return random.nextLong();
    }
}
