package org.convcanvas.analysis;

import static org.convcanvas.analysis.WeightCount.product;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a layer of a network costs, and what a convolution would cost in other ways to the same output.
 *
 * @param id the layer
 * @param parameters trainable numbers
 * @param macs multiply-adds
 * @param activations bytes of its maps as 32-bit floats
 * @param unshared with weights of their own at every place, biases included; null where nothing is shared
 * @param full when every output reads the whole input; null likewise
 */
public record LayerCost(
        String id,
        long parameters,
        long macs,
        long activations,
        @Nullable WeightCount unshared,
        @Nullable WeightCount full) {
    /** Those of all layers in order. */
    public static List<LayerCost> of(Network network) {
        List<LayerCost> costs = new ArrayList<>();
        for (Node node : network.nodes()) {
            Shape input = network.shape(node.inputs().get(0));
            Shape output = network.shape(node.id());
            WeightCount unshared = null;
            WeightCount full = null;
            if (node.layer() instanceof Conv conv) {
                Window window = conv.window();
                int biases = conv.bias() == Bias.NONE ? 0 : 1;
                long patch = (long) window.kernel().y() * window.kernel().x() * input.channels() / conv.groups();
                unshared = new WeightCount(product(output.size(), patch + biases), product(output.size(), patch));
                full = new WeightCount(
                        product(output.size(), (long) input.size() + biases), product(output.size(), input.size()));
            }
            costs.add(new LayerCost(
                    node.id(), network.parameters(node), network.macs(node), 4L * output.size(), unshared, full));
        }
        return List.copyOf(costs);
    }
}
