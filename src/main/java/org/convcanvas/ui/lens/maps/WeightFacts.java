package org.convcanvas.ui.lens.maps;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.WeightUse;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.table.ChannelImage;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one weight of a convolution, computed away from the event thread.
 *
 * @param row of the weight in the kernel, from 0
 * @param column of the weight in the kernel, from 0
 * @param channel of the maps that are read, from 0
 * @param swept whether only some of the units have been reached
 * @param pixel the number that the weight multiplies for the present unit; 0 beyond the border
 * @param image the channel, with what has been multiplied tinted and what never is hatched
 * @param now the pixel that the weight multiplies for the present unit; null beyond the border
 * @param loupe the colours about that pixel, or null
 */
record WeightFacts(
        FilterTable table,
        int row,
        int column,
        int channel,
        float weight,
        WeightUse use,
        boolean swept,
        float pixel,
        BufferedImage image,
        WeightUse.@Nullable Pixel now,
        @Nullable Loupe loupe) {
    private static final int LOUPE = 5;
    private static final int HATCH = 5;

    /**
     * A few pixels of the channel.
     *
     * @param y the first row; may lie outside the channel
     * @param x the first column; may lie outside the channel
     * @param side how many rows and columns
     * @param argb their colours row by row, 0 for what lies outside
     */
    record Loupe(int y, int x, int side, int[] argb) {}

    /** The colours of the marks, opaque. */
    record Inks(int done, int never, int hatch) {}

    /**
     * Looks a weight up.
     *
     * @param unit the present one; null where the whole map has been reached, and the middle one is looked at
     * @param size of the larger side of the picture in pixels
     * @return null when there is no such weight
     */
    static @Nullable WeightFacts of(
            Snapshot snapshot, View view, int row, int column, @Nullable UnitAt unit, int size, Inks inks) {
        Evaluation evaluation = snapshot.evaluation();
        FilterTable table = evaluation == null ? null : FilterTable.of(evaluation.network(), view.selected());
        if (evaluation == null
                || table == null
                || row >= table.conv().window().kernel().y()
                || column >= table.conv().window().kernel().x()) {
            return null;
        }
        int filter = Math.min(view.channel(), table.filters() - 1);
        int in = Math.min(view.inChannel(), table.perFilter() - 1);
        int channel = table.first(filter) + in;
        Tensor kernel = evaluation.weights().kernel(table.id());
        if (kernel == null) {
            return null;
        }
        Shape output = table.output();
        int middle = output.height() / 2 * output.width() + output.width() / 2;
        int present = unit == null ? middle : unit.y() * output.width() + unit.x();
        WeightUse at = WeightUse.of(table.conv().window(), table.input(), row, column, present + 1);
        WeightUse use =
                unit != null ? at : WeightUse.of(table.conv().window(), table.input(), row, column, output.plane());
        Tensor source = evaluation.map(table.source());
        double larger = Math.max(table.input().height(), table.input().width());
        int width = (int) Math.max(1, Math.round(size * table.input().width() / larger));
        int height = (int) Math.max(1, Math.round(size * table.input().height() / larger));
        BufferedImage image =
                ChannelImage.of(table, source, channel, snapshot.experiment().format(), view, width, height);
        mark(image, use, table.input(), inks);
        WeightUse.Pixel now = at.now();
        return new WeightFacts(
                table,
                row,
                column,
                channel,
                kernel.at(filter, in, row, column),
                use,
                unit != null,
                now == null ? 0 : source.at(channel, now.y(), now.x()),
                image,
                now,
                now == null ? null : loupe(now, source, channel, snapshot, view, table));
    }

    private static void mark(BufferedImage image, WeightUse use, Shape input, Inks inks) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        for (int j = 0; j < image.getHeight(); j++) {
            int y = (int) ((long) j * input.height() / image.getHeight());
            for (int i = 0; i < width; i++) {
                int x = (int) ((long) i * input.width() / width);
                int at = j * width + i;
                switch (use.state(y, x)) {
                    case DONE -> pixels[at] = blend(pixels[at], inks.done());
                    case NEVER -> pixels[at] = (i + j) % HATCH == 0 ? inks.hatch() : inks.never();
                    case TO_COME -> {
                        // as it is
                    }
                }
            }
        }
    }

    /** Three tenths of the second colour over the first. */
    private static int blend(int below, int above) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = below >> shift & 0xFF;
            int b = above >> shift & 0xFF;
            mixed |= (a * 7 + b * 3 + 5) / 10 << shift;
        }
        return mixed;
    }

    private static Loupe loupe(
            WeightUse.Pixel now, Tensor source, int channel, Snapshot snapshot, View view, FilterTable table) {
        Shape input = table.input();
        BufferedImage whole = ChannelImage.of(
                table, source, channel, snapshot.experiment().format(), view, input.width(), input.height());
        int top = now.y() - LOUPE / 2;
        int left = now.x() - LOUPE / 2;
        int[] argb = new int[LOUPE * LOUPE];
        for (int i = 0; i < argb.length; i++) {
            int y = top + i / LOUPE;
            int x = left + i % LOUPE;
            boolean inside = y >= 0 && y < input.height() && x >= 0 && x < input.width();
            argb[i] = inside ? whole.getRGB(x, y) : 0;
        }
        return new Loupe(top, left, LOUPE, argb);
    }
}
