package org.convcanvas.compute;

import static org.convcanvas.compute.VectorCurves.DOUBLES;
import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

/** Sums and maxima of large parts of maps by vectors. */
final class VectorSums {
    private static final int LENGTH = LANES.length();

    /** As many floats as fit in a vector of doubles are converted: the lower half, which is to be the upper one. */
    private static final VectorShuffle<Float> UPPER_FIRST = VectorShuffle.fromOp(LANES, i -> (i + LENGTH / 2) % LENGTH);

    private VectorSums() {}

    /** The sums, in double and from the top, of the columns of {@code height} rows from {@code at} on. */
    static void down(float[] in, int at, int height, double[] sums) {
        int width = sums.length;
        if (width < LENGTH) {
            AdaptivePool.down(in, at, height, sums);
            return;
        }
        int x = 0;
        for (; x + 2 * LENGTH <= width; x += 2 * LENGTH) {
            DoubleVector a0 = DoubleVector.zero(DOUBLES);
            DoubleVector a1 = DoubleVector.zero(DOUBLES);
            DoubleVector b0 = DoubleVector.zero(DOUBLES);
            DoubleVector b1 = DoubleVector.zero(DOUBLES);
            int p = at + x;
            for (int row = 0; row < height; row++, p += width) {
                FloatVector a = FloatVector.fromArray(LANES, in, p);
                FloatVector b = FloatVector.fromArray(LANES, in, p + LENGTH);
                a0 = a0.add(a.convertShape(VectorOperators.F2D, DOUBLES, 0));
                a1 = a1.add(a.rearrange(UPPER_FIRST).convertShape(VectorOperators.F2D, DOUBLES, 0));
                b0 = b0.add(b.convertShape(VectorOperators.F2D, DOUBLES, 0));
                b1 = b1.add(b.rearrange(UPPER_FIRST).convertShape(VectorOperators.F2D, DOUBLES, 0));
            }
            a0.intoArray(sums, x);
            a1.intoArray(sums, x + LENGTH / 2);
            b0.intoArray(sums, x + LENGTH);
            b1.intoArray(sums, x + LENGTH + LENGTH / 2);
        }
        for (; x < width; x += LENGTH) {
            int column = Math.min(x, width - LENGTH);
            DoubleVector a0 = DoubleVector.zero(DOUBLES);
            DoubleVector a1 = DoubleVector.zero(DOUBLES);
            int p = at + column;
            for (int row = 0; row < height; row++, p += width) {
                FloatVector a = FloatVector.fromArray(LANES, in, p);
                a0 = a0.add(a.convertShape(VectorOperators.F2D, DOUBLES, 0));
                a1 = a1.add(a.rearrange(UPPER_FIRST).convertShape(VectorOperators.F2D, DOUBLES, 0));
            }
            a0.intoArray(sums, column);
            a1.intoArray(sums, column + LENGTH / 2);
        }
    }

    /** The largest of {@code count} numbers, at least one, from {@code at} on. */
    static float largest(float[] in, int at, int count) {
        float largest = in[at];
        int i = 0;
        if (count >= 4 * LENGTH) {
            FloatVector a0 = FloatVector.fromArray(LANES, in, at);
            FloatVector a1 = FloatVector.fromArray(LANES, in, at + LENGTH);
            FloatVector a2 = FloatVector.fromArray(LANES, in, at + 2 * LENGTH);
            FloatVector a3 = FloatVector.fromArray(LANES, in, at + 3 * LENGTH);
            for (i = 4 * LENGTH; i + 4 * LENGTH <= count; i += 4 * LENGTH) {
                a0 = a0.max(FloatVector.fromArray(LANES, in, at + i));
                a1 = a1.max(FloatVector.fromArray(LANES, in, at + i + LENGTH));
                a2 = a2.max(FloatVector.fromArray(LANES, in, at + i + 2 * LENGTH));
                a3 = a3.max(FloatVector.fromArray(LANES, in, at + i + 3 * LENGTH));
            }
            largest = a0.max(a1).max(a2.max(a3)).reduceLanes(VectorOperators.MAX);
        }
        for (; i < count; i++) {
            largest = Math.max(largest, in[at + i]);
        }
        return largest;
    }
}
