package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The program's icon, drawn at every size: a 3 x 3 kernel whose columns grow from dim to bright, on a dark plate. */
public final class Emblem {
    private static final double[] STRENGTH = {0.38, 0.65, 1};

    /** From here on an outline of a pixel and more does not blur the plate. */
    private static final int OUTLINED = 48;

    private Emblem() {}

    /** The icon of the program and of its window, the same in both themes; sides in pixels. */
    public static BufferedImage image(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = smooth(image);
        Palette dark = Palette.of(true);
        double radius = 0.21 * side;
        if (side >= OUTLINED) {
            g.setColor(dark.get(Token.LINE2));
            g.fill(new RoundRectangle2D.Double(0, 0, side, side, 2 * radius, 2 * radius));
        }
        double line = side < OUTLINED ? 0 : Math.max(1, side / 96.0);
        double inner = side - 2 * line;
        g.setColor(dark.get(Token.CANVAS));
        g.fill(new RoundRectangle2D.Double(line, line, inner, inner, 2 * (radius - line), 2 * (radius - line)));
        onPixels(g, dark, 0, 0, side, 0.8);
        g.dispose();
        return image;
    }

    /** The icon of a scene's file: the same kernel on a page with a folded corner. */
    public static BufferedImage document(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = smooth(image);
        double left = Math.round(0.12 * side);
        double right = side - left;
        double fold = Math.round(0.24 * side);
        Path2D page = new Path2D.Double();
        page.moveTo(left, 0);
        page.lineTo(right - fold, 0);
        page.lineTo(right, fold);
        page.lineTo(right, side);
        page.lineTo(left, side);
        page.closePath();
        Palette light = Palette.of(false);
        g.setColor(light.get(Token.CARD));
        g.fill(page);
        Path2D corner = new Path2D.Double();
        corner.moveTo(right - fold, 0);
        corner.lineTo(right, fold);
        corner.lineTo(right - fold, fold);
        corner.closePath();
        g.setColor(light.get(Token.LINE2));
        g.fill(corner);
        g.setClip(page);
        g.setStroke(new BasicStroke((float) Math.max(1.5, side / 32.0))); // the outer half is clipped away
        g.draw(page);
        g.setClip(null);
        onPixels(g, light, 0, Math.floor(0.16 * side), side, 0.55);
        g.dispose();
        return image;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /** The kernel in the middle of a square, about {@code share} as wide, its cells and gaps whole pixels. */
    private static void onPixels(Graphics2D g, Palette palette, double x, double y, int side, double share) {
        double gap = Math.max(1, Math.round(0.06 * side * share / 0.8));
        double ideal = (share * side - 2 * gap) / 3;
        int odd = side % 2;
        double cell = Math.max(
                1, 2 * Math.round((ideal - odd) / 2) + odd); // as odd as the side, so that both margins are whole
        double margin = (side - 3 * cell - 2 * gap) / 2;
        g.translate(x + margin, y + margin);
        cells(g, palette, cell, cell + gap);
        g.translate(-x - margin, -y - margin);
    }

    /** The kernel alone, filling a square at the origin. */
    public static void paint(Graphics2D g, Palette palette, double side) {
        double pitch = side / 2.85; // cells of 0.85 pitch, so that three fill the side
        cells(g, palette, 0.85 * pitch, pitch);
    }

    private static void cells(Graphics2D g, Palette palette, double cell, double pitch) {
        double arc = cell / 3;
        for (int i = 0; i < 9; i++) {
            g.setColor(palette.get(Token.ACCENT, STRENGTH[i % 3]));
            int row = i / 3;
            g.fill(new RoundRectangle2D.Double(i % 3 * pitch, row * pitch, cell, cell, arc, arc));
        }
    }
}
