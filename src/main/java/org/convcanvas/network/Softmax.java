package org.convcanvas.network;

/** exp(z_c) over the sum of exp(z) of all channels, at every pixel by itself: shares that sum to one. */
public record Softmax() implements Pixelwise {
    @Override
    public String type() {
        return "softmax";
    }
}
