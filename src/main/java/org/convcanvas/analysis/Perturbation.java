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
     * How far the unit moves when {@code step} is added to all channels of a pixel, for each pixel by itself. Pixels that
     * are not tried have no mass: to see that nothing beyond the theoretical box matters, try some around it.
     *
     * @param unit the unit watched
     * @param tried the pixels that are changed, as far as they lie on the image; at least one does
     * @param step what is added, not zero
     * @param progress is told the part that is done, 0 to 1, row by row
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public static EffectiveField of(
            Network network,
            Weights weights,
            Tensor image,
            UnitMeasure unit,
            Box tried,
            float step,
            Parallel parallel,
            DoubleConsumer progress,
            Cancel cancel) {
        Network before = Upstream.of(network, unit.id());
        Shape shape = network.input();
        Evaluation still = Engine.evaluate(before, weights, image, null, parallel, cancel);
        float rest = still.map(unit.id()).at(unit.c(), unit.y(), unit.x());
        double[] mass = new double[shape.plane()];
        int top = Math.max(0, tried.top());
        int bottom = Math.min(shape.height() - 1, tried.bottom());
        for (int y = top; y <= bottom; y++) {
            for (int x = Math.max(0, tried.left()); x <= Math.min(shape.width() - 1, tried.right()); x++) {
                cancel.check();
                // reuses all that the pixel cannot reach
                Evaluation moved =
                        Engine.evaluate(before, weights, touched(image, y, x, step), still, parallel, cancel);
                float now = moved.map(unit.id()).at(unit.c(), unit.y(), unit.x());
                mass[y * shape.width() + x] = Math.abs(now - rest);
            }
            progress.accept((y - top + 1.0) / (bottom - top + 1));
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
