package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/**
 * One kind of layer with its settings: a pure description, without weights. Maps are C x H x W.
 *
 * <p>Adding a kind touches its record, its kernel in {@code compute}, its codec row in {@code store}, its icon and its
 * texts; a test over the permitted kinds names what is missing.
 */
public sealed interface Layer permits Windowed, Activation {
    /** The kind's stable name, used in files, on the command line and in text keys. */
    String type();

    /**
     * The shape of the output.
     *
     * @param inputs shapes of the inputs, in order
     * @throws org.convcanvas.text.Problem when the layer does not fit its inputs; the sentence says why
     */
    Shape output(List<Shape> inputs);

    /** The trainable tensors that this layer needs, in order; none by default. */
    default List<WeightSpec> weights(List<Shape> inputs) {
        return List.of();
    }

    /** Multiply-adds of one evaluation; only those of convolutions count. */
    default long macs(List<Shape> inputs) {
        return 0;
    }

    /** Trainable numbers: the sizes of {@link #weights}. */
    default long parameters(List<Shape> inputs) {
        return weights(inputs).stream().mapToLong(spec -> spec.shape().size()).sum();
    }
}
