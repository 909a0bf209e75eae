package org.convcanvas.store;

import org.convcanvas.compute.MemoryEstimate;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;

/** Looks whether what is about to be computed or read from a file fits in memory, before it is taken. */
public final class Room {
    /** The key of the problem that something does not fit. */
    public static final String TOO_LARGE = "store.memory";

    private static final int MEGABYTE_BITS = 20;
    private static final int BYTES_PER_PIXEL = 8; // the decoder's image, and the pixels taken from it

    private Room() {}

    /**
     * Refuses a network whose live evaluation would take more than three quarters of the heap.
     *
     * @throws Problem with both numbers
     */
    public static void check(Network network) {
        check(MemoryEstimate.bytes(network), heap() / 4 * 3);
    }

    /** Refuses content of a file that would take more than half of the heap: the open scene stays beside it. */
    static void check(long bytes) {
        check(bytes, heap() / 2);
    }

    /** How many pixels a picture may have, by the same measure. */
    public static long pixels() {
        return heap() / 2 / BYTES_PER_PIXEL;
    }

    private static void check(long bytes, long most) {
        if (bytes > most) {
            throw new Problem(TOO_LARGE, bytes >> MEGABYTE_BITS, most >> MEGABYTE_BITS);
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory();
    }
}
