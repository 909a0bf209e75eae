package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Add;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.Pad;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Layers that hand numbers on, reorder them or put maps together, as plain loops. */
final class ReferenceMoves {
    private ReferenceMoves() {}

    /** The input: numbers are dropped only in training. */
    static Tensor dropout(Dropout layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        return inputs.get(0);
    }

    /** The input, whatever the layer that is left out would do. */
    static Tensor bypassed(Bypassed layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        return inputs.get(0);
    }

    /** The input's numbers in their order, (C H W) x 1 x 1. */
    static Tensor flatten(Flatten layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        return Tensor.of(output, inputs.get(0).data());
    }

    /** The input with a border of what the fill puts there; the zero fill puts +0. */
    static Tensor pad(Pad layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Axis vertical = layer.window().vertical(input.shape());
        Axis horizontal = layer.window().horizontal(input.shape());
        Fill fill = layer.padding().fill();
        float[] data = new float[output.size()];
        int i = 0;
        for (int c = 0; c < output.channels(); c++) {
            for (int y = 0; y < output.height(); y++) {
                int row = fill.source(vertical.position(y, 0), vertical.input());
                for (int x = 0; x < output.width(); x++) {
                    int column = fill.source(horizontal.position(x, 0), horizontal.input());
                    data[i++] = row < 0 || column < 0 ? 0 : input.at(c, row, column);
                }
            }
        }
        return Tensor.of(output, data);
    }

    /** The first input plus the second, plus the third and so on. */
    static Tensor add(Add layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        float[] data = inputs.get(0).data().clone();
        for (Tensor input : inputs.subList(1, inputs.size())) {
            for (int i = 0; i < data.length; i++) {
                data[i] += input.data()[i];
            }
        }
        return Tensor.of(output, data);
    }

    /** The channels of the first input, then those of the second and so on. */
    static Tensor concat(Concat layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        float[] data = new float[output.size()];
        int at = 0;
        for (Tensor input : inputs) {
            for (float value : input.data()) {
                data[at++] = value;
            }
        }
        return Tensor.of(output, data);
    }
}
