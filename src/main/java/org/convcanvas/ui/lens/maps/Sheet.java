package org.convcanvas.ui.lens.maps;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.convcanvas.ui.parts.Zoom;

/** Rows of an explanation one below the other. */
final class Sheet extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;

    private transient List<Row> rows = List.of();
    private String spoken = "";

    /**
     * Shows other rows.
     *
     * @param words the same for a screen reader
     */
    void show(List<Row> newRows, String words) {
        int before = getPreferredSize().height;
        rows = List.copyOf(newRows);
        spoken = words;
        if (getPreferredSize().height != before) {
            revalidate();
        }
        repaint();
    }

    private int heightFor(int width) {
        int height = 0;
        for (Row row : rows) {
            height += row.height(width) + (height > 0 ? GAP : 0);
        }
        return height;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? Zoom.logical(getWidth()) : 280;
        return Zoom.size(120, heightFor(width));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            revalidate();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int y = 0;
        int width = Zoom.logical(getWidth());
        for (Row row : rows) {
            row.paint(g, y, width);
            y += row.height(width) + GAP;
        }
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    return spoken;
                }
            };
        }
        return accessibleContext;
    }
}
