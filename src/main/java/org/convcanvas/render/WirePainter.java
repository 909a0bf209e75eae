package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.TreeSet;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/** Paints what feeds what: one to one, or all through one junction where every map sums all maps. */
final class WirePainter {
    private final Graphics2D g;
    private final Palette palette;

    WirePainter(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    void paint(Network network, CanvasLayout layout) {
        g.setColor(palette.get(Token.WIRE));
        g.setStroke(new BasicStroke(1.25f));
        List<Column> columns = layout.columns();
        for (int i = 1; i < columns.size(); i++) {
            Node node = network.node(columns.get(i).id());
            String source = node.inputs().get(0);
            if (!source.equals(columns.get(i - 1).id())) {
                Column target = columns.get(i);
                layout.column(source).ifPresent(from -> arc(from, target));
            } else if (sums(network, node)) {
                junction(columns.get(i - 1), columns.get(i));
            } else {
                oneToOne(columns.get(i - 1), columns.get(i));
            }
        }
    }

    private static boolean sums(Network network, Node node) {
        int channels = network.shape(node.inputs().get(0)).channels();
        return node.layer() instanceof Conv conv && (conv.groups() < channels || conv.filters() != channels);
    }

    private void oneToOne(Column from, Column to) {
        TreeSet<Long> drawn = new TreeSet<>();
        int count = Math.min(from.tiles().size(), to.tiles().size());
        for (int channel = 0; channel < count; channel++) {
            int source = from.tiles().get(channel).row();
            int target = to.tiles().get(channel).row();
            if (drawn.add((long) source << 32 | target)) {
                double y = from.middle(source);
                double end = to.middle(target);
                // a wire meets an open column at its box, level with the map at the other end
                double start = from.expanded() && !to.expanded() ? end : y;
                double stop = to.expanded() && !from.expanded() ? y : end;
                curve(from.right(), start, to.left(), stop);
            }
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

    /** Over the headers in between. */
    private void arc(Column from, Column to) {
        Rectangle2D.Double start = from.chip();
        Rectangle2D.Double end = to.chip();
        double y = start.y - 7;
        Path2D path = new Path2D.Double();
        path.moveTo(start.getCenterX(), start.y);
        path.curveTo(start.getCenterX(), y, start.getCenterX(), y, start.getCenterX() + 12, y);
        path.lineTo(end.getCenterX() - 12, y);
        path.curveTo(end.getCenterX(), y, end.getCenterX(), y, end.getCenterX(), end.y);
        g.draw(path);
    }
}
