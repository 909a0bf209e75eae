package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.convcanvas.text.Text;

/** Paints the "+" between columns and what becomes of it while a layer is dragged. */
final class HandlePainter {
    private final Graphics2D g;
    private final Palette palette;
    private final CanvasState state;

    HandlePainter(Graphics2D g, Palette palette, CanvasState state) {
        this.g = g;
        this.palette = palette;
        this.state = state;
    }

    void paint(CanvasLayout layout) {
        for (Handle handle : layout.handles()) {
            if (!seen(handle)) {
                continue;
            }
            boolean hovered =
                    state.hover() instanceof Hit.Plus plus && plus.after().equals(handle.after());
            if (handle.large()) {
                card(handle, hovered);
            }
            if (state.drop() instanceof CanvasState.Drop.Gap gap && gap.after().equals(handle.after())) {
                bar(layout, handle, gap);
            } else {
                plus(handle, hovered);
            }
        }
        if (state.drop() instanceof CanvasState.Drop.OnColumn drop) {
            layout.columns().stream()
                    .filter(column -> column.id().equals(drop.id()))
                    .forEach(column -> header(layout, column.chip(), drop));
        }
    }

    /** The frame of the header that a dragged filter would be added to. */
    private void header(CanvasLayout layout, Rectangle2D chip, CanvasState.Drop.OnColumn drop) {
        g.setColor(palette.get(drop.valid() ? Token.ACCENT : Token.ERROR));
        g.setStroke(new BasicStroke(2));
        g.draw(new RoundRectangle2D.Double(chip.getX(), chip.getY(), chip.getWidth(), chip.getHeight(), 16, 16));
        pill(layout, chip.getCenterX(), chip.getMaxY() - 26, drop.text(), drop.valid()); // maps are painted over it
    }

    private boolean seen(Handle handle) {
        Rectangle2D visible = state.visible();
        return visible == null
                || handle.large()
                || state.drop() != null
                || (handle.x() + Metrics.HANDLE >= visible.getX() && handle.x() - Metrics.HANDLE <= visible.getMaxX());
    }

    private void plus(Handle handle, boolean hovered) {
        double radius = Metrics.HANDLE / 2;
        Ellipse2D ring = new Ellipse2D.Double(
                handle.x() - radius + 0.5, handle.y() - radius + 0.5, Metrics.HANDLE - 1, Metrics.HANDLE - 1);
        g.setStroke(new BasicStroke(1));
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.CARD));
        g.fill(ring);
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.CONTROL));
        g.draw(ring);
        g.setColor(palette.get(hovered ? Token.ON_ACCENT : Token.TEXT2));
        g.setStroke(new BasicStroke(1.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(handle.x() - 3, handle.y(), handle.x() + 3, handle.y()));
        g.draw(new Line2D.Double(handle.x(), handle.y() - 3, handle.x(), handle.y() + 3));
    }

    private void card(Handle handle, boolean hovered) {
        Rectangle2D.Double r = handle.card();
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.CONTROL));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0));
        g.draw(new RoundRectangle2D.Double(r.x + 0.5, r.y + 0.5, r.width - 1, r.height - 1, 16, 16));
        g.setFont(Fonts.semibold(13));
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.TEXT));
        g.drawString(Text.of("handle.first"), (float) handle.x() + 16, (float) handle.y() + 5);
    }

    private void bar(CanvasLayout layout, Handle handle, CanvasState.Drop.Gap gap) {
        Token colour = gap.valid() ? Token.ACCENT : Token.ERROR;
        double bottom = layout.columns().get(0).box().getMaxY();
        g.setColor(palette.get(colour));
        double top = layout.columns().get(0).chip().y;
        g.fill(new RoundRectangle2D.Double(handle.x() - 2, top, 4, bottom - top, 4, 4));
        pill(layout, handle.x(), handle.y() - 11, gap.text(), gap.valid());
    }

    private void pill(CanvasLayout layout, double middle, double y, String text, boolean valid) {
        g.setColor(palette.get(valid ? Token.ACCENT : Token.ERROR));
        g.setFont(valid ? Fonts.mono(11) : Fonts.sans(11));
        double width = TextFit.width(g.getFont(), text) + 16;
        double x = Math.max(4, Math.min(layout.width() - width - 4, middle - width / 2));
        g.fill(new RoundRectangle2D.Double(x, y, width, 22, 12, 12));
        g.setColor(palette.get(valid ? Token.ON_ACCENT : Token.CANVAS));
        g.drawString(text, (float) (x + 8), (float) (y + 15));
    }
}
