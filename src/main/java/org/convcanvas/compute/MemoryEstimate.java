package org.convcanvas.compute;

import org.convcanvas.network.Network;

/** How much memory a network needs, known before it is taken. */
public final class MemoryEstimate {
    /** The evaluation on the screen, and the one being computed that will replace it. */
    private static final int ALIVE_AT_ONCE = 2;

    private MemoryEstimate() {}

    /**
     * Bytes for live evaluation: every map and the input as float32 in two evaluations, and the weights once. Working
     * arrays, about half a megabyte for each thread, are not in it. A layer that hands on its input's array counts as if
     * it had one of its own.
     */
    public static long bytes(Network network) {
        return bytes(network, ALIVE_AT_ONCE);
    }

    /** The same for so many evaluations alive at once. */
    public static long bytes(Network network, int evaluations) {
        return Float.BYTES * (evaluations * network.activations() + network.weightNumbers());
    }
}
