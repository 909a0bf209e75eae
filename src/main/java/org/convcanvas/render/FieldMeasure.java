package org.convcanvas.render;

import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.Perturbation;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.analysis.UnitMeasure;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputRange;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Measures the effective field of a unit in the way that is chosen.
 *
 * @param network its layers
 * @param evaluation its maps; may be null for expected fields, for which random weights take their place
 * @param range of the input's numbers
 * @param unit a unit of a layer
 */
public record FieldMeasure(Network network, @Nullable Evaluation evaluation, InputRange range, UnitAt unit) {
    /** Of how many random networks an expected field is the mean. */
    public static final int SAMPLES = 16;

    /** So that the same field comes out again. */
    private static final long SEED = 11;

    /** By how much of 256 levels a pixel is changed. */
    private static final int LEVELS = 16;

    /**
     * The field.
     *
     * @param samples how many random networks are drawn where the field is an expected one
     * @param progress is told the part that is done where pixel after pixel is changed
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public EffectiveField by(
            FieldLook.Source source, int samples, Parallel parallel, DoubleConsumer progress, Cancel cancel) {
        UnitMeasure measure = new UnitMeasure(unit.id(), unit.channel(), unit.y(), unit.x());
        return switch (source) {
            case ACTUAL -> measure.actual(Objects.requireNonNull(evaluation), parallel, cancel);
            case EXPECTED -> measure.expected(network, samples, SEED, parallel, cancel);
            case PERTURBATION -> perturbed(measure, parallel, progress, cancel);
        };
    }

    /** All pixels of the theoretical box and those right around it are changed. */
    private EffectiveField perturbed(UnitMeasure measure, Parallel parallel, DoubleConsumer progress, Cancel cancel) {
        Evaluation maps = Objects.requireNonNull(evaluation);
        Box box = Objects.requireNonNull(
                UnitBoxes.of(network, unit.id(), unit.y(), unit.x()).get(Network.INPUT));
        Box tried = new Box(box.top() - 1, box.left() - 1, box.bottom() + 1, box.right() + 1);
        float step = range.apply(LEVELS, 0) - range.apply(0, 0);
        return Perturbation.of(network, maps.weights(), maps.input(), measure, tried, step, parallel, progress, cancel);
    }
}
