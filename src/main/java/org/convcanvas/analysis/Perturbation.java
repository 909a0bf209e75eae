package org.convcanvas.analysis;

import java.util.function.DoubleConsumer;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Region;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** The receptive field by trial: change one pixel after the other and see whether the unit moves. */
public final class Perturbation {
    private Perturbation() {}

    /**
     * How far the unit moves when {@code step} is added to all channels of a pixel, for each pixel by itself.
     *
     * @param unit the unit watched
     * @param step what is added, not zero
     * @param progress is told the part that is done, 0 to 1, row by row
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public static EffectiveField of(
            Network network,
            Weights weights,
            Tensor image,
            UnitMeasure unit,
            float step,
            Parallel parallel,
            DoubleConsumer progress,
            Cancel cancel) {
        Network before = Upstream.of(network, unit.id());
        Shape shape = network.input();
        Evaluation still = Engine.evaluate(before, weights, image, null, parallel, cancel);
        float rest = still.map(unit.id()).at(unit.c(), unit.y(), unit.x());
        double[] mass = new double[shape.plane()];
        for (int i = 0; i < mass.length; i++) {
            cancel.check();
            Tensor touched = touched(image, i / shape.width(), i % shape.width(), step);
            // reuses all that the pixel cannot reach
            Evaluation moved = Engine.evaluate(before, weights, touched, still, parallel, cancel);
            mass[i] = Math.abs(moved.map(unit.id()).at(unit.c(), unit.y(), unit.x()) - rest);
            if (i % shape.width() == shape.width() - 1) {
                progress.accept((i + 1.0) / mass.length);
            }
        }
        return EffectiveField.of(shape, mass);
    }

    private static Tensor touched(Tensor image, int y, int x, float step) {
        Shape shape = image.shape();
        return image.with(new Region(y, x, 1, 1), data -> {
            for (int at = y * shape.width() + x; at < data.length; at += shape.plane()) {
                data[at] += step;
            }
        });
    }
}
