package org.convcanvas.network;

/** max(0, z). */
public record Relu() implements Activation {
    @Override
    public String type() {
        return "relu";
    }
}
