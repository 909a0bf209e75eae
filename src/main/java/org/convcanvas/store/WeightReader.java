package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Reads the tensors of a scene's network, each of which must have the shape that its layer asks for. */
final class WeightReader {
    private static final Pattern ENTRY = Pattern.compile("weights/[0-9]+\\.npy");
    private static final int MAX_HEADER = 1 << 17;

    private final Archive archive;

    WeightReader(Archive archive) {
        this.archive = archive;
    }

    /**
     * The weights of all nodes; none where no node says any, as of a network of which only the layers are known.
     *
     * @param elements the nodes' objects in the network's order
     */
    Weights read(List<JsonElement> elements, Network network) throws IOException {
        Weights weights = Weights.none();
        if (elements.stream().noneMatch(node -> node instanceof JsonObject object && object.has("weights"))) {
            return weights;
        }
        for (int i = 0; i < elements.size(); i++) {
            Node node = network.nodes().get(i);
            List<WeightSpec> specs = node.layer().weights(network.inputShapes(node));
            Map<String, Tensor> tensors = new HashMap<>();
            for (WeightSpec spec : specs) {
                try {
                    Fields from = Fields.of(elements.get(i), node.id()).object("weights");
                    tensors.put(spec.role(), tensor(from.element(spec.role()), spec));
                } catch (Problem problem) {
                    throw problem.at(node.id());
                }
            }
            weights = weights.with(node.id(), tensors);
        }
        return weights;
    }

    private Tensor tensor(JsonElement element, WeightSpec spec) throws IOException {
        if (element instanceof JsonArray) {
            float[] data = new float[spec.shape().size()];
            fill(data, element, spec, 0, 0);
            return Tensor.of(spec.shape(), data);
        }
        if (!element.isJsonPrimitive() || !ENTRY.matcher(element.getAsString()).matches()) {
            throw new Problem("store.weights.kind", spec.role());
        }
        return array(element.getAsString(), spec);
    }

    private Tensor array(String entry, WeightSpec spec) throws IOException {
        long most = (long) Double.BYTES * spec.shape().size() + MAX_HEADER;
        byte[] bytes = archive.bytes(entry, most);
        Tensor tensor;
        try {
            tensor = Npy.read(new ByteArrayInputStream(bytes));
        } catch (Problem problem) {
            throw problem.at(entry);
        }
        if (!tensor.shape().equals(spec.shape())) {
            throw new Problem("store.weights.shape", spec.role(), spec.shape(), tensor.shape());
        }
        return tensor;
    }

    private static void fill(float[] data, JsonElement element, WeightSpec spec, int axis, int index) {
        Shape shape = spec.shape();
        if (axis == shape.rank()) {
            data[index] = Fields.number(element, spec.role());
        } else if (element instanceof JsonArray array && array.size() == shape.extent(axis)) {
            for (int i = 0; i < array.size(); i++) {
                fill(data, array.get(i), spec, axis + 1, index * array.size() + i);
            }
        } else {
            throw new Problem("store.weights.nesting", spec.role(), shape);
        }
    }
}
