package org.convcanvas.network;

import org.convcanvas.text.Problem;

/**
 * z where positive, else slope z.
 *
 * @param slope finite, 0 to 1
 */
public record LeakyRelu(float slope) implements Activation {
    /** The usual slope, 0.01 (Maas, Hannun and Ng 2013). */
    public static final float USUAL = 0.01f;

    public LeakyRelu {
        if (!(slope >= 0 && slope <= 1)) {
            throw new Problem("leakyRelu.slope", slope);
        }
    }

    @Override
    public String type() {
        return "leaky-relu";
    }
}
