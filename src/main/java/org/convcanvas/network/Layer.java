package org.convcanvas.network;

import java.util.List;
import java.util.Optional;
import org.convcanvas.tensor.Shape;

/**
 * One kind of layer with its settings: a pure description, without weights. Maps are C x H x W.
 *
 * <p>Adding a kind touches its record, its kernels in {@code compute}, its codec row in {@code store}, its icon and its
 * texts; a test over the permitted kinds names what is missing.
 */
public sealed interface Layer permits Windowed, Activation, Joining, Whole, Pixelwise {
    /** The kind's stable name, used in files, on the command line and in text keys. */
    String type();

    /**
     * The shape of the output.
     *
     * @param inputs shapes of the inputs, in order
     * @throws org.convcanvas.text.Problem when the layer does not fit its inputs; the sentence says why
     */
    Shape output(List<Shape> inputs);

    /** The tensors that this layer needs, in order; none by default. */
    default List<WeightSpec> weights(List<Shape> inputs) {
        return List.of();
    }

    /** Multiply-adds of one evaluation; only those of convolutions, shared or not, and of fully connected layers count. */
    default long macs(List<Shape> inputs) {
        return 0;
    }

    /**
     * The window through which a unit sees each of its inputs: {@link Window#POINT} when it sees the pixel at its own
     * place alone, in whichever channels; empty when it sees the whole map.
     *
     * @param input shape of the input looked at
     */
    default Optional<Window> sight(Shape input) {
        return Optional.of(Window.POINT);
    }

    /** Trainable numbers: the sizes of the trainable {@link #weights}. */
    default long parameters(List<Shape> inputs) {
        return weights(inputs).stream()
                .filter(WeightSpec::trainable)
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }
}
