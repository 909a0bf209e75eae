package org.convcanvas.analysis;

/** How a map is moved by a fraction of a unit. A whole move interpolates nothing. */
public enum Interpolation {
    /** The weighted mean of the two neighbours on each axis. */
    BILINEAR,
    /**
     * The trigonometric polynomial through all units of a row or column, which goes on periodically whatever the border; at
     * even extents the Nyquist frequency is multiplied by cos(pi t), so that real maps stay real.
     */
    FOURIER
}
