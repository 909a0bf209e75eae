package org.convcanvas.lab;

/** Hears of a session's changes, on the event thread. */
public interface SessionListener {
    /** The experiment, the history or the saved state changed. Its maps are still on their way. */
    default void experimentChanged() {}

    /** The view changed. */
    default void viewChanged() {}

    /** Newly computed maps are there. */
    default void snapshotArrived(Snapshot snapshot) {}
}
