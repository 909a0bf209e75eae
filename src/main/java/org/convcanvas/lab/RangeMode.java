package org.convcanvas.lab;

/** Over what the colour scale's end is found. */
public enum RangeMode {
    /** Each map by itself. */
    PER_MAP,
    /** All maps of a layer alike. */
    PER_LAYER,
    /** All maps of the network alike. */
    NETWORK,
    /** A number that the user sets. */
    FIXED
}
