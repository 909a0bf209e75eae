package org.convcanvas.bench;

import org.jspecify.annotations.Nullable;

/**
 * Two contestants ready to run.
 *
 * @param ours the one whose time is the numerator
 * @param peer the one that it is compared with, or null where only the time counts
 */
record Duel(Contestant ours, @Nullable Contestant peer) implements AutoCloseable {
    /** How far two results may be apart, in parts of the largest number. */
    private static final double TOLERANCE = 1e-4;

    /** Throws an {@link IllegalStateException} when the two do not compute the same. */
    void check() {
        if (peer == null) {
            return;
        }
        float[] here = ours.result();
        float[] there = peer.result();
        if (here.length != there.length) {
            throw new IllegalStateException(here.length + " numbers against " + there.length);
        }
        double largest = 0;
        double apart = 0;
        for (int i = 0; i < here.length; i++) {
            double difference = Math.abs(here[i] - there[i]);
            if (!Double.isFinite(difference)) {
                throw new IllegalStateException(here[i] + " against " + there[i] + " at " + i);
            }
            largest = Math.max(largest, Math.abs(there[i]));
            apart = Math.max(apart, difference);
        }
        if (largest == 0 || apart > TOLERANCE * largest) {
            throw new IllegalStateException("apart by " + apart + " where the largest number is " + largest);
        }
    }

    @Override
    public void close() {
        ours.close();
        if (peer != null) {
            peer.close();
        }
    }
}
