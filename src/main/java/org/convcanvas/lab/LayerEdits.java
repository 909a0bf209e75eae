package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convcanvas.network.Activation;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.Weights;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Edits of the layers. Each throws a {@link Problem} when the layers would not fit together. */
public final class LayerEdits {
    private static final int LONGEST_NAME = 60;

    private LayerEdits() {}

    /**
     * Puts a new layer behind a node or the input.
     *
     * @param seed of its weights
     */
    public static Edit insert(String after, LayerChoice choice, long seed) {
        return Edit.of(Text.of("edit.insert", choice.title()), experiment -> {
            Network network = experiment.network();
            Layer layer = choice.layer(network.shape(after));
            return experiment.withNetwork(network.inserted(after, network.freeName(choice.stem()), layer), seed);
        });
    }

    /**
     * Puts a layer that joins maps behind a node or the input.
     *
     * @param other the earlier node, or the input, that it reads beside {@code after}
     * @param seed of the weights behind it that have to be new
     */
    public static Edit join(String after, String other, LayerChoice choice, long seed) {
        return Edit.of(Text.of("edit.insert", choice.title()), experiment -> {
            Network network = experiment.network();
            Layer layer = choice.layer(network.shape(after));
            Node join = new Node(network.freeName(choice.stem()), layer, List.of(after, other));
            return experiment.withNetwork(network.inserted(after, join), seed);
        });
    }

    /** Has input {@code index} of a layer that joins maps be another earlier node, or the input. */
    public static Edit rejoin(String id, int index, String other, long seed) {
        return Edit.of(Text.of("edit.join", id), experiment -> {
            List<String> inputs = new ArrayList<>(experiment.network().node(id).inputs());
            return inputs.set(index, other).equals(other)
                    ? experiment
                    : experiment.withNetwork(experiment.network().withInputs(id, inputs), seed);
        });
    }

    /** Takes a layer away; what read it reads its input. */
    public static Edit remove(String id) {
        return Edit.of(
                Text.of("edit.remove", id),
                experiment -> experiment.withNetwork(experiment.network().removed(id), id.hashCode()));
    }

    /** Puts a copy, weights included as far as they fit, behind a layer; that of a join reads the same other maps. */
    public static Edit duplicate(String id, long seed) {
        return Edit.of(Text.of("edit.duplicate", id), experiment -> {
            Network network = experiment.network();
            Node node = network.node(id);
            String copy = network.freeName(LayerChoice.of(node.layer()).stem());
            List<String> inputs = new ArrayList<>(node.inputs());
            inputs.set(0, id);
            Weights weights =
                    experiment.weights().with(copy, experiment.weights().of(id));
            Set<String> flipped = new HashSet<>(experiment.flipped());
            if (flipped.contains(id)) {
                flipped.add(copy);
            }
            return experiment
                    .withWeights(weights)
                    .withNetwork(network.inserted(id, new Node(copy, node.layer(), inputs)), seed)
                    .withFlipped(flipped);
        });
    }

    /**
     * Puts a layer behind another one, or the input; the activation that follows a layer with weights goes with it.
     *
     * @param seed of the weights that have to be new
     */
    public static Edit move(String id, String after, long seed) {
        return Edit.of(Text.of("edit.move", id), experiment -> {
            Network moved = moved(experiment.network(), id, after);
            return moved == experiment.network() ? experiment : experiment.withNetwork(moved, seed);
        });
    }

    /**
     * What becomes of a network when a layer, and the activation that follows it where its card owns one, are put behind
     * another one; the same network where they stand there.
     *
     * @throws Problem when the layers would not fit together
     */
    public static Network moved(Network network, String id, String after) {
        Optional<Node> follower = owned(network, id);
        if (follower.isEmpty()) {
            return network.moved(id, after);
        }
        String activation = follower.get().id();
        return after.equals(activation) ? network : network.moved(id, after).moved(activation, id);
    }

    /** Calls a layer otherwise. The name is taken without blanks at its ends. */
    public static Edit rename(String id, String name) {
        String trimmed = name.strip();
        return Edit.of(Text.of("edit.rename", trimmed), experiment -> {
            Network network = experiment.network();
            if (trimmed.equals(id)) {
                return experiment;
            } else if (trimmed.isEmpty()) {
                throw new Problem("rename.empty");
            } else if (trimmed.length() > LONGEST_NAME) {
                throw new Problem("rename.long", trimmed.length(), LONGEST_NAME);
            } else if (trimmed.equals(Network.INPUT) || network.has(trimmed)) {
                throw new Problem("rename.taken", trimmed);
            }
            return experiment.renamed(id, trimmed);
        });
    }

    /**
     * Changes a layer's settings.
     *
     * @param setting names what is changed, as "stride"; steps of the same setting in one gesture are one entry
     */
    public static Edit change(String id, String setting, Layer layer, long seed) {
        return new Edit(
                Text.of("edit.change", setting, id),
                "change " + setting + " " + id,
                experiment -> layer.equals(experiment.network().node(id).layer())
                        ? experiment
                        : experiment.withNetwork(experiment.network().withLayer(id, layer), seed));
    }

    /** The activation node that alone reads the node and stands right behind it, if any. */
    public static Optional<Node> activationOf(Network network, String id) {
        int next = network.indexOf(id) + 1;
        if (next >= network.nodes().size()) {
            return Optional.empty();
        }
        Node node = network.nodes().get(next);
        boolean follows =
                node.layer() instanceof Activation && node.inputs().get(0).equals(id);
        return follows ? Optional.of(node) : Optional.empty();
    }

    /** The activation that belongs to a layer because its Activation control made it: it moves when the layer moves. */
    public static Optional<Node> owned(Network network, String id) {
        Layer layer = network.node(id).layer();
        boolean owns =
                Sharing.shared(layer) != null || layer instanceof LocallyConnected || layer instanceof FullyConnected;
        return owns ? activationOf(network, id) : Optional.empty();
    }

    /** Puts, changes or (null) removes the activation behind a node. */
    public static Edit activation(String id, @Nullable LayerChoice choice) {
        return Edit.of(Text.of("edit.activation", id), experiment -> {
            Network network = experiment.network();
            Optional<Node> old = activationOf(network, id);
            Optional<LayerChoice> before = old.map(node -> LayerChoice.of(node.layer()));
            if (before.equals(Optional.ofNullable(choice))) {
                return experiment;
            }
            Network without = old.map(node -> network.removed(node.id())).orElse(network);
            return experiment.withNetwork(
                    choice == null
                            ? without
                            : without.inserted(id, without.freeName(choice.stem()), choice.layer(without.shape(id))),
                    0);
        });
    }
}
