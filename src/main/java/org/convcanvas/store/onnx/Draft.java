package org.convcanvas.store.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** The network as far as it has been read, and what the graph's names stand for. */
final class Draft {
    private final Shape input;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Map<String, Tensor>> weights = new HashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, Integer> readers = new HashMap<>();
    private final Set<String> later = new HashSet<>();

    Draft(Shape input) {
        this.input = input;
        shapes.put(Network.INPUT, input);
    }

    /** A tensor of that name will be put out by some node. */
    void announce(String tensor) {
        later.add(tensor);
    }

    /** Some node reads the tensor, or it is an output of the graph. */
    void reads(String tensor) {
        readers.merge(tensor, 1, Integer::sum);
    }

    /** True when one node alone reads the tensor. */
    boolean readOnce(String tensor) {
        return readers.getOrDefault(tensor, 0) == 1;
    }

    /** True when anything reads the tensor. */
    boolean read(String tensor) {
        return readers.containsKey(tensor);
    }

    void put(String tensor, Value value) {
        if (values.putIfAbsent(tensor, value) != null || constants.containsKey(tensor)) {
            throw new Problem("onnx.twice", tensor);
        }
    }

    void put(String tensor, Constant constant) {
        if (values.containsKey(tensor) || constants.putIfAbsent(tensor, constant) != null) {
            throw new Problem("onnx.twice", tensor);
        }
    }

    boolean isConstant(String tensor) {
        return constants.containsKey(tensor);
    }

    /** The numbers of that name, which must be stated by the model. */
    Constant constant(String tensor) {
        Constant constant = constants.get(tensor);
        if (constant == null) {
            throw unknown(tensor, values.containsKey(tensor) ? "onnx.computed" : null);
        }
        return constant;
    }

    /** What an earlier node puts out under that name, as it is, border and all. */
    Value raw(String tensor) {
        Value value = values.get(tensor);
        if (value == null) {
            throw unknown(tensor, constants.containsKey(tensor) ? "onnx.isConstant" : null);
        }
        return value;
    }

    /** What an earlier node puts out; a border that is still open becomes a layer. */
    Value value(String tensor) {
        Value value = raw(tensor);
        if (value.pad() == null) {
            return value;
        }
        if (value.ignored()) {
            throw new Problem("onnx.padValue", "-∞");
        }
        String id = add("Pad", new Pad(value.pad()), List.of(value.node()), Map.of());
        Value closed = Value.of(id, value.layout());
        values.put(tensor, closed);
        return closed;
    }

    private Problem unknown(String tensor, @Nullable String known) {
        if (known != null) {
            return new Problem(known, tensor);
        }
        return new Problem(later.contains(tensor) ? "onnx.cycle" : "onnx.unknown", tensor);
    }

    Shape shape(Value value) {
        return Objects.requireNonNull(shapes.get(value.node()));
    }

    /** Adds a layer and returns the name that it got. */
    String add(String wanted, Layer layer, List<String> inputs, Map<String, Tensor> tensors) {
        String id = free(wanted);
        List<Shape> from = inputs.stream().map(shapes::get).toList();
        Shape shape = layer.output(from);
        for (WeightSpec spec : layer.weights(from)) {
            Tensor tensor = tensors.get(spec.role());
            if (tensor == null || !tensor.shape().equals(spec.shape())) {
                Object actual = tensor == null ? "-" : tensor.shape();
                throw new Problem("onnx.weights", spec.role(), actual, spec.shape());
            }
        }
        nodes.put(id, new Node(id, layer, inputs));
        shapes.put(id, shape);
        weights.put(id, tensors);
        return id;
    }

    Node node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    Map<String, Tensor> weights(String id) {
        return weights.getOrDefault(id, Map.of());
    }

    /** Another layer of the same output in the place of a node. */
    void replace(String id, Layer layer, Map<String, Tensor> tensors) {
        nodes.put(id, node(id).withLayer(layer));
        weights.put(id, tensors);
    }

    private String free(String wanted) {
        String name = wanted.replaceAll("\\p{Cntrl}", " ").strip();
        name = name.isEmpty() ? "Layer" : name;
        String free = name;
        for (int n = 2; nodes.containsKey(free) || free.equals(Network.INPUT); n++) {
            free = name + " " + n;
        }
        return free;
    }

    /** A flat value as the output of a layer with one pixel, in our order. */
    Value flattened(Value value) {
        Shape shape = shape(value);
        if (shape.plane() == 1) {
            return value.as(Layout.FLAT);
        }
        if (value.layout() == Layout.FLAT_CHANNELS_LAST) {
            throw new Problem("onnx.channelsLast");
        }
        return Value.of(add("Flatten", new Flatten(), List.of(value.node()), Map.of()), Layout.FLAT);
    }

    OnnxModel model(boolean fixedSize) {
        Weights all = Weights.none();
        for (Map.Entry<String, Map<String, Tensor>> entry : weights.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        Map<String, String> names = new HashMap<>();
        values.forEach((tensor, value) -> names.put(tensor, value.node()));
        return new OnnxModel(new Network(input, new ArrayList<>(nodes.values())), all, names, fixedSize);
    }
}
