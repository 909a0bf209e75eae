package org.convcanvas.network;

/** The hyperbolic tangent. */
public record Tanh() implements Activation {
    @Override
    public String type() {
        return "tanh";
    }
}
