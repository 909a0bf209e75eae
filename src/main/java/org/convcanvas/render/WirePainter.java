package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.TreeSet;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.jspecify.annotations.Nullable;

/** Paints what feeds what: one to one, or all through one junction where maps depend on many. */
final class WirePainter {
    private final Graphics2D g;
    private final Palette palette;
    private final Network network;

    WirePainter(Graphics2D g, Palette palette, Network network) {
        this.g = g;
        this.palette = palette;
        this.network = network;
    }

    /** The wires of which something is in the part that is seen, or all for null; those over the headers apart. */
    void paint(CanvasLayout layout, @Nullable Rectangle2D visible) {
        g.setColor(palette.get(Token.WIRE));
        g.setStroke(new BasicStroke(1.25f));
        List<Column> columns = layout.columns();
        for (int i = 1; i < columns.size(); i++) {
            Column from = columns.get(i - 1);
            Column to = columns.get(i);
            boolean seen = visible == null
                    || (from.chip().x <= visible.getMaxX() && to.box().getMaxX() >= visible.getX());
            Node node = network.node(to.id());
            if (seen && node.inputs().contains(from.id())) {
                if (Wiring.mixes(network, node)) {
                    junction(from, to);
                } else {
                    oneToOne(from, to, Wiring.offset(network, node, from.id()));
                }
            }
        }
    }

    /** @param offset the first map's number in the layer that reads it */
    private void oneToOne(Column from, Column to, int offset) {
        TreeSet<Long> drawn = new TreeSet<>();
        int count = Math.min(from.tiles().size(), to.tiles().size() - offset);
        for (int channel = 0; channel < count; channel++) {
            int source = from.tiles().get(channel).row();
            int target = to.tiles().get(channel + offset).row();
            if (drawn.add((long) source << 32 | target)) {
                double y = from.middle(source);
                double end = to.middle(target);
                // a wire meets an open column at its box, level with the map at the other end
                double start = from.expanded() && !to.expanded() ? end : y;
                double stop = to.expanded() && !from.expanded() ? y : end;
                curve(from.right(), start, to.left(), stop);
            }
        }
        Rectangle2D.Double more = to.more();
        if (count <= 0 && more != null) { // none of these maps is shown
            curve(from.right(), from.middle(from.rows() - 1), to.left(), more.getCenterY());
        }
    }

    private void curve(double x, double y, double endX, double endY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        double middle = (x + endX) / 2;
        path.curveTo(middle, y, middle, endY, endX, endY);
        g.draw(path);
    }

    private void junction(Column from, Column to) {
        double x = (from.chip().getMaxX() + to.chip().x) / 2;
        if (from.rows() == 1) {
            for (int row = 0; row < to.rows(); row++) {
                curve(from.right(), from.middle(0), to.left(), to.middle(row));
            }
            return;
        }
        double y = (from.middle(0) + from.middle(from.rows() - 1)) / 2;
        for (int row = 0; row < from.rows(); row++) {
            bend(from.right(), from.middle(row), x, y);
        }
        for (int row = 0; row < to.rows(); row++) {
            bend(to.left(), to.middle(row), x, y);
        }
    }

    /** From a map, level at first, into the junction, upright at last. */
    private void bend(double x, double y, double junctionX, double junctionY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(junctionX, y, junctionX, y + (junctionY - y) * 0.6, junctionX, junctionY);
        g.draw(path);
    }
}
