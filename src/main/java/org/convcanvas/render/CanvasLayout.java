package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/** Where everything on the canvas is, in logical pixels at 100 %. Pure geometry. */
public final class CanvasLayout {
    private static final double LEAST_ZOOM = 0.1;

    private final List<Column> columns;
    private final Map<String, Column> byId = new HashMap<>();
    private final List<Handle> handles;
    private final Outline outline;
    private final double lane;
    private final Rectangle2D.Double legend;
    private final double width;
    private final double height;
    private final double zoom;

    CanvasLayout(
            List<Column> columns,
            List<Handle> handles,
            Outline outline,
            double lane,
            Rectangle2D.Double legend,
            double width,
            double height,
            double zoom) {
        this.columns = List.copyOf(columns);
        columns.forEach(column -> byId.put(column.id(), column));
        this.handles = List.copyOf(handles);
        this.outline = outline;
        this.lane = lane;
        this.legend = legend;
        this.width = width;
        this.height = height;
        this.zoom = zoom;
    }

    /**
     * The layout of an experiment's canvas for a window part of {@code width} x {@code height} logical pixels. It fills
     * that part, and is larger where columns need more room; with {@link View#zoom()} 0 it is zoomed out until it fits.
     */
    public static CanvasLayout of(Experiment experiment, View view, double width, double height) {
        return of(experiment, Outline.of(experiment), view, width, height);
    }

    /** The same for a scene that this layout mostly shows already: what still holds is taken over. */
    public CanvasLayout renewed(Experiment experiment, View view, double newWidth, double newHeight) {
        return of(experiment, outline.renewed(experiment), view, newWidth, newHeight);
    }

    /** Whether everything is at the same place and says the same. */
    public boolean same(CanvasLayout other) {
        return width == other.width
                && height == other.height
                && zoom == other.zoom
                && lane == other.lane
                && legend.equals(other.legend)
                && columns.equals(other.columns)
                && handles.equals(other.handles)
                && arcs().equals(other.arcs());
    }

    private static CanvasLayout of(Experiment experiment, Outline outline, View view, double width, double height) {
        LayoutBuilder builder = new LayoutBuilder(
                experiment, outline, view, height < (view.oneMap() ? Metrics.SHORT_BELOW_ONE : Metrics.SHORT_BELOW));
        double zoom = view.zoom();
        if (zoom > 0) {
            double apart = Math.min(1, zoom);
            return builder.build(width / apart, height / apart, zoom);
        }
        CanvasLayout natural = builder.build(width, height, 1);
        if (natural.width <= width && natural.height <= height) {
            return natural;
        }
        // grids wrap by the height they are given, so that the smallest zoom that fits is found step by step
        double fitted = 1;
        CanvasLayout layout = natural;
        for (int step = 0; step < 12 && fitted > LEAST_ZOOM; step++) {
            double share = Math.min(width / fitted / layout.width, height / fitted / layout.height);
            if (share >= 0.999) {
                break;
            }
            fitted = Math.max(LEAST_ZOOM, fitted * Math.max(share, 0.8));
            layout = builder.build(width / fitted, height / fitted, fitted);
        }
        return layout;
    }

    List<Column> columns() {
        return columns;
    }

    List<Handle> handles() {
        return handles;
    }

    List<Arc> arcs() {
        return outline.arcs();
    }

    /** How high over the headers a lane runs. */
    double laneY(int number) {
        return columns.get(0).chip().y - Metrics.LANE_RISE - number * lane;
    }

    Rectangle2D.Double legend() {
        return legend;
    }

    /** In logical pixels at 100 %. */
    public double width() {
        return width;
    }

    /** In logical pixels at 100 %. */
    public double height() {
        return height;
    }

    /** The zoom at which it is to be painted: the view's, or the one that fits. */
    public double zoom() {
        return zoom;
    }

    /** The column's name, "Input" first. */
    public List<String> ids() {
        return columns.stream().map(Column::id).toList();
    }

    Optional<Column> column(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The whole column: header and tiles; null when there is none of that name. */
    public @Nullable Rectangle2D bounds(String id) {
        return column(id).map(Column::box).orElse(null);
    }

    /** The column's header; null when there is none of that name. */
    public @Nullable Rectangle2D chip(String id) {
        return column(id).map(Column::chip).orElse(null);
    }

    /** Where a column's name stands; null when there is none of that name. */
    public @Nullable Rectangle2D name(String id) {
        return column(id).map(Column::name).orElse(null);
    }

    /** A map's picture; null when it is not shown. */
    public @Nullable Rectangle2D tile(String id, int channel) {
        return column(id).map(column -> column.tile(channel)).map(Tile::bounds).orElse(null);
    }

    /** The header of a column and, where it is shown, a map below it; null when there is no column of that name. */
    public @Nullable Rectangle2D place(String id, int channel) {
        Rectangle2D chip = chip(id);
        Rectangle2D tile = tile(id, channel);
        return chip == null || tile == null
                ? chip
                : tile.createUnion(new Rectangle2D.Double(chip.getX(), tile.getY(), chip.getWidth(), tile.getHeight()));
    }

    /** How many maps of a column are shown. */
    public int shown(String id) {
        return column(id).map(column -> column.tiles().size()).orElse(0);
    }

    /** The column whose "+" is nearest to x: a dropped layer goes behind it. */
    public String nearestGap(double x) {
        Handle nearest = handles.get(0);
        for (Handle handle : handles) {
            if (Math.abs(handle.x() - x) < Math.abs(nearest.x() - x)) {
                nearest = handle;
            }
        }
        return nearest.after();
    }

    /** The centre of the "+" behind a column. */
    public @Nullable Rectangle2D plus(String after) {
        return handles.stream()
                .filter(handle -> handle.after().equals(after))
                .findFirst()
                .map(handle -> new Rectangle2D.Double(
                        handle.x() - Metrics.HANDLE / 2,
                        handle.y() - Metrics.HANDLE / 2,
                        Metrics.HANDLE,
                        Metrics.HANDLE))
                .orElse(null);
    }

    /** What is at a point in logical pixels at 100 %. */
    public Hit hit(Experiment experiment, double x, double y) {
        for (Column column : columns) {
            if (column.box().contains(x, y)) {
                return within(column, experiment.network(), x, y);
            }
        }
        for (Handle handle : handles) {
            if (handle.hit(x, y)) {
                return new Hit.Plus(handle.after());
            }
        }
        return new Hit.Nothing();
    }

    private Hit within(Column column, Network network, double x, double y) {
        if (column.chip().contains(x, y)) {
            for (Handle handle : handles) {
                if (Math.hypot(x - handle.x(), y - handle.y()) <= Metrics.HANDLE / 2) {
                    return new Hit.Plus(handle.after());
                }
            }
            boolean button = network.has(column.id()) && column.button().contains(x, y);
            return button ? new Hit.Expand(column.id()) : new Hit.Chip(column.id());
        }
        Rectangle2D.Double more = column.more();
        if (more != null && more.contains(x, y)) {
            return new Hit.More(column.id());
        }
        Tile tile = column.tileAt(x, y);
        if (tile == null) {
            return new Hit.Chip(column.id());
        }
        Rectangle2D.Double swatch = tile.swatch();
        return swatch != null && swatch.contains(x, y)
                ? new Hit.Swatch(tile.id(), tile.channel())
                : new Hit.Map(unit(tile, network.shape(tile.id()), x, y));
    }

    private static UnitAt unit(Tile tile, Shape shape, double x, double y) {
        Rectangle2D.Double bounds = tile.bounds();
        int column = (int) ((x - bounds.x) * shape.width() / bounds.width);
        int row = (int) ((y - bounds.y) * shape.height() / bounds.height);
        return new UnitAt(tile.id(), tile.channel(), within(row, shape.height()), within(column, shape.width()));
    }

    private static int within(int index, int extent) {
        return Math.max(0, Math.min(index, extent - 1));
    }
}
