package org.convcanvas.analysis;

/** A move, prepared for planes of one size. Threads may share it. */
interface PlaneMove {
    /** Moves one plane, row-major, from {@code from[start]} on, to {@code to[at]} on. */
    void apply(float[] from, int start, float[] to, int at);
}
