package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a sum over channels and a bias comes to its value, step by step.
 *
 * @param steps from left to right; each begins where the one before ends, the last shows the whole from 0
 */
public record Contributions(List<Step> steps) {
    /** In place of a channel: all that are not shown by themselves. */
    public static final int OTHERS = -1;

    /** In place of a channel. */
    public static final int BIAS = -2;

    /** In place of a channel: what all comes to. */
    public static final int VALUE = -3;

    public Contributions {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param channel counted among those that the filter reads, or one of the constants
     * @param from where it begins
     * @param to where it ends
     */
    public record Step(int channel, double from, double to) {
        /** What it adds. */
        public double amount() {
            return to - from;
        }
    }

    /**
     * The steps of a weighted sum.
     *
     * @param most how many channels are shown by themselves: those that add most, and the one that is looked at
     */
    public static Contributions of(Arithmetic.Weighted sum, int most) {
        float[] sums = sum.sums().data();
        Set<Integer> shown = IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        c -> c == sum.chosen() ? Double.NEGATIVE_INFINITY : -Math.abs((double) sums[c])))
                .limit(most)
                .collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        double at = 0;
        double others = 0;
        for (int c = 0; c < sums.length; c++) {
            if (shown.contains(c)) {
                steps.add(new Step(c, at, at + sums[c]));
                at += sums[c];
            } else {
                others += sums[c];
            }
        }
        if (shown.size() < sums.length) {
            steps.add(new Step(OTHERS, at, at + others));
            at += others;
        }
        steps.add(new Step(BIAS, at, at + sum.bias()));
        steps.add(new Step(VALUE, 0, sum.value()));
        return new Contributions(steps);
    }
}
