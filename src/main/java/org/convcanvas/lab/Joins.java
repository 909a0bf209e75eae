package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** Which earlier maps a layer that joins maps can read. */
public final class Joins {
    private Joins() {}

    /**
     * What there is to choose from.
     *
     * @param names earlier layers and the input, the nearest first
     * @param reason why there are none; empty when there are
     */
    public record Offer(List<String> names, String reason) {
        public Offer {
            names = List.copyOf(names);
        }
    }

    /** Whether a new join behind {@code after} could read anything beside it. */
    public static boolean possible(Network network, String after, LayerChoice choice) {
        return !partners(network, after, choice).names().isEmpty();
    }

    /** What a new join behind {@code after} could read beside it. */
    public static Offer partners(Network network, String after, LayerChoice choice) {
        Shape shape = network.shape(after);
        Layer join = choice.layer(shape);
        String name = network.freeName(choice.stem());
        String size = choice == LayerChoice.ADD ? shape.toString() : shape.height() + "×" + shape.width();
        return offer(
                network,
                join,
                before(network, network.indexOf(after)),
                other -> List.of(after, other),
                inputs -> network.inserted(after, new Node(name, join, inputs)),
                Text.of("join." + choice.id() + ".none", after, size));
    }

    /** What input {@code index} of a join could be, its present one included. */
    public static List<String> inputs(Network network, String id, int index) {
        Node node = network.node(id);
        return offer(
                        network,
                        node.layer(),
                        before(network, network.indexOf(id)),
                        other -> {
                            List<String> inputs = new ArrayList<>(node.inputs());
                            inputs.set(index, other);
                            return inputs;
                        },
                        inputs -> network.withInputs(id, inputs),
                        "")
                .names();
    }

    /** The nodes before a place and the input, from the nearest back; none before the input. */
    private static List<String> before(Network network, int place) {
        List<String> names = new ArrayList<>();
        for (int i = place - 1; i >= 0; i--) {
            names.add(network.nodes().get(i).id());
        }
        if (place >= 0) {
            names.add(Network.INPUT);
        }
        return names;
    }

    /** Tries one map of each shape, because whether the rest of the network fits depends on nothing else. */
    private static Offer offer(
            Network network,
            Layer join,
            List<String> earlier,
            Function<String, List<String>> inputs,
            Consumer<List<String>> trial,
            String none) {
        Set<Shape> fitting = new HashSet<>();
        Set<Shape> unfit = new HashSet<>();
        String reason = none;
        List<String> names = new ArrayList<>();
        for (String name : earlier) {
            Shape shape = network.shape(name);
            List<String> tried = inputs.apply(name);
            if (!fitting.contains(shape) && !unfit.contains(shape)) {
                if (!joins(network, join, tried)) {
                    unfit.add(shape);
                } else {
                    try {
                        trial.accept(tried);
                        fitting.add(shape);
                    } catch (Problem behind) {
                        unfit.add(shape);
                        reason = behind.sentence();
                    }
                }
            }
            if (fitting.contains(shape)) {
                names.add(name);
            }
        }
        return new Offer(names, names.isEmpty() ? reason : "");
    }

    private static boolean joins(Network network, Layer join, List<String> inputs) {
        try {
            join.output(inputs.stream().map(network::shape).toList());
            return true;
        } catch (Problem unlike) {
            return false;
        }
    }
}
