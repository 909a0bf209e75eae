package org.convcanvas.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/**
 * Leaving layers out for the time being. That is possible where the layers behind could read what the layer reads without
 * any of their weights having to change: to leave a layer out and to take it back gives the same network, bit for bit.
 */
public final class Bypasses {
    private Bypasses() {}

    /** Whether a layer is left out. */
    public static boolean bypassed(Network network, String id) {
        return network.has(id) && network.node(id).layer() instanceof Bypassed;
    }

    /** Why a layer cannot be left out, or one that is cannot be taken back; empty when it can, and for the input. */
    public static String obstacle(Network network, String id) {
        try {
            if (network.has(id)) {
                toggled(network, id);
            }
            return "";
        } catch (Problem problem) {
            return problem.sentence();
        }
    }

    /** Leaves a layer out, or takes one back that was. */
    public static Edit toggle(Network now, String id) {
        boolean back = bypassed(now, id);
        return Edit.of(Text.of(back ? "edit.useAgain" : "edit.bypass", id), experiment -> {
            Network toggled = toggled(experiment.network(), id);
            Weights weights = experiment.weights();
            boolean kept = bypassed(toggled, id);
            Map<String, Tensor> tensors = roles(weights.of(id), kept ? Bypassed::kept : Bypassed::plain);
            return experiment.withWeights(weights.with(id, tensors)).withNetwork(toggled, id.hashCode());
        });
    }

    private static Map<String, Tensor> roles(Map<String, Tensor> tensors, UnaryOperator<String> role) {
        Map<String, Tensor> renamed = new HashMap<>();
        tensors.forEach((name, tensor) -> renamed.put(role.apply(name), tensor));
        return renamed;
    }

    private static Network toggled(Network network, String id) {
        Layer layer = network.node(id).layer();
        if (layer instanceof Bypassed bypassed) {
            return network.withLayer(id, bypassed.layer());
        } else if (layer instanceof Joining) {
            throw new Problem("bypass.join");
        }
        Network without = without(network, id, layer);
        for (Node reader : without.nodes()) {
            if (!reader.id().equals(id) && !sameWeights(network, without, reader)) {
                throw new Problem(
                        "bypass.weights",
                        id,
                        network.inputShapes(network.node(id)).get(0),
                        network.shape(id),
                        reader.id());
            }
        }
        return without;
    }

    private static Network without(Network network, String id, Layer layer) {
        try {
            return network.withLayer(id, new Bypassed(layer));
        } catch (Problem unfit) {
            throw new Problem("bypass.unfit", id, unfit.sentence());
        }
    }

    private static boolean sameWeights(Network before, Network after, Node node) {
        return node.layer()
                .weights(before.inputShapes(node))
                .equals(node.layer().weights(after.inputShapes(node)));
    }
}
