package org.convcanvas.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * An ordered list of nodes whose inputs are earlier nodes: a directed acyclic graph by construction. Immutable and
 * always valid: every node fits its inputs.
 */
public final class Network {
    /** The id under which nodes read the network's input. */
    public static final String INPUT = "Input";

    private final Shape input;
    private final List<Node> nodes;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param input the input's shape, C x H x W
     * @throws Problem when a name is empty, taken or unknown, or a node does not fit its inputs; the sentence names it
     */
    public Network(Shape input, List<Node> nodes) {
        this.input = input;
        this.nodes = List.copyOf(nodes);
        shapes.put(INPUT, input);
        for (Node node : nodes) {
            check(node);
            try {
                shapes.put(node.id(), node.layer().output(inputShapes(node)));
                places.put(node.id(), places.size());
            } catch (Problem problem) {
                throw problem.at(node.id());
            }
        }
    }

    private void check(Node node) {
        if (node.id().isBlank()) {
            throw new Problem("network.noName");
        }
        if (shapes.containsKey(node.id())) {
            throw new Problem("network.nameTaken", node.id());
        }
        int count = node.inputs().size();
        if (node.layer() instanceof Joining ? count < 2 || count > Joining.MOST_INPUTS : count != 1) {
            String key = node.layer() instanceof Joining ? "network.inputCounts" : "network.inputCount";
            throw new Problem(key, node.id(), count, Joining.MOST_INPUTS);
        }
        for (String name : node.inputs()) {
            if (!shapes.containsKey(name)) {
                throw new Problem("network.unknownInput", node.id(), name);
            }
        }
    }

    /** The input's shape, C x H x W. */
    public Shape input() {
        return input;
    }

    /** The nodes in order. */
    public List<Node> nodes() {
        return nodes;
    }

    /** True when the network has a node of that name. */
    public boolean has(String id) {
        return shapes.containsKey(id) && !id.equals(INPUT);
    }

    /** The position of a node in {@link #nodes()}, or -1 for the input and unknown names. */
    public int indexOf(String id) {
        return places.getOrDefault(id, -1);
    }

    /**
     * The node of that name.
     *
     * @throws Problem when there is none
     */
    public Node node(String id) {
        int index = indexOf(id);
        if (index < 0) {
            throw new Problem("network.noNode", id);
        }
        return nodes.get(index);
    }

    /** The shape of the output of a node, or of the input. */
    public Shape shape(String id) {
        return Objects.requireNonNull(shapes.get(id), id);
    }

    /** The shapes of a node's inputs, in order. */
    public List<Shape> inputShapes(Node node) {
        return node.inputs().stream().map(this::shape).toList();
    }

    /** Trainable numbers of one node. */
    public long parameters(Node node) {
        return node.layer().parameters(inputShapes(node));
    }

    /** Multiply-adds of one node. */
    public long macs(Node node) {
        return node.layer().macs(inputShapes(node));
    }

    /** Multiply-adds of the whole network. */
    public long macs() {
        return nodes.stream().mapToLong(this::macs).sum();
    }

    /** Trainable numbers of the whole network. */
    public long parameters() {
        return nodes.stream().mapToLong(this::parameters).sum();
    }

    /** Numbers in all tensors that the layers need, trainable or not. */
    public long weightNumbers() {
        return nodes.stream()
                .flatMap(node -> node.layer().weights(inputShapes(node)).stream())
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    /** Numbers in all maps, the input included. */
    public long activations() {
        return shapes.values().stream().mapToLong(Shape::size).sum();
    }

    /** The same nodes on another input shape. */
    public Network withInput(Shape other) {
        return new Network(other, nodes);
    }

    /** The node of that name with another layer. */
    public Network withLayer(String id, Layer layer) {
        List<Node> changed = new ArrayList<>(nodes);
        int index = indexOf(id);
        changed.set(index, node(id).withLayer(layer));
        return new Network(input, changed);
    }

    /** A node at the end of the list. */
    public Network appended(Node node) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.add(node);
        return new Network(input, changed);
    }

    /** The node of that name with other inputs, which are earlier nodes or {@link #INPUT}. */
    public Network withInputs(String id, List<String> inputs) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(indexOf(id), node(id).withInputs(inputs));
        return new Network(input, changed);
    }

    /** A new node after {@code after} (a node or the input); whatever read {@code after} now reads the new node. */
    public Network inserted(String after, String id, Layer layer) {
        return inserted(after, new Node(id, layer, List.of(after)));
    }

    /** The same with a node that reads other earlier nodes beside {@code after}. */
    public Network inserted(String after, Node added) {
        int at = indexOf(after) + 1;
        List<Node> changed = new ArrayList<>(nodes.subList(0, at));
        changed.add(added);
        for (Node node : nodes.subList(at, nodes.size())) {
            changed.add(node.withInputs(replaced(node.inputs(), after, added.id())));
        }
        return new Network(input, changed);
    }

    /**
     * Without a node; whatever read it reads its input, or of several the first that fits.
     *
     * @throws Problem when none fits
     */
    public Network removed(String id) {
        Node gone = node(id);
        Problem first = null;
        for (String instead : gone.inputs()) {
            try {
                return removed(id, instead);
            } catch (Problem unfit) {
                first = first == null ? unfit : first;
            }
        }
        throw new Problem("network.removed", id, Objects.requireNonNull(first).sentence());
    }

    private Network removed(String id, String instead) {
        List<Node> changed = new ArrayList<>();
        for (Node node : nodes) {
            if (!node.id().equals(id)) {
                changed.add(node.withInputs(replaced(node.inputs(), id, instead)));
            }
        }
        return new Network(input, changed);
    }

    /**
     * With a node behind another one (or the input): what read the node reads what it read, and what read the other one
     * reads the node. Nodes that join maps keep the others that they read.
     *
     * @throws Problem when shapes do not fit, or a node would read a later one
     */
    public Network moved(String id, String after) {
        if (id.equals(after)
                || indexOf(id) == indexOf(after) + 1 && node(id).inputs().get(0).equals(after)) {
            return this;
        }
        List<String> inputs = new ArrayList<>(node(id).inputs());
        inputs.set(0, after);
        List<Node> changed = new ArrayList<>();
        if (after.equals(INPUT)) {
            changed.add(node(id).withInputs(inputs));
        }
        for (Node node : without(id)) {
            boolean behind = changed.stream().anyMatch(earlier -> earlier.id().equals(id));
            changed.add(behind ? node.withInputs(replaced(node.inputs(), after, id)) : node);
            if (node.id().equals(after)) {
                changed.add(node(id).withInputs(inputs));
            }
        }
        return new Network(input, changed);
    }

    /** Without a node, whatever read it reading its first input; shapes between are not looked at yet. */
    private List<Node> without(String id) {
        List<Node> changed = new ArrayList<>();
        for (Node node : nodes) {
            if (!node.id().equals(id)) {
                changed.add(node.withInputs(
                        replaced(node.inputs(), id, node(id).inputs().get(0))));
            }
        }
        return changed;
    }

    /**
     * With a node called otherwise; whatever read it reads it under its new name.
     *
     * @throws Problem when the name is empty or taken
     */
    public Network renamed(String id, String name) {
        List<Node> changed = new ArrayList<>();
        for (Node node : nodes) {
            String own = node.id().equals(id) ? name : node.id();
            changed.add(new Node(own, node.layer(), replaced(node.inputs(), id, name)));
        }
        return new Network(input, changed);
    }

    private static List<String> replaced(List<String> names, String old, String now) {
        return names.stream().map(name -> name.equals(old) ? now : name).toList();
    }

    /** The first free name "{@code stem} n", n from 1. */
    public String freeName(String stem) {
        for (int n = 1; ; n++) {
            String name = stem + " " + n;
            if (!shapes.containsKey(name)) {
                return name;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && input.equals(network.input) && nodes.equals(network.nodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(input, nodes);
    }
}
