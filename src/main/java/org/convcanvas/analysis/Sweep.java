package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * The errors of every layer over many shifts, as far as they are known. Points may come in any order; one thread at a time.
 * Background work computes points by {@link #compute}, and hands each to the thread that the sweep lives on, which adds it.
 */
public final class Sweep {
    private final Evaluation still;
    private final Fill border;
    private final Interpolation interpolation;
    private final Map<Shift, SweepPoint> points = new LinkedHashMap<>();

    /**
     * A sweep without points.
     *
     * @param still the network on the image as it is
     * @param border of the shifted image, as of {@link ImageMove}
     */
    public Sweep(Evaluation still, Fill border, Interpolation interpolation) {
        this.still = still;
        this.border = border;
        this.interpolation = interpolation;
    }

    /** Whether its points hold for these, too: the same network, weights and image, and the same kind of shift. */
    public boolean holdsFor(Evaluation other, Fill otherBorder, Interpolation otherInterpolation) {
        return still.input() == other.input()
                && still.network().equals(other.network())
                && (still.weights() == other.weights() || sameWeights(other))
                && border == otherBorder
                && interpolation == otherInterpolation;
    }

    private boolean sameWeights(Evaluation other) {
        return still.network().nodes().stream().allMatch(node -> still.weights().same(other.weights(), node.id()));
    }

    /**
     * Computes points one after the other, each with an evaluation of its own.
     *
     * @param each is told every point when it is done, on the calling thread
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public static void compute(
            ShiftExperiment experiment,
            List<Shift> shifts,
            Fill border,
            Interpolation interpolation,
            Parallel parallel,
            Cancel cancel,
            Consumer<SweepPoint> each) {
        for (Shift shift : shifts) {
            cancel.check();
            each.accept(experiment.point(shift, border, interpolation, parallel, cancel));
        }
    }

    /** Adds a point. */
    public void add(SweepPoint point) {
        points.put(point.shift(), point);
    }

    /** How many points are known. */
    public int size() {
        return points.size();
    }

    /** The point of a shift; null while it is not known. */
    public @Nullable SweepPoint at(Shift shift) {
        return points.get(shift);
    }

    /** Of these shifts those that are not known yet, in their order. */
    public List<Shift> missing(List<Shift> shifts) {
        return shifts.stream().filter(shift -> !points.containsKey(shift)).toList();
    }

    /**
     * The mean error of a layer over those of the shifts that are whole and no multiples of a stride.
     *
     * @return NaN while one of them is not known, and where there is none
     */
    public double meanBesideGrid(List<Shift> shifts, String id, Pair stride) {
        return shifts.stream()
                .filter(shift -> shift.isWhole() && !shift.per(stride).isWhole())
                .mapToDouble(shift -> {
                    SweepPoint point = points.get(shift);
                    return point == null ? Double.NaN : point.layer(id).error();
                })
                .average()
                .orElse(Double.NaN);
    }

    /** The points of one dy in the order of their dx. */
    public List<SweepPoint> line(double dy) {
        List<SweepPoint> line = new ArrayList<>();
        for (SweepPoint point : points.values()) {
            if (point.shift().dy() == dy) {
                line.add(point);
            }
        }
        line.sort(Comparator.comparingDouble(point -> point.shift().dx()));
        return line;
    }

    /**
     * A number of one layer over all whole shifts of at most {@code reach} pixels, (2 reach + 1)^2 numbers, row-major, dy from
     * -reach down, dx from -reach to the right; NaN where it is not known.
     */
    public double[] square(int reach, String id, ToDoubleFunction<SweepPoint.Layer> number) {
        int side = 2 * reach + 1;
        double[] square = new double[side * side];
        Arrays.fill(square, Double.NaN);
        for (SweepPoint point : points.values()) {
            Shift shift = point.shift();
            if (shift.isWhole() && Math.abs(shift.dx()) <= reach && Math.abs(shift.dy()) <= reach) {
                int at = (int) ((shift.dy() + reach) * side + shift.dx() + reach);
                square[at] = number.applyAsDouble(point.layer(id));
            }
        }
        return square;
    }
}
