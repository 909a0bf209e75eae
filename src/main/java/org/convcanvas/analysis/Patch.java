package org.convcanvas.analysis;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What one unit of a window layer sees of one channel of a map.
 *
 * @param source the map: a node's name or {@link org.convcanvas.network.Network#INPUT}
 * @param channel of that map, from 0
 * @param vertical the window along the rows
 * @param horizontal the window along the columns
 * @param fill what stands beyond the borders
 * @param y the unit's row
 * @param x the unit's column
 * @param pixels kernel height x kernel width; zeros where zeros are filled in
 */
public record Patch(
        String source, int channel, Axis vertical, Axis horizontal, Fill fill, int y, int x, Tensor pixels) {
    /** What unit (y, x) of a layer with that window sees of a channel of {@code map}. */
    static Patch of(String source, Tensor map, int channel, Window window, int y, int x) {
        Axis vertical = window.vertical(map.shape());
        Axis horizontal = window.horizontal(map.shape());
        Fill fill = window.padding().fill();
        float[] pixels = new float[vertical.kernel() * horizontal.kernel()];
        for (int i = 0; i < pixels.length; i++) {
            int row = fill.source(vertical.position(y, i / horizontal.kernel()), vertical.input());
            int column = fill.source(horizontal.position(x, i % horizontal.kernel()), horizontal.input());
            pixels[i] = row < 0 || column < 0 ? 0 : map.at(channel, row, column);
        }
        Tensor tensor = Tensor.of(Shape.of(vertical.kernel(), horizontal.kernel()), pixels);
        return new Patch(source, channel, vertical, horizontal, fill, y, x, tensor);
    }

    /** How many rows of taps. */
    public int rows() {
        return vertical.kernel();
    }

    /** How many columns of taps. */
    public int columns() {
        return horizontal.kernel();
    }

    /** The number at a tap. */
    public float at(int ky, int kx) {
        return pixels.data()[ky * columns() + kx];
    }

    /** True where a tap lies beyond the map's border. */
    public boolean padded(int ky, int kx) {
        int row = vertical.position(y, ky);
        int column = horizontal.position(x, kx);
        return row < 0 || row >= vertical.input() || column < 0 || column >= horizontal.input();
    }

    /** True where a tap adds nothing but a filled-in zero. */
    boolean nothing(int ky, int kx) {
        return fill == Fill.ZERO && padded(ky, kx);
    }

    /** The map's row of the first tap; may be negative. */
    public int top() {
        return vertical.position(y, 0);
    }

    /** The map's column of the first tap; may be negative. */
    public int left() {
        return horizontal.position(x, 0);
    }

    /** Rows from the first to the last tap. */
    public int height() {
        return vertical.span();
    }

    /** Columns from the first to the last tap. */
    public int width() {
        return horizontal.span();
    }
}
