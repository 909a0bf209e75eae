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

    static void check(Network network, long heap) {
        long needed = MemoryEstimate.bytes(network);
        long available = heap / 4 * 3;
        if (needed > available) {
            throw new Problem("room.tooLarge", (needed + MEGABYTE - 1) / MEGABYTE, available / MEGABYTE);
        }
    }
}
