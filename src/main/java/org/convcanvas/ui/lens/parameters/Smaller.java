package org.convcanvas.ui.lens.parameters;

import java.util.Arrays;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.lab.View;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * From what the small example is made.
 *
 * @param picture the user's own
 * @param kernel weights of the selected layer where they fit; null for random ones
 * @param filter which of them
 * @param maps where eight channels are wanted, of a layer that has as many; null for the gray image in all of them
 * @param look whose example it is
 */
record Smaller(
        Picture picture,
        @Nullable Tensor kernel,
        int filter,
        @Nullable Tensor maps,
        Form look) {
    private static final long SEED = 17;

    /** The part of the look that makes another example. */
    record Form(int side, int channels, int kernel, int stride, boolean same, double ladder) {
        static Form of(ShareLook look) {
            return new Form(look.side(), look.channels(), look.kernel(), look.stride(), look.same(), look.ladder());
        }
    }

    static Smaller of(Picture picture, Weights weights, View view, @Nullable Tensor maps) {
        ShareLook look = view.share();
        Tensor kernel = weights.kernel(view.selected());
        boolean fits = kernel != null
                && kernel.shape().extent(1) == look.channels()
                && kernel.shape().height() == look.kernel()
                && kernel.shape().width() == look.kernel()
                && view.channel() < kernel.shape().extent(0);
        return new Smaller(
                picture,
                fits ? kernel : null,
                fits ? view.channel() : 0,
                look.channels() == 8 ? maps : null,
                Form.of(look));
    }

    /** Whether image and filter are those of another. */
    boolean sameNumbers(Smaller other) {
        return picture == other.picture
                && kernel == other.kernel
                && filter == other.filter
                && maps == other.maps
                && look.side == other.look.side
                && look.channels == other.look.channels
                && look.kernel == other.look.kernel;
    }

    /** The example; {@code before} gives its image and filter where those are the same. */
    SharingExample example(@Nullable SharingExample before) {
        if (before != null && before.stride() == look.stride && before.same() == look.same) {
            return before.at(look.ladder);
        }
        Tensor image = before == null ? image() : before.input();
        Tensor weights = before == null ? weights() : before.kernel();
        return new SharingExample(image, weights, look.stride, look.same, look.ladder, SEED);
    }

    private Tensor image() {
        InputFormat format = InputFormat.standard().withSize(look.side, look.side);
        if (look.channels == 3) {
            return format.withRgb(true).tensor(picture);
        }
        Tensor gray = format.tensor(picture);
        if (look.channels == 1) {
            return gray;
        }
        int plane = gray.shape().plane();
        float[] data = new float[look.channels * plane];
        for (int c = 0; c < look.channels; c++) {
            for (int i = 0; i < plane; i++) {
                data[c * plane + i] = maps == null ? gray.data()[i] : mean(maps, c, i, look.side);
            }
        }
        return Tensor.of(Shape.of(look.channels, look.side, look.side), data);
    }

    /** The mean of the part of a map that one of side x side places covers. */
    private static float mean(Tensor maps, int channel, int place, int side) {
        Shape shape = maps.shape();
        int top = place / side * shape.height() / side;
        int bottom = Math.max(top + 1, (place / side + 1) * shape.height() / side);
        int left = place % side * shape.width() / side;
        int right = Math.max(left + 1, (place % side + 1) * shape.width() / side);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += maps.data()[(channel * shape.height() + y) * shape.width() + x];
            }
        }
        return (float) (sum / ((bottom - top) * (right - left)));
    }

    /** The filter that is selected on the canvas where it fits, else a seeded random one. */
    private Tensor weights() {
        int count = look.channels * look.kernel * look.kernel;
        Shape shape = Shape.of(1, look.channels, look.kernel, look.kernel);
        if (kernel != null) {
            int from = filter * count;
            return Tensor.of(shape, Arrays.copyOfRange(kernel.data(), from, from + count));
        }
        Rng rng = new Rng(SEED);
        float[] data = new float[count];
        for (int i = 0; i < count; i++) {
            data[i] = (float) rng.nextGaussian();
        }
        return Tensor.of(shape, data);
    }
}
