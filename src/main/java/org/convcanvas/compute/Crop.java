package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Cuts boxes out of tensors, with the border that a window's fill puts around them where they reach outside. */
final class Crop {
    private final Tensor map;
    private final Part part;
    private final Fill fill;
    private final float zero;
    private final float[] data;

    private Crop(Tensor map, Part part, Fill fill, float zero) {
        this.map = map;
        this.part = part;
        this.fill = fill;
        this.zero = zero;
        this.data = new float[Math.toIntExact(part.size())];
    }

    /** A box that lies inside; the tensor itself when the box is all of it. */
    static Tensor inside(Tensor map, Part part) {
        return part.equals(Part.whole(map.shape())) ? map : new Crop(map, part, Fill.ZERO, 0).copied();
    }

    /**
     * What the windows of the units of {@code out} see.
     *
     * @param channels the input's channels to look at, of all rows and columns
     * @param fill what stands outside the map
     * @param zero what the zero fill reads as
     */
    static Tensor seen(Tensor map, Axis vertical, Axis horizontal, Part out, Part channels, Fill fill, float zero) {
        Part seen = new Part(
                channels.channel(),
                vertical.position(out.y(), 0),
                horizontal.position(out.x(), 0),
                channels.channels(),
                (out.height() - 1) * vertical.stride() + vertical.span(),
                (out.width() - 1) * horizontal.stride() + horizontal.span());
        return new Crop(map, seen, fill, zero).copied();
    }

    private Tensor copied() {
        int at = 0;
        for (int c = part.channel(); c < part.channel() + part.channels(); c++) {
            for (int y = part.y(); y < part.y() + part.height(); y++, at += part.width()) {
                int row = fill.source(y, map.shape().height());
                if (row < 0) {
                    Arrays.fill(data, at, at + part.width(), zero);
                } else {
                    copyRow(c, row, at);
                }
            }
        }
        return Tensor.of(part.shape(), data);
    }

    private void copyRow(int c, int row, int at) {
        Shape shape = map.shape();
        int from = Math.max(0, part.x());
        int to = Math.min(shape.width(), part.x() + part.width());
        if (from < to) {
            map.copyRow(c, row, from, to - from, data, at + from - part.x());
        }
        border(c, row, part.x(), Math.min(0, part.x() + part.width()), at);
        border(c, row, Math.max(shape.width(), part.x()), part.x() + part.width(), at);
    }

    /** Columns {@code from} to before {@code to}, all outside the map. */
    private void border(int c, int row, int from, int to, int at) {
        for (int x = from; x < to; x++) {
            int column = fill.source(x, map.shape().width());
            int target = at + x - part.x();
            if (column < 0) {
                data[target] = zero;
            } else {
                map.copyRow(c, row, column, 1, data, target);
            }
        }
    }
}
