package org.convcanvas.window;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicLong;

/** How long the event thread does not come to what is next, at the worst. */
final class StallWatch {
    private static final int EVERY_MILLIS = 4;

    private final AtomicLong longest = new AtomicLong();

    StallWatch() {
        Thread thread = new Thread(this::watch, "stall watch");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private void watch() {
        while (true) {
            long asked = System.nanoTime();
            EventQueue.invokeLater(() -> longest.accumulateAndGet(System.nanoTime() - asked, Math::max));
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    /** The longest wait since this was last asked, in milliseconds. */
    double longestMillis() {
        return longest.getAndSet(0) / 1e6;
    }
}
