package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;

/** Copies what a band sees of some channels into a working array, as its {@link BandPlan} lays it out. */
final class BandSource {
    private final BandPlan plan;
    private final float[] map;
    private final Fill fill;
    private final Axis axis;
    private final int stride;
    private final int[] first;
    private final int[] inside;
    private final int[] outside;
    private final boolean together;

    /** @param map the input's numbers, C x H x W */
    BandSource(BandPlan plan, float[] map, Fill fill) {
        this.plan = plan;
        this.map = map;
        this.fill = fill;
        this.axis = plan.horizontal;
        this.stride = plan.flat ? axis.stride() : 1;
        int copies = plan.flat ? axis.kernel() : 1;
        this.together = plan.flat && plan.shared && stride == 1 && axis.input() == axis.output();
        this.first = new int[copies];
        this.inside = new int[copies];
        this.outside = new int[copies];
        for (int kx = 0; kx < copies; kx++) {
            first[kx] = plan.flat ? axis.position(0, kx) : -axis.begin();
            inside[kx] = Math.min(plan.rowStride, first[kx] < 0 ? (-first[kx] + stride - 1) / stride : 0);
            int past = Math.floorDiv(axis.input() - 1 - first[kx], stride) + 1;
            outside[kx] = Math.max(inside[kx], Math.min(plan.rowStride, past));
        }
    }

    /**
     * Copies {@code count} channels from {@code channel} on, for the output rows of {@code band}.
     *
     * @param into where it goes; the first channel's copy begins at 0
     */
    void copy(int channel, int count, int band, float[] into) {
        int y = plan.from(band);
        int rows = plan.rows(band);
        int copied = plan.copiedRows();
        int begin = 0;
        int end = 0;
        if (together) {
            int top = plan.sourceRow(y, 0);
            int used = rows + plan.vertical.span() - 1;
            begin = Math.max(0, -top);
            end = Math.max(begin, Math.min(used, plan.vertical.input() - top));
            rows(channel, count, top, begin, end, into);
        }
        for (int row = 0; row < copied; row++) {
            if (!plan.uses(row, rows) || (row >= begin && row < end)) {
                continue;
            }
            int source = fill.source(plan.sourceRow(y, row), plan.vertical.input());
            for (int c = 0; c < count; c++) {
                int from = source < 0 ? -1 : ((channel + c) * plan.vertical.input() + source) * axis.input();
                int at = c * plan.channelStride + row * plan.rowStride;
                for (int kx = 0; kx < first.length; kx++) {
                    row(from, kx, into, at + kx * copied * plan.rowStride);
                }
            }
        }
    }

    /**
     * Rows {@code begin} to before {@code end} of the working array, which lie in the input as they do here but for a
     * shift by some columns: moved as one, and their ends mended.
     *
     * @param top the input row of row 0
     */
    private void rows(int channel, int count, int top, int begin, int end, float[] into) {
        int width = axis.input();
        int length = (end - begin) * width;
        for (int c = 0; c < count; c++) {
            int from = ((channel + c) * plan.vertical.input() + top + begin) * width;
            for (int kx = 0; kx < first.length; kx++) {
                int at = c * plan.channelStride + (kx * plan.copiedRows() + begin) * width;
                int skipped = Math.max(0, -from - first[kx]); // before the first channel there is nothing
                int over = Math.max(0, from + first[kx] + length - map.length);
                if (length > skipped + over) {
                    System.arraycopy(map, from + first[kx] + skipped, into, at + skipped, length - skipped - over);
                }
                for (int row = 0; row < end - begin; row++) {
                    ends(from + row * width, kx, into, at + row * width);
                }
            }
        }
    }

    /** The columns of a row that lie beside the map. */
    private void ends(int source, int kx, float[] into, int at) {
        for (int i = 0; i < inside[kx]; i++) {
            into[at + i] = border(source, first[kx] + i * stride);
        }
        for (int i = outside[kx]; i < plan.rowStride; i++) {
            into[at + i] = border(source, first[kx] + i * stride);
        }
    }

    /**
     * One row of the working array: every stride-th column from the copy's first on.
     *
     * @param source where the input's row begins, or -1 for zeros
     */
    private void row(int source, int kx, float[] into, int at) {
        int length = plan.rowStride;
        if (source < 0) {
            Arrays.fill(into, at, at + length, 0);
            return;
        }
        int from = inside[kx];
        int to = outside[kx];
        int begin = source + first[kx];
        ends(source, kx, into, at);
        if (stride > 1) {
            for (int i = from; i < to; i++) {
                into[at + i] = map[begin + i * stride];
            }
        } else if (to - from >= LANES.length()) {
            move(map, begin + from, into, at + from, to - from);
        } else {
            for (int i = from; i < to; i++) {
                into[at + i] = map[begin + i];
            }
        }
    }

    /** A short copy, at least a vector long; for these the JVM's own has too much to ask first. */
    private static void move(float[] source, int from, float[] into, int at, int count) {
        int last = count - LANES.length();
        for (int i = 0; i < last; i += LANES.length()) {
            FloatVector.fromArray(LANES, source, from + i).intoArray(into, at + i);
        }
        FloatVector.fromArray(LANES, source, from + last).intoArray(into, at + last);
    }

    private float border(int source, int column) {
        int inner = fill.source(column, axis.input());
        return inner < 0 ? 0 : map[source + inner];
    }
}
