package org.convcanvas.ui.kernel;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.network.Pair;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A kernel as the sum of the part that half a turn leaves alone and the part that it negates. */
final class KernelParts extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 72;
    private static final int HEIGHT = 108;
    private static final double SMALLEST_TEXT = 7;

    private final transient Desk desk;
    private final transient Kernels kernel;

    KernelParts(Desk desk, Kernels kernel) {
        this.desk = desk;
        this.kernel = kernel;
        setToolTipText(Text.of("kernel.parts.help"));
        getAccessibleContext();
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(200, HEIGHT);
    }

    @Override
    public Dimension getMinimumSize() {
        return Zoom.size(0, HEIGHT);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (!kernel.any()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Pair size = new Pair(kernel.rows(), kernel.columns());
        float[] own = kernel.numbers();
        g.scale(Zoom.factor(), Zoom.factor());
        int third = Zoom.logical(getWidth()) / 3;
        part(g, 0, third, own, size, "kernel.parts.own");
        part(g, third, third, KernelOperation.SYMMETRIC.apply(own, size), size, "kernel.parts.symmetric");
        part(g, 2 * third, third, KernelOperation.ANTISYMMETRIC.apply(own, size), size, "kernel.parts.antisymmetric");
        g.setFont(Fonts.sans(13));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString("=", third - 4, 20 + SIDE / 2);
        g.drawString("+", 2 * third - 4, 20 + SIDE / 2);
        g.dispose();
    }

    private void part(Graphics2D g, int x, int width, float[] numbers, Pair size, String key) {
        String title = Text.of(key);
        g.setFont(Fonts.sans(11));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(title, x + (width - g.getFontMetrics().stringWidth(title)) / 2, 11);
        double cell = (double) SIDE / Math.max(size.y(), size.x());
        double left = x + (width - cell * size.x()) / 2;
        double largest = kernel.largest();
        for (int i = 0; i < numbers.length; i++) {
            Rectangle2D place =
                    new Rectangle2D.Double(left + i % size.x() * cell, 18 + i / size.x() * cell, cell, cell);
            int argb = desk.session()
                    .view()
                    .colours()
                    .argb(Float.isNaN(numbers[i]) ? 0 : ColourScale.position(numbers[i], largest), Theme.dark());
            g.setColor(Color.decode(String.valueOf(argb & 0xFFFFFF)));
            g.fill(place);
            g.setColor(Theme.colour(Token.LINE));
            g.draw(place);
            number(g, place, Figures.narrow(numbers[i]), argb);
        }
        String share = Text.of("kernel.parts.share", share(numbers));
        g.setFont(Fonts.mono(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(share, x + (width - g.getFontMetrics().stringWidth(share)) / 2, HEIGHT - 4);
    }

    private static void number(Graphics2D g, Rectangle2D place, String text, int argb) {
        double size = Math.min(10, place.getHeight() * 0.42);
        FontMetrics metrics = g.getFontMetrics(Fonts.mono(size));
        double fitted = size * Math.min(1, (place.getWidth() - 2) / Math.max(1, metrics.stringWidth(text)));
        if (fitted >= SMALLEST_TEXT) {
            g.setFont(Fonts.mono(fitted));
            FontMetrics exact = g.getFontMetrics();
            g.setColor(Color.decode(String.valueOf(MapImage.readableOn(argb) & 0xFFFFFF)));
            g.drawString(text, (float) (place.getCenterX() - exact.stringWidth(text) / 2.0), (float)
                    (place.getCenterY() + (exact.getAscent() - exact.getDescent()) / 2.0));
        }
    }

    /** How much of the kernel's energy (the sum of its squares) a part has; both parts together have all. */
    private double share(float[] part) {
        double all = 0;
        double own = 0;
        float[] whole = kernel.numbers();
        for (int i = 0; i < whole.length; i++) {
            all += (double) whole[i] * whole[i];
            own += (double) part[i] * part[i];
        }
        return all == 0 ? 0 : 100 * own / all;
    }
}
