package org.convcanvas.ui.parts;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.border.AbstractBorder;
import javax.swing.border.Border;

/**
 * The size of the whole interface. Sizes in code are logical pixels: those at 100 %. The look and feel enlarges its own
 * and those of MigLayout by itself; this is for all others. What is kept here follows when the size changes, because a
 * component then gets a new delegate of the look and feel.
 */
public final class Zoom {
    private static final double[] STEPS = {0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2};

    private Zoom() {}

    /** The next step up, or (-1) down; the last one stays. */
    public static double step(double factor, int by) {
        int nearest = 0;
        for (int i = 1; i < STEPS.length; i++) {
            nearest = Math.abs(STEPS[i] - factor) < Math.abs(STEPS[nearest] - factor) ? i : nearest;
        }
        return STEPS[Math.max(0, Math.min(STEPS.length - 1, nearest + by))];
    }

    /** A size that somebody wrote down, as "1.25"; 1 for what is none. */
    public static double parse(String text) {
        try {
            double factor = Double.parseDouble(text);
            return factor >= STEPS[0] && factor <= STEPS[STEPS.length - 1] ? factor : 1;
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** How many pixels a logical one has. */
    public static double factor() {
        return UIScale.getUserScaleFactor();
    }

    /** How many pixels of its screen a component's pixel has. */
    public static double device(Component component) {
        GraphicsConfiguration screen = component.getGraphicsConfiguration();
        return screen == null ? 1 : screen.getDefaultTransform().getScaleX();
    }

    /** Logical pixels in pixels. */
    public static int px(double logical) {
        return (int) Math.rint(logical * factor());
    }

    /** Pixels in logical pixels, rounded down. */
    public static int logical(int pixels) {
        return (int) Math.floor(pixels / factor());
    }

    /** A size in pixels. */
    public static Dimension size(double width, double height) {
        return new Dimension(px(width), px(height));
    }

    /** The width of a thin line: whole pixels, so that it stays sharp. */
    public static int line() {
        return (int) Math.max(1, Math.round(factor()));
    }

    /** A copy of the graphics whose unit is a logical pixel, with smooth edges; to be disposed of. */
    public static Graphics2D graphics(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        g.scale(factor(), factor());
        return g;
    }

    /** A component's width in logical pixels. */
    public static double width(Component component) {
        return component.getWidth() / factor();
    }

    /** A component's height in logical pixels. */
    public static double height(Component component) {
        return component.getHeight() / factor();
    }

    /** A font of a logical size, as it is now. */
    public static Font font(Font logical) {
        return factor() == 1 ? logical : logical.deriveFont((float) (logical.getSize2D() * factor()));
    }

    /** Does something now and whenever the size has changed. */
    public static void keep(JComponent component, Runnable task) {
        task.run();
        component.addPropertyChangeListener("UI", event -> task.run());
    }

    /** Gives a component a font of a logical size for good. */
    public static void font(JComponent component, Font logical) {
        keep(component, () -> component.setFont(font(logical)));
    }

    /** Gives a component a preferred and least size in logical pixels for good. */
    public static void fix(JComponent component, double width, double height) {
        keep(component, () -> {
            component.setPreferredSize(size(width, height));
            component.setMinimumSize(size(width, height));
        });
    }

    /** An empty border in logical pixels. */
    public static Border pad(int top, int left, int bottom, int right) {
        return new Pad(top, left, bottom, right);
    }

    private static final class Pad extends AbstractBorder {
        private static final long serialVersionUID = 1L;

        private final int top;
        private final int left;
        private final int bottom;
        private final int right;

        Pad(int top, int left, int bottom, int right) {
            this.top = top;
            this.left = left;
            this.bottom = bottom;
            this.right = right;
        }

        @Override
        public Insets getBorderInsets(Component component, Insets insets) {
            insets.set(px(top), px(left), px(bottom), px(right));
            return insets;
        }
    }
}
