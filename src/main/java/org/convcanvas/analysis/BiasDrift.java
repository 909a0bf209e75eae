package org.convcanvas.analysis;

import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * A network whose convolutions have a bias of its own at every place, each a little off.
 *
 * @param network with untied biases
 * @param weights that fit it
 */
public record BiasDrift(Network network, Weights weights) {
    /**
     * Unties the biases of an evaluated network: at place p the bias b becomes b + amount s n, where s is the root mean square
     * of the layer's maps and n standard normal.
     *
     * @param amount of the drift; 0 leaves all maps as they are
     * @param seed the same seed gives the same biases
     */
    public static BiasDrift of(Evaluation evaluation, double amount, long seed) {
        Network network = evaluation.network();
        Weights weights = evaluation.weights();
        Rng seeds = new Rng(seed);
        for (Node node : evaluation.network().nodes()) {
            if (node.layer() instanceof Conv conv) {
                Tensor map = evaluation.map(node.id());
                Tensor bias = untied(weights.bias(node.id()), map.shape());
                double scale = amount * Math.sqrt(meanSquare(map.data()));
                Rng rng = new Rng(seeds.nextLong());
                network = network.withLayer(node.id(), conv.withBias(Bias.UNTIED));
                weights = weights.with(node.id(), WeightSpec.BIAS, bias.with(data -> {
                    for (int i = 0; i < data.length; i++) {
                        data[i] += (float) (scale * rng.nextGaussian());
                    }
                }));
            }
        }
        return new BiasDrift(network, weights);
    }

    private static Tensor untied(@Nullable Tensor bias, Shape shape) {
        if (bias != null && bias.shape().equals(shape)) {
            return bias;
        }
        return Tensor.zeros(shape).with(data -> {
            for (int i = 0; bias != null && i < data.length; i++) {
                data[i] = bias.data()[i / shape.plane()];
            }
        });
    }

    private static double meanSquare(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return sum / numbers.length;
    }
}
