package org.convcanvas.network;

import org.convcanvas.text.Problem;

/**
 * min(max(z, low), high); 0 to 6 is ReLU6.
 *
 * @param low finite
 * @param high finite, above {@code low}
 */
public record Clip(float low, float high) implements Activation {
    public Clip {
        if (!Float.isFinite(low) || !Float.isFinite(high) || low >= high) {
            throw new Problem("clip.range", low, high);
        }
    }

    /** ReLU6. */
    public static Clip relu6() {
        return new Clip(0, 6);
    }

    @Override
    public String type() {
        return "clip";
    }
}
