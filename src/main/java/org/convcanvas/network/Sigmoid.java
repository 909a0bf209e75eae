package org.convcanvas.network;

/** 1 / (1 + exp(-z)). */
public record Sigmoid() implements Activation {
    @Override
    public String type() {
        return "sigmoid";
    }
}
