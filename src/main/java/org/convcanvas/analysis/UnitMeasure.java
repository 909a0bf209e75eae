package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.compute.Backward;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Network;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Measures on which pixels one unit hangs, and how strongly (Luo, Li, Urtasun and Zemel 2016, "Understanding the Effective
 * Receptive Field").
 *
 * @param id the unit's layer: a node
 * @param c its channel, from 0
 * @param y its row, from 0
 * @param x its column, from 0
 */
public record UnitMeasure(String id, int c, int y, int x) {
    /**
     * The derivatives of the unit with respect to the input and to the maps between, for the weights and the image of the
     * evaluation: one backward pass.
     *
     * @return by {@link Network#INPUT} and by node; maps on which the unit does not depend are missing
     */
    public Map<String, Tensor> gradients(Evaluation evaluation, Parallel parallel, Cancel cancel) {
        Shape shape = evaluation.network().shape(id);
        float[] one = new float[shape.size()];
        one[(c * shape.height() + y) * shape.width() + x] = 1;
        if (id.equals(Network.INPUT)) {
            return Map.of(id, Tensor.of(shape, one));
        }
        var gradients = Backward.of(evaluation, Map.of(id, Tensor.of(shape, one)), false, parallel, cancel);
        Map<String, Tensor> all = new HashMap<>(gradients.maps());
        all.put(Network.INPUT, gradients.input());
        return all;
    }

    /** The absolute gradient with respect to the input, summed over its channels, for these weights and this image. */
    public EffectiveField actual(Evaluation evaluation, Parallel parallel, Cancel cancel) {
        Tensor input = gradients(evaluation, parallel, cancel).get(Network.INPUT);
        return EffectiveField.ofAbsolute(
                input == null ? Tensor.zeros(evaluation.network().input()) : input);
    }

    /**
     * The squared gradient with respect to the input, summed over its channels, as it is expected for random weights and
     * images: the mean of samples, none of them normalised. Weights are normal with variance 2 / fan-in, biases zero, pixels
     * standard normal. Needs no weights.
     *
     * @param samples how many, at least 1
     * @param seed the same seed gives the same field
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public EffectiveField expected(Network network, int samples, long seed, Parallel parallel, Cancel cancel) {
        Network before = Upstream.of(network, id);
        Shape shape = network.input();
        Rng rng = new Rng(seed);
        double[] mass = new double[shape.plane()];
        for (int i = 0; i < samples; i++) {
            cancel.check();
            Weights weights = WeightFit.fit(before, Weights.none(), rng.nextLong());
            Tensor image = normal(shape, new Rng(rng.nextLong()));
            Evaluation evaluation = Engine.evaluate(before, weights, image, null, parallel, cancel);
            Tensor gradient = gradients(evaluation, parallel, cancel).get(Network.INPUT);
            if (gradient != null) {
                EffectiveField.addSquares(gradient, mass);
            }
        }
        for (int i = 0; i < mass.length; i++) {
            mass[i] /= samples;
        }
        return EffectiveField.of(shape, mass);
    }

    private static Tensor normal(Shape shape, Rng rng) {
        float[] data = new float[shape.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) rng.nextGaussian();
        }
        return Tensor.of(shape, data);
    }
}
