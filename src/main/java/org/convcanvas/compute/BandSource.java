package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;

/** Copies what a band sees of some channels into a working array, as its {@link BandPlan} lays it out. */
final class BandSource {
    private final BandPlan plan;
    private final float[] map;
    private final Fill fill;
    private final Axis axis;

    /** @param map the input's numbers, C x H x W */
    BandSource(BandPlan plan, float[] map, Fill fill) {
        this.plan = plan;
        this.map = map;
        this.fill = fill;
        this.axis = plan.horizontal;
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
        for (int c = 0; c < count; c++) {
            int plane = (channel + c) * plan.vertical.input();
            for (int row = 0; row < copied; row++) {
                if (!plan.uses(row, rows)) {
                    continue;
                }
                int source = fill.source(plan.sourceRow(y, row), plan.vertical.input());
                int at = c * plan.channelStride + row * plan.rowStride;
                if (plan.flat) {
                    for (int kx = 0; kx < axis.kernel(); kx++) {
                        int target = at + kx * copied * plan.rowStride;
                        row(source < 0 ? -1 : (plane + source) * axis.input(), axis.position(0, kx), into, target);
                    }
                } else {
                    row(source < 0 ? -1 : (plane + source) * axis.input(), -axis.begin(), into, at);
                }
            }
        }
    }

    /**
     * One row of the working array: every stride-th column from {@code first} on.
     *
     * @param source where the input's row begins, or -1 for zeros
     */
    private void row(int source, int first, float[] into, int at) {
        int length = plan.rowStride;
        int stride = plan.flat ? axis.stride() : 1;
        if (source < 0) {
            Arrays.fill(into, at, at + length, 0);
            return;
        }
        int inside = Math.min(length, first < 0 ? (-first + stride - 1) / stride : 0);
        int past = Math.floorDiv(axis.input() - 1 - first, stride) + 1;
        int outside = Math.max(inside, Math.min(length, past));
        border(source, first, stride, 0, inside, into, at);
        if (stride > 1) {
            int from = source + first + inside * stride;
            for (int i = inside; i < outside; i++, from += stride) {
                into[at + i] = map[from];
            }
        } else if (inside < outside) { // a copy of nothing still checks where it would start
            System.arraycopy(map, source + first + inside, into, at + inside, outside - inside);
        }
        border(source, first, stride, outside, length, into, at);
    }

    private void border(int source, int first, int stride, int from, int to, float[] into, int at) {
        for (int i = from; i < to; i++) {
            int column = fill.source(first + i * stride, axis.input());
            into[at + i] = column < 0 ? 0 : map[source + column];
        }
    }
}
