package org.convcanvas.compute;

import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Which grid an adaptive polyphase sampling keeps. */
public final class Phase {
    private Phase() {}

    /**
     * The place in its block of the numbers that are kept of a map, C x H x W: of all phases the one whose sum of squares over
     * all channels is largest, added up in double precision; of equal ones the first, row by row.
     */
    public static Pair of(PolyphaseSampling layer, Tensor input) {
        Shape shape = input.shape();
        int sy = layer.stride().y();
        int sx = layer.stride().x();
        int rows = shape.height() / sy * sy; // what is left over belongs to no whole block
        int columns = shape.width() / sx * sx;
        double[] squares = new double[sy * sx];
        float[] data = input.data();
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < rows; y++) {
                int row = (c * shape.height() + y) * shape.width();
                int phase = y % sy * sx;
                for (int x = 0; x < columns; x++) {
                    squares[phase + x % sx] += (double) data[row + x] * data[row + x];
                }
            }
        }
        int best = 0;
        for (int i = 1; i < squares.length; i++) {
            best = squares[i] > squares[best] ? i : best;
        }
        return new Pair(best / sx, best % sx);
    }
}
