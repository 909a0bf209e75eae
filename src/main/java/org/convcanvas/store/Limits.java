package org.convcanvas.store;

import org.convcanvas.text.Problem;

/** What may be read from files, so that the open scene still fits beside it: half of the heap. */
public final class Limits {
    private static final long MEGABYTE = 1 << 20;
    private static final int BYTES_PER_PIXEL = 8; // the decoder's image, and the pixels taken from it

    private Limits() {}

    /** How many pixels a picture may have. */
    public static long pixels() {
        return bytes() / BYTES_PER_PIXEL;
    }

    /**
     * Refuses an array that is too large.
     *
     * @throws Problem with the numbers
     */
    public static void check(long bytes) {
        if (bytes > bytes()) {
            throw new Problem("store.memory", (bytes + MEGABYTE - 1) / MEGABYTE, bytes() / MEGABYTE);
        }
    }

    private static long bytes() {
        return Runtime.getRuntime().maxMemory() / 2;
    }
}
