package org.convcanvas.network;

/** A layer whose units each see a rectangle of the map before it. */
public sealed interface Windowed extends Layer permits Conv, MaxPool, AveragePool {
    /** The sliding rectangle. */
    Window window();

    /** The same layer with another window. */
    Windowed withWindow(Window other);
}
