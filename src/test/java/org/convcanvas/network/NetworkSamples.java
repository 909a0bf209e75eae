package org.convcanvas.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Random networks with branches, for tests that must hold for any network. */
public final class NetworkSamples {
    private static final int MOST_NUMBERS = 40_000;
    private static final int MOST_WEIGHTS = 100_000;

    private NetworkSamples() {}

    /**
     * A network of about {@code size} layers of the given kinds on an input of up to 6 x 40 x 40. Layers that join maps
     * appear where shapes fit.
     */
    public static Network random(Rng rng, int size, Collection<Class<? extends Layer>> kinds) {
        List<Class<? extends Layer>> choice = List.copyOf(kinds);
        Shape input = Shape.of(1 + rng.nextInt(6), 1 + rng.nextInt(40), 1 + rng.nextInt(40));
        Network network = new Network(input, List.of());
        for (int tries = 0; tries < 20 * size && network.nodes().size() < size; tries++) {
            Layer layer = LayerSamples.random(choice.get(rng.nextInt(choice.size())), rng);
            List<String> names = names(network);
            String first = names.get(Math.max(0, names.size() - 1 - rng.nextInt(3)));
            try {
                Network longer = network.appended(
                        new Node("N" + network.nodes().size(), layer, inputs(network, layer, first, rng)));
                if (small(longer)) {
                    network = longer;
                }
            } catch (Problem doesNotFit) {
                // another is drawn
            }
        }
        return network;
    }

    /** Random weights: those that would start constant are random too. */
    public static Weights weights(Network network, Rng rng) {
        Weights weights = WeightFit.fit(network, Weights.none(), rng.nextLong());
        for (Node node : network.nodes()) {
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                if (spec.fanIn() == 0) {
                    float low = spec.role().equals(WeightSpec.VARIANCE) ? 0.1f : -1;
                    weights = weights.with(node.id(), spec.role(), Tensor.random(spec.shape(), rng, low, 1));
                }
            }
        }
        return weights;
    }

    private static List<String> inputs(Network network, Layer layer, String first, Rng rng) {
        if (!(layer instanceof Joining)) {
            return List.of(first);
        }
        List<String> fitting = new ArrayList<>();
        for (String name : names(network)) {
            Shape a = network.shape(first);
            Shape b = network.shape(name);
            boolean same = layer instanceof Add ? a.equals(b) : a.height() == b.height() && a.width() == b.width();
            if (same && (!name.equals(first) || rng.nextInt(8) == 0)) {
                fitting.add(name);
            }
        }
        List<String> inputs = new ArrayList<>(List.of(first));
        for (int i = 1 + rng.nextInt(2); i > 0 && !fitting.isEmpty(); i--) {
            inputs.add(fitting.get(rng.nextInt(fitting.size())));
        }
        return inputs;
    }

    private static List<String> names(Network network) {
        return Stream.concat(Stream.of(Network.INPUT), network.nodes().stream().map(Node::id))
                .toList();
    }

    private static boolean small(Network network) {
        Node last = network.nodes().get(network.nodes().size() - 1);
        return network.shape(last.id()).size() <= MOST_NUMBERS && network.weightNumbers() <= MOST_WEIGHTS;
    }
}
