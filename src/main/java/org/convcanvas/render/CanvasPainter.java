package org.convcanvas.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;

/**
 * Paints a canvas from what is ready: it only draws lines and texts and copies pixels. From the back: wires, columns,
 * tiles, marks, "+" handles, legend.
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
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        try {
            new CanvasPainter(experiment, view, layout, images, state).paint(own);
        } finally {
            own.dispose();
        }
    }

    private void paint(Graphics2D g) {
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
        TilePainter tiles = new TilePainter(g, palette, view, images);
        for (Column column : layout.columns()) {
            if (seen(column)) {
                boolean selected = column.id().equals(view.selected());
                boolean hovered = column.id().equals(state.hover().column());
                boolean button = state.hover() instanceof Hit.Expand && hovered;
                boolean input = column.id().equals(Network.INPUT);
                columns.chip(column, selected, hovered, button, !input);
                if (state.stale().contains(column.id())) {
                    columns.progress(column, state.progress());
                }
                tiles.paint(column, state.hover(), selected);
                if (selected) {
                    columns.outline(column);
                }
            }
        }
        if (state.drop() instanceof CanvasState.Drop.OnTile drop) {
            tiles.drop(layout, drop);
        }
        ProbeMarks marks = state.marks();
        if (marks != null) {
            new ProbePainter(g, palette, layout, experiment.network()).paint(marks);
        }
        new HandlePainter(g, palette, state).paint(layout);
        new LegendPainter(g, palette, experiment, view, images).paint(layout, state.visible());
    }

    private boolean seen(Column column) {
        Rectangle2D visible = state.visible();
        return visible == null || visible.intersects(column.box());
    }
}
