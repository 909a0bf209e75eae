package org.convcanvas.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.convcanvas.picture.Heat;
import org.convcanvas.text.Text;

/** Paints what the heat over the input means, in one line below it. */
final class HeatLegend {
    private static final int BAR = 76;

    /** The words may stand out to the right of the picture: there is nothing else below the maps. */
    private static final double WORDS = 320;

    private static final BufferedImage BAR_IMAGE = bar();

    private HeatLegend() {}

    static void paint(Graphics2D g, Palette palette, CanvasLayout layout, FieldMarks.Glow heat) {
        Rectangle2D.Double at = layout.legend();
        Font font = Fonts.sans(11);
        String max = Text.of("field.max");
        double room = Math.max(WORDS, at.width - BAR - 16 - TextFit.width(font, max));
        String words = TextFit.fit(font, heat.words(), room);
        g.setFont(font);
        g.setColor(palette.get(Token.TEXT2));
        g.drawString(words, (float) at.x, (float) (at.y + 10));
        double x = at.x + TextFit.width(font, words) + 8;
        g.drawImage(BAR_IMAGE, (int) x, (int) at.y + 1, BAR, 10, null);
        g.drawString(max, (float) (x + BAR + 8), (float) (at.y + 10));
    }

    private static BufferedImage bar() {
        BufferedImage bar = new BufferedImage(BAR, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < BAR; i++) {
            bar.setRGB(i, 0, Heat.opaque(i / (BAR - 1.0)));
        }
        return bar;
    }
}
