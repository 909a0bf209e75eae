package org.convcanvas.network;

/**
 * A window along one axis of a map of known extent.
 *
 * @param input extent of the map
 * @param kernel taps
 * @param stride step from one output to the next
 * @param dilation step from one tap to the next
 * @param begin pixels of padding before the map
 * @param end pixels of padding after the map; with ceil mode the last window may reach further
 * @param output how many windows
 */
public record Axis(int input, int kernel, int stride, int dilation, int begin, int end, int output) {
    /** Pixels from the first to the last tap, both included: d(k-1) + 1. */
    public int span() {
        return dilation * (kernel - 1) + 1;
    }

    /** Where tap {@code tap} of output {@code out} reads, relative to the map; may lie outside it. */
    public int position(int out, int tap) {
        return out * stride - begin + tap * dilation;
    }

    /** How far the last window reaches past the map's end; at least 0. */
    public int reachPastEnd() {
        return Math.max(0, position(output - 1, kernel - 1) - (input - 1));
    }
}
