package org.convcanvas.network;

/** A layer that reads two maps or more; every other kind reads exactly one. */
public sealed interface Joining extends Layer permits Add, Concat {
    /** The most inputs. */
    int MOST_INPUTS = 64;
}
