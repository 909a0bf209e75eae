package org.convcanvas.ui.kernel;

import java.util.Objects;
import java.util.Optional;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.View;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.GesturePause;
import org.jspecify.annotations.Nullable;

/**
 * One kernel of the filter that the view selects, as it is shown: turned by half a turn where the convolution is flipped.
 */
final class Kernels {
    private final Desk desk;
    private final GesturePause pause;
    private final @Nullable Integer own;

    /** The kernel that the view selects. */
    Kernels(Desk desk) {
        this(desk, null);
    }

    /** The kernel for an input channel of the selected filter, or (null) for the selected channel. */
    Kernels(Desk desk, @Nullable Integer channel) {
        this.desk = desk;
        this.own = channel;
        pause = new GesturePause(desk.session());
    }

    /** The weights of the selected convolution, O x I x kh x kw; null when no convolution is selected. */
    @Nullable
    Tensor weights() {
        return desk.session().experiment().weights().kernel(id());
    }

    /** True when there is a kernel to edit. */
    boolean any() {
        return weights() != null && (own == null || own < channels());
    }

    /** Whether the convolution turns what is shown by half a turn before it multiplies. */
    boolean flipped() {
        return desk.session().experiment().flipped().contains(id());
    }

    /** The row of the weight that a shown row stands for. */
    int realRow(int y) {
        return flipped() ? rows() - 1 - y : y;
    }

    /** The column of the weight that a shown column stands for. */
    int realColumn(int x) {
        return flipped() ? columns() - 1 - x : x;
    }

    private View view() {
        return desk.session().view();
    }

    /** The selected node's name. */
    String id() {
        return view().selected();
    }

    /** The selected filter, from 0. */
    int filter() {
        return view().channel();
    }

    /** The input channel, from 0. */
    int channel() {
        return own == null ? view().inChannel() : own;
    }

    /** Whether this is the one that the view selects. */
    boolean selected() {
        return own == null || own == view().inChannel();
    }

    /** Has the view select this kernel. */
    void select() {
        if (own != null) {
            desk.session().view(view -> view.withInChannel(own));
        }
    }

    private Shape shape() {
        return Objects.requireNonNull(weights()).shape();
    }

    int filters() {
        return shape().extent(0);
    }

    int channels() {
        return shape().extent(1);
    }

    int rows() {
        return shape().height();
    }

    int columns() {
        return shape().width();
    }

    float at(int y, int x) {
        return Objects.requireNonNull(weights()).at(filter(), channel(), realRow(y), realColumn(x));
    }

    /** The largest magnitude in the kernel; for one among all of a filter, in the filter. */
    double largest() {
        double largest = 0;
        if (own != null) {
            float[] data = Objects.requireNonNull(weights()).data();
            int size = data.length / filters();
            for (int i = filter() * size; i < (filter() + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(data[i]));
            }
            return largest;
        }
        for (int i = 0; i < rows() * columns(); i++) {
            largest = Math.max(largest, Math.abs(at(i / columns(), i % columns())));
        }
        return largest;
    }

    /** The sum of the kernel's weights. */
    float sum() {
        double sum = 0;
        for (int i = 0; i < rows() * columns(); i++) {
            sum += at(i / columns(), i % columns());
        }
        return (float) sum;
    }

    /** The preset that the whole filter is, if any. */
    Optional<KernelPreset> preset() {
        return desk.session().experiment().preset(id(), filter());
    }

    /** The filter's bias; null when the convolution has none, or one for every place. */
    @Nullable
    Float bias() {
        Tensor biases = desk.session().experiment().weights().bias(id());
        return biases == null || biases.shape().rank() != 1 ? null : biases.data()[filter()];
    }

    /** True when every place has a bias of its own, so that there is no one number to show. */
    boolean untied() {
        Tensor biases = desk.session().experiment().weights().bias(id());
        return biases != null && biases.shape().rank() != 1;
    }

    /** Sets one weight, live; the gesture goes on. */
    void set(int y, int x, float value) {
        desk.apply(KernelEdits.cell(id(), filter(), channel(), y, x, value));
    }

    /** The numbers as they are shown, row by row. */
    float[] numbers() {
        float[] numbers = new float[rows() * columns()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = at(i / columns(), i % columns());
        }
        return numbers;
    }

    /** Paints one weight, live; the stroke goes on. */
    void paint(int y, int x, float value) {
        desk.apply(KernelEdits.paint(id(), filter(), channel(), y, x, value));
    }

    /** Sets one weight in a gesture that ends by itself after a rest. */
    void step(int y, int x, float value) {
        set(y, x, value);
        pause.stepped();
    }

    /** Sets the filter's bias in a gesture that ends by itself after a rest. */
    void stepBias(float value) {
        desk.apply(KernelEdits.bias(id(), filter(), value));
        pause.stepped();
    }

    /** Puts a preset on the filter, in a gesture that ends by itself after a rest: a list may be walked with the keys. */
    void stepPreset(KernelPreset preset) {
        desk.apply(KernelEdits.preset(id(), filter(), preset).step("preset " + id() + " " + filter()));
        pause.stepped();
    }

    /** Carries out an edit that is a gesture of its own. */
    void apply(Edit edit) {
        desk.session().endGesture();
        desk.apply(edit);
        desk.session().endGesture();
    }

    /** Ends a gesture: what follows is an undo entry of its own. */
    void release() {
        desk.session().endGesture();
    }

    /** The seed of a random edit made now. */
    long seed() {
        return desk.session().revision() + 1;
    }
}
