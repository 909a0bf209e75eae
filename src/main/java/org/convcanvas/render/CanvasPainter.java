package org.convcanvas.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;

/**
 * Paints a canvas from what is ready: it only draws lines and texts and copies pixels. From the back: wires, columns,
 * "+" handles, tiles, marks, legend.
 */
public final class CanvasPainter {
    private final Experiment experiment;
    private final View view;
    private final CanvasLayout layout;
    private final TileImages images;
    private final CanvasState state;
    private final Palette palette;

    private CanvasPainter(Experiment experiment, View view, CanvasLayout layout, TileImages images, CanvasState state) {
        this.experiment = experiment;
        this.view = view;
        this.layout = layout;
        this.images = images;
        this.state = state;
        this.palette = Palette.of(view.dark());
    }

    /**
     * Paints onto {@code g}, whose unit is a logical pixel at 100 %. Tiles that are not ready, or ready at another size,
     * are stretched or left as empty frames.
     */
    public static void paint(
            Graphics2D g, Experiment experiment, View view, CanvasLayout layout, TileImages images, CanvasState state) {
        paintGround(g, experiment, view, layout, state);
        paintMaps(g, experiment, view, layout, images, state);
    }

    /**
     * Paints what stays while maps change: the ground, wires, headers and "+" handles. Of the state only the column that
     * is pointed at, the drop and what is visible count.
     */
    public static void paintGround(
            Graphics2D g, Experiment experiment, View view, CanvasLayout layout, CanvasState state) {
        Graphics2D own = hinted(g);
        new CanvasPainter(experiment, view, layout, TileImages.none(), state).ground(own);
        own.dispose();
    }

    /** Paints the maps and what lies over them onto a ground that is there. */
    public static void paintMaps(
            Graphics2D g, Experiment experiment, View view, CanvasLayout layout, TileImages images, CanvasState state) {
        Graphics2D own = hinted(g);
        new CanvasPainter(experiment, view, layout, images, state).maps(own);
        own.dispose();
    }

    private static Graphics2D hinted(Graphics2D g) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return own;
    }

    private void ground(Graphics2D g) {
        g.setColor(palette.get(Token.CANVAS));
        g.fill(new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        ColumnPainter columns = new ColumnPainter(g, palette);
        for (Column column : layout.columns()) {
            if (seen(column) && column.id().equals(view.selected())) {
                columns.selection(column);
            }
        }
        new WirePainter(g, palette, experiment.network()).paint(layout, state.visible());
        new ArcPainter(g, palette).paint(layout, view.selected(), state.visible());
        for (Column column : layout.columns()) {
            if (seen(column)) {
                boolean selected = column.id().equals(view.selected());
                boolean hovered = column.id().equals(state.hover().column());
                boolean button = state.hover() instanceof Hit.Expand && hovered;
                columns.chip(column, selected, hovered, button, !column.id().equals(Network.INPUT));
                if (selected) {
                    columns.outline(column);
                }
            }
        }
        new HandlePainter(g, palette, state).paint(layout);
    }

    private void maps(Graphics2D g) {
        ColumnPainter columns = new ColumnPainter(g, palette);
        TilePainter tiles = new TilePainter(g, palette, view, images);
        for (Column column : layout.columns()) {
            if (seen(column)) {
                if (state.stale().contains(column.id())) {
                    columns.progress(column, state.progress());
                }
                tiles.paint(column, state.hover(), column.id().equals(view.selected()));
            }
        }
        if (state.drop() instanceof CanvasState.Drop.OnTile drop) {
            tiles.drop(layout, drop);
        }
        ProbeMarks marks = state.marks();
        if (marks != null) {
            new ProbePainter(g, palette, layout, experiment.network()).paint(marks);
        }
        FieldMarks field = state.field();
        if (field != null) {
            new FieldPainter(g, palette, layout, experiment.network(), view).paint(field);
        }
        if (!view.oneMap()) {
            new LegendPainter(g, palette, experiment, view, images).paint(layout, state.visible());
        } else if (field != null && field.heat() != null && field.overlay().heat()) {
            HeatLegend.paint(g, palette, layout, field.heat());
        }
    }

    private boolean seen(Column column) {
        Rectangle2D visible = state.visible();
        return visible == null || visible.intersects(column.box());
    }
}
