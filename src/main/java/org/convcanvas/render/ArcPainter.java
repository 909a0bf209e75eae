package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Paints the wires over the headers, those of the selected column in the accent colour. */
final class ArcPainter {
    private static final double BEND = 5;
    private static final double ARROW = 3.5;
    private static final double FIRST_END = 14;
    private static final double NEXT_END = 8;

    private final Graphics2D g;
    private final Palette palette;

    ArcPainter(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    void paint(CanvasLayout layout, String selected, @Nullable Rectangle2D visible) {
        for (boolean lit : new boolean[] {false, true}) {
            g.setColor(palette.get(lit ? Token.ACCENT : Token.WIRE));
            g.setStroke(new BasicStroke(lit ? 1.75f : 1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            for (Arc arc : layout.arcs()) {
                Column from = layout.columns().get(arc.from());
                Column to = layout.columns().get(arc.to());
                boolean seen = visible == null
                        || (from.chip().x <= visible.getMaxX() && to.chip().getMaxX() >= visible.getX());
                boolean mine = from.id().equals(selected) || to.id().equals(selected);
                if (seen && mine == lit) {
                    arc(from.chip(), to.chip(), layout.laneY(arc.lane()), arc.end());
                }
            }
        }
    }

    private void arc(Rectangle2D.Double from, Rectangle2D.Double to, double y, int end) {
        double start = from.getMaxX() - FIRST_END;
        double stop = to.x + Math.min(FIRST_END + end * NEXT_END, to.width - 2 * FIRST_END);
        double bend = Math.min(BEND, from.y - y);
        Path2D path = new Path2D.Double();
        path.moveTo(start, from.y);
        path.lineTo(start, y + bend);
        path.quadTo(start, y, start + bend, y);
        path.lineTo(stop - bend, y);
        path.quadTo(stop, y, stop, y + bend);
        path.lineTo(stop, to.y - ARROW);
        g.draw(path);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(stop, to.y);
        arrow.lineTo(stop - ARROW, to.y - 1.6 * ARROW);
        arrow.lineTo(stop + ARROW, to.y - 1.6 * ARROW);
        arrow.closePath();
        g.fill(arrow);
    }
}
