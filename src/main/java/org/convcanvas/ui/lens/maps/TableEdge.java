package org.convcanvas.ui.lens.maps;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import org.convcanvas.render.Token;
import org.convcanvas.render.table.TableFrame;
import org.convcanvas.render.table.TableLayout;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;

/** What stays in place beside the table's rows: channels, labels, corner. */
final class TableEdge extends JComponent {
    private static final long serialVersionUID = 1L;

    /** Which edge it is. */
    enum Part {
        HEADER,
        LABELS,
        CORNER
    }

    private final LayerView owner;
    private final Part part;

    TableEdge(LayerView owner, Part part) {
        this.owner = owner;
        this.part = part;
        setOpaque(true);
        if (part != Part.CORNER) {
            setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    press(event);
                }
            });
        }
    }

    private void press(MouseEvent event) {
        TableLayout layout = owner.layoutNow();
        if (layout == null) {
            return;
        }
        double ui = UIScale.getUserScaleFactor();
        if (part == Part.LABELS) {
            int row = layout.row(event.getY() / ui);
            owner.desk().session().view(view -> view.select(view.selected(), row));
        } else {
            int channel = layout.channel(event.getX() / ui);
            if (layout.table().reads(layout.open(), channel)) {
                int in = channel - layout.table().first(layout.open());
                owner.desk().session().view(view -> view.withInChannel(in));
            }
        }
        owner.focus();
    }

    @Override
    public Dimension getPreferredSize() {
        TableLayout layout = owner.layoutNow();
        double ui = UIScale.getUserScaleFactor();
        double width = part == Part.HEADER && layout != null ? layout.width() : TableLayout.LABELS;
        double height = part == Part.LABELS && layout != null ? layout.height() : TableLayout.HEADER;
        return new Dimension((int) Math.ceil(width * ui), (int) Math.ceil(height * ui));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Theme.colour(Token.CANVAS));
        g.fillRect(0, 0, getWidth(), getHeight());
        TableLayout layout = owner.layoutNow();
        if (layout != null) {
            double ui = UIScale.getUserScaleFactor();
            g.scale(ui, ui);
            TableFrame frame = new TableFrame(g, layout, owner.images(), owner.state());
            switch (part) {
                case HEADER -> frame.header(owner.seen());
                case LABELS -> frame.labels(owner.seen());
                case CORNER -> frame.corner();
            }
        }
        g.dispose();
    }
}
