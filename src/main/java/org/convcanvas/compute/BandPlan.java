package org.convcanvas.compute;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/**
 * How the rows of a convolution's output are cut into bands, and how the part of the input that a band sees lies in a
 * working array: so that every tap is one constant offset, and all that is read stands side by side.
 *
 * <p>Flat: for every column of the kernel a copy of the input's columns that it meets, as long as the output is wide;
 * then rows follow each other without a gap and strides are gone. Otherwise one copy with a border, whose rows are longer
 * than the output's. Rows of the kernel share the copied rows, or, where strides or dilations make that wasteful, have
 * their own. Where no window reaches beyond the input and its columns are taken one by one, nothing is copied at all.
 */
final class BandPlan {
    /** Floats of working array that a core's second cache holds beside weights and sums. */
    private static final int ROOM = 96 << 10;

    /** Sums of one filter in a band that is read again at once. */
    private static final int BLOCK = 6 << 10;

    /** Channels that a band should hold at once. */
    private static final int CHANNELS = 64;

    final Axis vertical;
    final Axis horizontal;
    final int lanes;
    final boolean inPlace;
    final boolean flat;
    final boolean shared;
    final int rows;
    final int bands;
    final int channels;
    final int rowStride;
    final int channelStride;
    final int[] taps;

    /**
     * @param input shape of the input
     * @param channels input channels of a group
     * @param filters of a group
     * @param lanes of a vector
     * @param wanted bands that there should be at least
     * @param followed whether a band's sums are read again at once, so that a block of them should stay in the cache
     * @param even whether bands must begin at even rows
     */
    BandPlan(
            Window window,
            Shape input,
            int channels,
            int filters,
            int lanes,
            int wanted,
            boolean followed,
            boolean even) {
        this.vertical = window.vertical(input);
        this.horizontal = window.horizontal(input);
        this.lanes = lanes;
        int width = horizontal.output();
        int kh = vertical.kernel();
        boolean within = vertical.begin() == 0
                && horizontal.begin() == 0
                && vertical.reachPastEnd() == 0
                && horizontal.reachPastEnd() == 0
                && horizontal.stride() == 1;
        boolean gapless = horizontal.kernel() == 1 && vertical.stride() == 1;
        // the last vector of a row overlaps the one before: what is computed twice against what is not copied
        int twice = Work.roundUp(width, lanes) - width;
        this.inPlace = within && width >= lanes && (gapless || (long) twice * filters <= lanes * (long) width);
        boolean wasteful = Work.roundUp(width, lanes) * 24 > width * 25; // more than 4 % in the rows' last vectors
        this.flat = inPlace
                ? gapless
                : horizontal.stride() > 1 || width < lanes || (wasteful && filters >= 8) || horizontal.kernel() == 1;
        this.rowStride = inPlace ? horizontal.input() : flat ? width : width + horizontal.span() - 1;
        int copies = flat ? horizontal.kernel() : 1;
        int together = Math.min(channels, CHANNELS);
        int most = Math.min(vertical.output(), Work.ceilDiv(vertical.output(), wanted));
        int least = Math.min(vertical.output(), Work.ceilDiv(3 * lanes, width));
        int fitting = Math.max(least, Math.min(Math.max(least, most), fitting(together * copies)));
        if (followed) {
            fitting = Math.max(1, Math.min(fitting, BLOCK / width));
        }
        int step = even ? 2 : 1;
        int parts = Work.ceilDiv(vertical.output(), fitting);
        this.rows = Math.min(
                Work.roundUp(vertical.output(), step), Work.roundUp(Work.ceilDiv(vertical.output(), parts), step));
        this.bands = Work.ceilDiv(vertical.output(), rows);
        this.shared = inPlace || shared(rows);
        int seen = copies * copiedRows(rows) * rowStride;
        this.channelStride = inPlace ? vertical.input() * horizontal.input() : seen;
        int held = Math.max(1, ROOM / seen);
        boolean threes = kh * horizontal.kernel() % 3 == 0; // loops take taps by threes
        int part = Work.ceilDiv(channels, Work.ceilDiv(channels, held));
        this.channels = threes || part == channels ? part : Work.roundUp(part, 3);
        this.taps = new int[this.channels * kh * horizontal.kernel()];
        int t = 0;
        for (int c = 0; c < this.channels; c++) {
            for (int ky = 0; ky < kh; ky++) {
                int row = shared ? ky * vertical.dilation() : ky * rows;
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = flat ? kx * copiedRows(rows) * rowStride : kx * horizontal.dilation();
                    taps[t++] = c * channelStride + column + row * rowStride;
                }
            }
        }
    }

    private boolean shared(int count) {
        return vertical.stride() == 1 && count + vertical.span() - 1 <= vertical.kernel() * count;
    }

    /** Rows copied for a band of {@code count} output rows. */
    private int copiedRows(int count) {
        return shared(count) ? count + vertical.span() - 1 : vertical.kernel() * count;
    }

    /** The most output rows whose copies for {@code planes} fit. */
    private int fitting(int planes) {
        int count = 1;
        while (count < vertical.output() && (long) planes * copiedRows(count + 1) * rowStride <= ROOM) {
            count++;
        }
        return count;
    }

    /** True when a vector of sums fits into every band, the last one included. */
    boolean everyBandHoldsAVector() {
        return rows(bands - 1) * horizontal.output() >= lanes && rows * horizontal.output() >= lanes;
    }

    /** Rows that are copied for each channel and, where flat, each kernel column of a full band. */
    int copiedRows() {
        return copiedRows(rows);
    }

    /** First output row of a band. */
    int from(int band) {
        return band * rows;
    }

    /** Output rows of a band; the last may have fewer than {@link #rows}. */
    int rows(int band) {
        return Math.min(rows, vertical.output() - from(band));
    }

    /** Where in the input itself a channel begins for the output rows of a band. */
    int origin(int channel, int band) {
        return channel * channelStride + from(band) * vertical.stride() * rowStride;
    }

    /** The input row, perhaps outside, that copied row {@code copied} of the band from output row {@code y} on holds. */
    int sourceRow(int y, int copied) {
        return shared ? vertical.position(y, 0) + copied : vertical.position(y + copied % rows, copied / rows);
    }

    /** True when a band with {@code count} output rows uses that copied row. */
    boolean uses(int copied, int count) {
        return shared ? copied < count + vertical.span() - 1 : copied % rows < count;
    }

    /**
     * Where vectors of sums begin in the band's output, which together hold every one of {@code count} rows, and where
     * their pixels begin. The last vector is shifted left to overlap rather than cut.
     *
     * @return pairs: output offsets in the first array, input offsets in the second
     */
    int[][] vectors(int count) {
        int width = horizontal.output();
        if (flat) {
            int units = count * width;
            int[] at = offsets(units);
            return new int[][] {at, at};
        }
        int[] row = offsets(width);
        int down = inPlace ? vertical.stride() * rowStride : rowStride;
        int[] to = new int[count * row.length];
        int[] in = new int[to.length];
        for (int y = 0; y < count; y++) {
            for (int i = 0; i < row.length; i++) {
                to[y * row.length + i] = y * width + row[i];
                in[y * row.length + i] = y * down + row[i];
            }
        }
        return new int[][] {to, in};
    }

    private int[] offsets(int units) {
        int[] offsets = new int[Work.ceilDiv(units, lanes)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = Math.max(0, Math.min(i * lanes, units - lanes));
        }
        return offsets;
    }
}
