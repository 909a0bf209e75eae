package org.convcanvas.render.table;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.PartialMaps;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Ranges;
import org.convcanvas.tensor.Tensor;

/** Computes the partial maps that are seen and makes their pixels: a long job, not for the event thread. */
public final class TableMaker {
    private final Evaluation evaluation;
    private final InputFormat format;
    private final View view;
    private final TableLayout layout;
    private final FilterTable table;
    private final double scale;
    private final TableImages earlier;
    private final PartialMaps partial;
    private final Tensor source;

    private TableMaker(
            Evaluation evaluation,
            InputFormat format,
            View view,
            TableLayout layout,
            double scale,
            TableImages earlier) {
        this.evaluation = evaluation;
        this.format = format;
        this.view = view;
        this.layout = layout;
        this.table = layout.table();
        this.scale = scale;
        this.earlier = earlier;
        this.partial = new PartialMaps(evaluation, table);
        this.source = evaluation.map(table.source());
    }

    /**
     * The pixels of the rows and columns in sight.
     *
     * @param evaluation of a network that has the layout's table
     * @param scale device pixels to a logical pixel
     * @param earlier pictures whose numbers are the same are taken from it
     * @param seen the part of the table that is wanted
     */
    public static TableImages make(
            Evaluation evaluation,
            InputFormat format,
            View view,
            TableLayout layout,
            double scale,
            TableImages earlier,
            Rectangle2D seen) {
        return new TableMaker(evaluation, format, view, layout, scale, earlier).make(seen);
    }

    private TableImages make(Rectangle2D seen) {
        int from = layout.channel(seen.getMinX());
        int to = layout.channel(seen.getMaxX()) + 1;
        Map<Integer, TableRow> rows = new HashMap<>();
        for (int row = layout.row(seen.getMinY()); row <= layout.row(seen.getMaxY()); row++) {
            TableRow.Made made = made(row);
            TableRow old = earlier.row(row);
            rows.put(row, old != null && old.serves(made, from, to) ? old : row(row, made, from, to));
        }
        String look = look(false);
        Map<Integer, BufferedImage> channels = new HashMap<>();
        for (int channel = from; channel < to; channel++) {
            BufferedImage old = earlier.channel(channel, source, look);
            channels.put(channel, old != null ? old : channel(channel));
        }
        return new TableImages(look, source, rows, channels);
    }

    private String look(boolean large) {
        return view.colours() + " " + view.dark() + " " + view.range() + " " + view.fixedRange() + " " + scale + " "
                + large;
    }

    private TableRow.Made made(int row) {
        Tensor kernels = Objects.requireNonNull(evaluation.weights().kernel(table.id()));
        int size = kernels.shape().size() / table.filters();
        Tensor bias = evaluation.weights().of(table.id()).get(WeightSpec.BIAS);
        int biases = bias == null ? 0 : bias.shape().size() / table.filters();
        float[] weights = Arrays.copyOfRange(kernels.data(), row * size, (row + 1) * size);
        float[] all = Arrays.copyOf(weights, size + biases);
        if (bias != null) {
            System.arraycopy(bias.data(), row * biases, all, size, biases);
        }
        return new TableRow.Made(source, table.conv().window(), all, look(row == layout.open()));
    }

    private TableRow row(int row, TableRow.Made made, int from, int to) {
        boolean own = view.range() == RangeMode.PER_MAP;
        Map<Integer, Tensor> maps = new HashMap<>();
        int first = table.first(row);
        double range = view.range() == RangeMode.FIXED ? view.fixedRange() : 0;
        for (int channel = first; channel < first + table.perFilter(); channel++) {
            boolean wanted = channel >= from && channel < to;
            if (wanted || range == 0 && !own) {
                Tensor map = partial.of(row, channel);
                range = own || view.range() == RangeMode.FIXED ? range : Math.max(range, strength(map, 0));
                if (wanted) {
                    maps.put(channel, map);
                }
            }
        }
        Tensor sum = evaluation.map(table.id());
        if (!own && view.range() != RangeMode.FIXED) {
            range = Math.max(range, strength(sum, row));
        }
        Map<Integer, TableCell> cells = new HashMap<>();
        for (Map.Entry<Integer, Tensor> map : maps.entrySet()) {
            int channel = map.getKey();
            double shown = own ? strength(map.getValue(), 0) : range;
            cells.put(channel, cell(map.getValue(), 0, shown, row, channel, swatch(made, row, channel)));
        }
        cells.put(TableLayout.SUM, result(sum, row, TableLayout.SUM, own ? strength(sum, row) : range));
        if (table.activation() != null) {
            Tensor after = evaluation.map(table.activation());
            double shown = own ? strength(after, row) : range;
            cells.put(TableLayout.ACTIVATION, result(after, row, TableLayout.ACTIVATION, shown));
        }
        return new TableRow(made, own ? 0 : range, from, to, cells);
    }

    private TableCell result(Tensor maps, int row, int column, double range) {
        BufferedImage image = painted(maps, row, range, layout.tile(row, column));
        return new TableCell(image, null, range, zero(maps, row), above(maps, row));
    }

    private TableCell cell(Tensor map, int plane, double range, int row, int channel, BufferedImage swatch) {
        return new TableCell(painted(map, plane, range, layout.tile(row, channel)), swatch, range, zero(map, plane), 0);
    }

    /** A kernel in the colours of its filter: faint ones are faint. */
    private BufferedImage swatch(TableRow.Made made, int row, int channel) {
        double largest = 0;
        int size = table.perFilter()
                * table.conv().window().kernel().y()
                * table.conv().window().kernel().x();
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(made.weights()[i]));
        }
        return painted(partial.kernel(row, channel), 0, largest, layout.swatch(row, channel));
    }

    private BufferedImage channel(int channel) {
        Rectangle2D.Double place = layout.channel(channel);
        return ChannelImage.of(table, source, channel, format, view, device(place.width), device(place.height));
    }

    private static double strength(Tensor maps, int channel) {
        int plane = maps.shape().plane();
        return Ranges.range(maps.data(), channel * plane, (channel + 1) * plane);
    }

    private static double above(Tensor maps, int channel) {
        int plane = maps.shape().plane();
        int above = 0;
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            above += maps.data()[i] > 0 ? 1 : 0;
        }
        return (double) above / plane;
    }

    private static boolean zero(Tensor maps, int channel) {
        int plane = maps.shape().plane();
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            if (maps.data()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private BufferedImage painted(Tensor maps, int plane, double range, Rectangle2D.Double place) {
        BufferedImage image = blank(place);
        int width = image.getWidth();
        MapImage.paint(
                maps, plane, range, view.colours(), view.dark(), pixels(image), width, 0, 0, width, image.getHeight());
        return image;
    }

    private BufferedImage blank(Rectangle2D.Double place) {
        return new BufferedImage(device(place.width), device(place.height), BufferedImage.TYPE_INT_RGB);
    }

    private int device(double logical) {
        return (int) Math.max(1, Math.round(logical * scale));
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
