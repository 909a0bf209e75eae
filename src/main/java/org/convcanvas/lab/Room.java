package org.convcanvas.lab;

import org.convcanvas.compute.MemoryEstimate;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;

/** Whether a network fits in memory, found out before any of it is taken. */
public final class Room {
    private static final long MEGABYTE = 1 << 20;

    private Room() {}

    /**
     * Refuses a network that would not fit beside the history, which may fill a quarter of the heap.
     *
     * @throws Problem with the numbers
     */
    public static void check(Network network) {
        check(network, Runtime.getRuntime().maxMemory());
    }

    /**
     * Refuses a network of which more evaluations than those of the screen would not fit at once.
     *
     * @param evaluations how many
     * @throws Problem with the numbers
     */
    public static void checkSeveral(Network network, int evaluations) {
        check(MemoryEstimate.bytes(network, evaluations), Runtime.getRuntime().maxMemory());
    }

    static void check(Network network, long heap) {
        check(MemoryEstimate.bytes(network), heap);
    }

    private static void check(long needed, long heap) {
        long available = heap / 4 * 3;
        if (needed > available) {
            throw new Problem("room.tooLarge", (needed + MEGABYTE - 1) / MEGABYTE, available / MEGABYTE);
        }
    }
}
