package org.convcanvas.window;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** How long the event thread does not come to what is next, at the worst, and what it does meanwhile. */
final class StallWatch {
    private static final int EVERY_MILLIS = 4;
    private static final int LOOKED_AT_MILLIS = 100;
    private static final int LINES = 25;
    private static final int MOST = 5;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final List<Stall> worst = new ArrayList<>();

    /** A wait, and where the event thread was in it. */
    private record Stall(double millis, Set<String> places) {}

    StallWatch() {
        Thread thread = new Thread(this::watch, "stall watch");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private void watch() {
        Set<String> places = new LinkedHashSet<>();
        double waited = 0;
        while (true) {
            long asked = System.nanoTime();
            EventQueue.invokeLater(() -> {
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                answered.accumulateAndGet(asked, Math::max);
            });
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
            double waiting = (System.nanoTime() - answered.get()) / 1e6;
            if (waiting > LOOKED_AT_MILLIS) {
                waited = waiting;
                if (places.size() < 3) {
                    places.add(place());
                }
            } else if (!places.isEmpty()) {
                keep(new Stall(waited, Set.copyOf(places)));
                places.clear();
            }
        }
    }

    private synchronized void keep(Stall stall) {
        worst.add(stall);
        worst.sort((a, b) -> Double.compare(b.millis(), a.millis()));
        if (worst.size() > MOST) {
            worst.remove(MOST);
        }
    }

    private static String place() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("AWT-EventQueue"))
                .map(each -> Arrays.stream(each.getValue())
                        .limit(LINES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n    ", "    ", "\n")))
                .collect(Collectors.joining());
    }

    /** The longest wait since this was last asked, in milliseconds. */
    double longestMillis() {
        return longest.getAndSet(0) / 1e6;
    }

    /** Forgets what is told by {@link #worst()}. */
    synchronized void forget() {
        worst.clear();
    }

    /** The longest of the waits of more than 100 ms, each with what the event thread was at. */
    synchronized String worst() {
        return worst.stream()
                .map(stall -> String.format(Locale.ENGLISH, "%.0f ms at%n", stall.millis())
                        + String.join("  then\n", stall.places()))
                .collect(Collectors.joining());
    }
}
