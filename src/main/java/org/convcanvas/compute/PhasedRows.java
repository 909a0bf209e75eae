package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;

/**
 * How a row of pixels is copied so that whatever column of a window is read for a whole row of units, these pixels stand
 * side by side: with its borders, and where windows move by s columns as s rows, of which one has columns 0, s, 2s and so
 * on, the next has 1, s + 1, 2s + 1.
 */
final class PhasedRows {
    private static final int LENGTH = LANES.length();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(LANES, i -> 2 * i % LENGTH);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(LANES, i -> (2 * i + 1) % LENGTH);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(LANES, -1L << LENGTH / 2);

    private final Axis axis;
    private final Fill fill;
    private final float zero;
    private final int stride;
    private final int phase;
    private final boolean[] used;

    /**
     * @param axis the windows' columns
     * @param zero what the zero fill reads as
     */
    PhasedRows(Axis axis, Fill fill, float zero) {
        this.axis = axis;
        this.fill = fill;
        this.zero = zero;
        this.stride = axis.stride();
        // the last vector of a row may read beyond it
        this.phase = Work.roundUp(axis.output(), LENGTH) + (axis.span() - 1) / stride + 1;
        this.used = new boolean[stride];
        for (int kx = 0; kx < axis.kernel(); kx++) {
            used[kx * axis.dilation() % stride] = true;
        }
    }

    /** Floats that a copy takes. */
    int length() {
        return stride * phase;
    }

    /** Pixels of the rows that are copied. */
    int width() {
        return axis.input();
    }

    /** Where in a copy stands what column {@code kx} of the first unit's window meets; that of the next units follows. */
    int offset(int kx) {
        int column = kx * axis.dilation();
        return column % stride * phase + column / stride;
    }

    /**
     * Copies a row.
     *
     * @param row where it begins in {@code map}, or -1 for zeros
     */
    void copy(float[] map, int row, float[] into, int at) {
        if (row < 0) {
            Arrays.fill(into, at, at + length(), zero);
        } else if (stride == 2 && used[0] && used[1]) {
            copyByTwo(map, row, into, at);
        } else {
            for (int f = 0; f < stride; f++) {
                if (used[f]) {
                    copy(map, row, f, 0, count(f), into, at + f * phase);
                }
            }
        }
    }

    /** Pixels that windows see in a phase. */
    private int count(int f) {
        int all = (axis.output() - 1) * stride + axis.span();
        return (all - f + stride - 1) / stride;
    }

    /** Numbers {@code from} to before {@code to} of a phase. */
    private void copy(float[] map, int row, int f, int from, int to, float[] into, int at) {
        int first = f - axis.begin();
        int inside = clamp(Math.floorDiv(-first + stride - 1, stride), from, to);
        int outside = clamp(Math.floorDiv(axis.input() - 1 - first, stride) + 1, inside, to);
        border(map, row, first, from, inside, into, at);
        if (stride == 1 && inside < outside) {
            System.arraycopy(map, row + first + inside, into, at + inside, outside - inside);
        } else {
            int pixel = row + first + inside * stride;
            for (int i = inside; i < outside; i++, pixel += stride) {
                into[at + i] = map[pixel];
            }
        }
        border(map, row, first, outside, to, into, at);
    }

    private void border(float[] map, int row, int first, int from, int to, float[] into, int at) {
        for (int i = from; i < to; i++) {
            int column = fill.source(first + i * stride, axis.input());
            into[at + i] = column < 0 ? zero : map[row + column];
        }
    }

    /** The two phases of a stride of 2, by vectors where both are on the map. */
    private void copyByTwo(float[] map, int row, float[] into, int at) {
        int least = Math.min(count(0), count(1));
        int first = clamp((axis.begin() + 1) / 2, 0, least);
        int end = clamp((axis.input() + axis.begin()) / 2, first, least);
        int whole = end - first < LENGTH ? first : end;
        part(map, row - axis.begin(), first, whole, into, at, at + phase);
        for (int f = 0; f < 2; f++) {
            copy(map, row, f, 0, first, into, at + f * phase);
            copy(map, row, f, whole, count(f), into, at + f * phase);
        }
    }

    /** Columns 2i from {@code from} on go to {@code even + i}, columns 2i + 1 to {@code odd + i}; none or a vector at least. */
    private static void part(float[] map, int from, int first, int end, float[] into, int even, int odd) {
        int last = end - LENGTH;
        for (int i = first; i < end; i += LENGTH) {
            int x = Math.min(i, last);
            FloatVector left = FloatVector.fromArray(LANES, map, from + 2 * x);
            FloatVector right = FloatVector.fromArray(LANES, map, from + 2 * x + LENGTH);
            left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER).intoArray(into, even + x);
            left.rearrange(ODD).blend(right.rearrange(ODD), UPPER).intoArray(into, odd + x);
        }
    }

    private static int clamp(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
