package org.convcanvas.network;

import java.util.Optional;
import org.convcanvas.tensor.Shape;

/** A layer whose units each see the whole map before it, or that takes apart where things stand. */
public sealed interface Whole extends Layer
        permits FullyConnected, GlobalAveragePool, GlobalMaxPool, AdaptiveAveragePool, Flatten {
    @Override
    default Optional<Window> sight(Shape input) {
        return Optional.empty();
    }
}
