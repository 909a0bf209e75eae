package org.convcanvas.network;

import org.convcanvas.text.Problem;

/**
 * Local response normalisation across channels: x / (k + alpha / size * sum of squares)^beta, the sum over the channels
 * c - floor((size - 1) / 2) to c + ceil((size - 1) / 2) at the same place (Krizhevsky et al. 2012, in ONNX's form).
 *
 * @param size channels in the sum, 1 to 4096
 * @param alpha factor of the mean square, finite
 * @param beta exponent, finite
 * @param k constant, positive
 */
public record Lrn(int size, float alpha, float beta, float k) implements Pixelwise {
    public Lrn {
        boolean finite = Float.isFinite(alpha) && Float.isFinite(beta) && Float.isFinite(k);
        if (size < 1 || size > Conv.MAX_FILTERS || !finite || alpha < 0 || k <= 0) {
            throw new Problem("lrn.settings", Conv.MAX_FILTERS);
        }
    }

    /** Five channels, as in AlexNet: alpha 1e-4, beta 0.75, k 1. */
    public static Lrn usual() {
        return new Lrn(5, 1e-4f, 0.75f, 1);
    }

    /** The first channel in the sum of channel {@code c}. */
    public int first(int c) {
        return Math.max(0, c - (size - 1) / 2);
    }

    /** The last channel in the sum of channel {@code c} of {@code channels}. */
    public int last(int c, int channels) {
        return Math.min(channels - 1, c + size / 2);
    }

    @Override
    public String type() {
        return "lrn";
    }
}
