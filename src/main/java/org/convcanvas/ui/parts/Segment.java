package org.convcanvas.ui.parts;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JToggleButton;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;

/** A segment of a {@link SegmentedControl}. */
final class Segment extends JToggleButton {
    private static final long serialVersionUID = 1L;

    private final int height;

    Segment(String text, int height) {
        super(text);
        this.height = height;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setOpaque(false);
        setRolloverEnabled(true);
    }

    private Font words(boolean bold) {
        double size = height > 24 ? 13 : height > 20 ? 12 : 11;
        return Zoom.font(bold ? Fonts.semibold(size) : Fonts.sans(size));
    }

    @Override
    public Dimension getPreferredSize() {
        // as wide as the semibold words, so that choosing moves nothing
        int width = getFontMetrics(words(true)).stringWidth(getText());
        return new Dimension(width + Zoom.px(height > 24 ? 26 : 18), Zoom.px(height));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        if (isSelected()) {
            Color outline = Theme.colour(isFocusOwner() ? Token.ACCENT : Token.LINE2);
            Strokes.box(g, 0, 0, getWidth(), getHeight(), 5 * Zoom.factor(), Theme.colour(Token.CARD), outline);
            if (isFocusOwner()) {
                Strokes.box(
                        g, 1, 1, getWidth() - 2, getHeight() - 2, 4 * Zoom.factor(), Theme.colour(Token.CARD), outline);
            }
        }
        Font font = words(isSelected());
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        g.setColor(Theme.colour(colour()));
        FlatUIUtils.drawString(
                this,
                g,
                getText(),
                (getWidth() - metrics.stringWidth(getText())) / 2,
                (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }

    private Token colour() {
        if (!isEnabled()) {
            return Token.TEXT3;
        }
        return isSelected() ? Token.ACCENT : getModel().isRollover() ? Token.TEXT : Token.TEXT2;
    }
}
