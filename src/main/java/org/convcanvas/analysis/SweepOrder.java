package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.List;

/** Many shifts in an order that shows the whole coarsely before it is fine. */
public final class SweepOrder {
    private SweepOrder() {}

    /**
     * Shifts from {@code from} to {@code to} along the columns' axis, both included.
     *
     * @param from first shift, in pixels
     * @param to last shift, more than the first
     * @param perPixel steps in a pixel, at least 1; with a power of two all whole pixels come before their fractions
     * @param dy the same for all
     */
    public static List<Shift> along(int from, int to, int perPixel, double dy) {
        List<Shift> shifts = new ArrayList<>();
        for (int i : coarseFirst((to - from) * perPixel + 1)) {
            shifts.add(new Shift(from + (double) i / perPixel, dy));
        }
        return shifts;
    }

    /** All whole shifts of at most {@code reach} pixels on each axis: (2 reach + 1)^2 of them. */
    public static List<Shift> square(int reach) {
        List<Shift> shifts = new ArrayList<>();
        int largest = largest(2 * reach + 1);
        for (int step = largest; step > 0; step /= 2) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    boolean here = dx % step == 0 && dy % step == 0;
                    boolean before = step < largest && dx % (2 * step) == 0 && dy % (2 * step) == 0;
                    if (here && !before) {
                        shifts.add(new Shift(dx, dy));
                    }
                }
            }
        }
        return shifts;
    }

    private static int[] coarseFirst(int count) {
        int[] order = new int[count];
        int at = 0;
        int largest = largest(count);
        for (int step = largest; step > 0; step /= 2) {
            for (int i = 0; i < count; i += step) {
                if (step == largest || i % (2 * step) != 0) {
                    order[at++] = i;
                }
            }
        }
        return order;
    }

    private static int largest(int count) {
        return Integer.highestOneBit(Math.max(1, count - 1));
    }
}
