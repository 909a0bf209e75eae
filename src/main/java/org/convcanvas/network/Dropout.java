package org.convcanvas.network;

import org.convcanvas.text.Problem;

/**
 * Sets a random part of the numbers to zero while the network trains; hands its input on unchanged otherwise.
 *
 * @param rate the part that is dropped, 0 to below 1
 */
public record Dropout(float rate) implements Pixelwise {
    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new Problem("dropout.rate", rate);
        }
    }

    @Override
    public String type() {
        return "dropout";
    }
}
