package org.convcanvas.network;

import java.util.Optional;
import org.convcanvas.tensor.Shape;

/** A layer whose units each see a rectangle of the map before it. */
public sealed interface Windowed extends Layer
        permits Conv, DriftedConv, LocallyConnected, MaxPool, AveragePool, L2Pool, BlurPool {
    /** The sliding rectangle. */
    Window window();

    /** The same layer with another window. */
    Windowed withWindow(Window other);

    @Override
    default Optional<Window> sight(Shape input) {
        return Optional.of(window());
    }
}
