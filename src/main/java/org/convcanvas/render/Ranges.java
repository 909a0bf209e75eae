package org.convcanvas.render;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.Node;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.tensor.Tensor;

/** The value that is shown at full strength, for each map. */
public final class Ranges {
    /** More numbers than these are sampled. */
    private static final long MOST_SAMPLES = 1 << 23;

    private final RangeMode mode;
    private final double common;

    Ranges(Evaluation evaluation, View view) {
        this.mode = view.range();
        this.common = switch (mode) {
            case FIXED -> view.fixedRange();
            case NETWORK -> network(evaluation);
            default -> 0;
        };
    }

    /** The range that all maps of a layer share; NaN where each has its own. */
    double of(Tensor maps) {
        return switch (mode) {
            case PER_MAP -> Double.NaN;
            case PER_LAYER -> range(maps.data(), 0, maps.data().length);
            default -> common;
        };
    }

    /** The range of one map; {@code shared} is that of its layer. */
    static double of(Tensor maps, int channel, double shared) {
        int plane = maps.shape().plane();
        return Double.isNaN(shared) ? range(maps.data(), channel * plane, (channel + 1) * plane) : shared;
    }

    /** The range of a layer of single numbers: each by itself would always be at full strength. */
    double ofUnits(Tensor maps) {
        boolean own = mode == RangeMode.PER_LAYER || mode == RangeMode.PER_MAP;
        return own ? range(maps.data(), 0, maps.data().length) : common;
    }

    /** The 99.5th percentile of |v|, or the largest |v| where all but fewer than one in 200 are zero. */
    public static double range(float[] data, int from, int to) {
        double percentile = ColourScale.percentile(data, from, to);
        if (percentile > 0) {
            return percentile;
        }
        double largest = 0;
        for (int i = from; i < to; i++) {
            if (Float.isFinite(data[i])) {
                largest = Math.max(largest, Math.abs(data[i]));
            }
        }
        return largest;
    }

    private static double network(Evaluation evaluation) {
        List<Tensor> all = new ArrayList<>();
        long total = 0;
        for (Node node : evaluation.network().nodes()) {
            Tensor maps = evaluation.map(node.id());
            all.add(maps);
            total += maps.data().length;
        }
        int step = (int) ((total + MOST_SAMPLES - 1) / MOST_SAMPLES);
        float[] samples = new float
                [(int) all.stream()
                        .mapToLong(maps -> (maps.data().length + step - 1) / Math.max(1, step))
                        .sum()];
        int at = 0;
        for (Tensor maps : all) {
            for (int i = 0; i < maps.data().length; i += step) {
                samples[at++] = maps.data()[i];
            }
        }
        return range(samples, 0, samples.length);
    }
}
