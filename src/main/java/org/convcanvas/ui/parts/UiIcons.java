package org.convcanvas.ui.parts;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import org.convcanvas.render.Icons;
import org.convcanvas.render.Token;
import org.jspecify.annotations.Nullable;

/** The program's icons for components: in the component's own foreground, or in a colour of the theme. */
public final class UiIcons {
    private UiIcons() {}

    /** An icon in the foreground of the component that shows it; dimmer while that is disabled. */
    public static Icon icon(String id, int size) {
        return new Drawn(id, size, null);
    }

    /** An icon in a colour of the theme. */
    public static Icon icon(String id, int size, Token token) {
        return new Drawn(id, size, token);
    }

    private record Drawn(String id, int size, @Nullable Token token) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            Icons.paint(g, id, x, y, Zoom.px(size), colour(component));
            g.dispose();
        }

        private Color colour(Component component) {
            if (!component.isEnabled()) {
                return Theme.colour(Token.LINE2);
            }
            return token == null ? component.getForeground() : Theme.colour(token);
        }

        @Override
        public int getIconWidth() {
            return Zoom.px(size);
        }

        @Override
        public int getIconHeight() {
            return Zoom.px(size);
        }
    }
}
