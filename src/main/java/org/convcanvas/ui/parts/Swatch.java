package org.convcanvas.ui.parts;

import java.awt.Color;
import java.awt.Graphics2D;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.Token;

/** A kernel as a small picture: its weights in the colours of the design, within a rim. */
public final class Swatch {
    private Swatch() {}

    /** Paints a square kernel of {@code cells} x {@code cells} weights as {@code side} x {@code side} pixels. */
    public static void paint(Graphics2D g, float[] weights, int cells, int x, int y, int side) {
        double largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        for (int i = 0; i < weights.length; i++) {
            double place = ColourScale.position(weights[i], largest);
            int left = side * (i % cells) / cells;
            int top = side * (i / cells) / cells;
            g.setColor(colour(ColourMap.BLUE_RED.argb(place, Theme.dark())));
            g.fillRect(x + left, y + top, side * (i % cells + 1) / cells - left, side * (i / cells + 1) / cells - top);
        }
        g.setColor(Theme.colour(Token.TILE_BORDER));
        g.drawRect(x, y, side - 1, side - 1);
    }

    private static Color colour(int argb) {
        return Color.decode(String.valueOf(argb & 0xFFFFFF));
    }
}
