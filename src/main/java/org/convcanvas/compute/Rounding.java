package org.convcanvas.compute;

/** How exactly a change is computed. */
public enum Rounding {
    /** Every map is bit-equal to a full evaluation. */
    EXACT,
    /**
     * A convolution that reads few changed channels may add what they change to its earlier output: faster while a filter
     * is being dragged, and off in the last bits.
     */
    DELTA
}
