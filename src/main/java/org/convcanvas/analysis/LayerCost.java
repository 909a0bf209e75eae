package org.convcanvas.analysis;

import static org.convcanvas.analysis.WeightCount.product;

import java.math.BigInteger;
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
 * @param unshared parameters with weights of their own at every place; null where nothing is shared
 * @param full parameters when every output reads the whole input; null likewise
 */
public record LayerCost(
        String id,
        long parameters,
        long macs,
        long activations,
        @Nullable BigInteger unshared,
        @Nullable BigInteger full) {
    /** Those of all layers in order. */
    public static List<LayerCost> of(Network network) {
        List<LayerCost> costs = new ArrayList<>();
        for (Node node : network.nodes()) {
            Shape input = network.shape(node.inputs().get(0));
            Shape output = network.shape(node.id());
            BigInteger unshared = null;
            BigInteger full = null;
            if (node.layer() instanceof Conv conv) {
                Window window = conv.window();
                int biases = conv.bias() == Bias.NONE ? 0 : 1;
                long patch = (long) window.kernel().y() * window.kernel().x() * input.channels() / conv.groups();
                unshared = product(output.size(), patch + biases);
                full = product(output.size(), (long) input.size() + biases);
            }
            costs.add(new LayerCost(
                    node.id(), network.parameters(node), network.macs(node), 4L * output.size(), unshared, full));
        }
        return List.copyOf(costs);
    }
}
