package org.convcanvas.ui.parts.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/** Fills bars with slanted lines. */
final class HatchPaint {
    private static final int SIDE = 6;

    private HatchPaint() {}

    static Paint of(Token ground, Token line) {
        BufferedImage tile = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = tile.createGraphics();
        g.setColor(Theme.colour(ground));
        g.fillRect(0, 0, SIDE, SIDE);
        g.setColor(Theme.colour(line));
        g.drawLine(0, SIDE - 1, SIDE - 1, 0);
        g.dispose();
        return new TexturePaint(tile, new Rectangle(SIDE, SIDE));
    }
}
