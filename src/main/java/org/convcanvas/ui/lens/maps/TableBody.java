package org.convcanvas.ui.lens.maps;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Pair;
import org.convcanvas.render.Token;
import org.convcanvas.render.table.TableLayout;
import org.convcanvas.render.table.TablePainter;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.AccessibleCell;
import org.convcanvas.ui.parts.Celled;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.jspecify.annotations.Nullable;

/** The rows of the table: painting, pointing and keys. */
final class TableBody extends Celled implements Scrollable {
    private static final long serialVersionUID = 1L;

    private final LayerView owner;
    private final transient Session session;

    TableBody(LayerView owner) {
        this.owner = owner;
        this.session = owner.desk().session();
        setOpaque(true);
        setFocusable(true);
        setName("layer table");
        MouseAdapter mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        bind("UP", () -> row(-1));
        bind("DOWN", () -> row(1));
        bind("LEFT", () -> channel(-1));
        bind("RIGHT", () -> channel(1));
        bind("shift UP", () -> walk(0, -1));
        bind("shift DOWN", () -> walk(0, 1));
        bind("shift LEFT", () -> walk(-1, 0));
        bind("shift RIGHT", () -> walk(1, 0));
        bind("P", this::pin);
        bind("ESCAPE", this::up);
    }

    private void bind(String key, Runnable action) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void row(int by) {
        TableLayout layout = owner.layoutNow();
        int to = session.view().channel() + by;
        if (layout != null && to >= 0 && to < layout.table().filters()) {
            session.view(view -> view.select(view.selected(), to));
        }
    }

    private void channel(int by) {
        session.view(view -> view.withInChannel(Math.max(0, view.inChannel() + by)));
    }

    private void walk(int dx, int dy) {
        UnitAt pin = session.view().pin();
        TableLayout layout = owner.layoutNow();
        if (pin != null && layout != null && pin.id().equals(layout.table().id())) {
            int y = Math.max(0, Math.min(pin.y() + dy, layout.table().output().height() - 1));
            int x = Math.max(0, Math.min(pin.x() + dx, layout.table().output().width() - 1));
            session.view(view -> view.withPin(new UnitAt(pin.id(), pin.channel(), y, x)));
        }
    }

    /** Pins the unit in the middle of the open row's map, or lets the pinned one go. */
    private void pin() {
        TableLayout layout = owner.layoutNow();
        if (layout != null) {
            FilterTable table = layout.table();
            UnitAt middle = new UnitAt(
                    table.id(),
                    layout.open(),
                    table.output().height() / 2,
                    table.output().width() / 2);
            session.view(view -> view.withPin(view.pin() == null ? middle : null));
        }
    }

    /** Lets the pinned unit go; without one, back to the network. */
    private void up() {
        session.view(view -> view.pin() != null ? view.withPin(null) : view.withOpened(false));
    }

    @Override
    public Dimension getPreferredSize() {
        TableLayout layout = owner.layoutNow();
        double ui = UIScale.getUserScaleFactor();
        return layout == null
                ? new Dimension(10, 10)
                : new Dimension((int) Math.ceil(layout.width() * ui), (int) Math.ceil(layout.height() * ui));
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
            new TablePainter(g, layout, owner.images(), owner.state()).paint(owner.seen());
        }
        g.dispose();
    }

    /** What is at a point. */
    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent event) {
            TableLayout layout = owner.layoutNow();
            if (layout != null) {
                UnitAt unit = unit(layout, event.getPoint());
                double ui = UIScale.getUserScaleFactor();
                int row = layout.row(event.getY() / ui);
                int column = layout.channel(event.getX() / ui);
                boolean over = layout.tile(row, column).contains(event.getX() / ui, event.getY() / ui);
                owner.point(row, over ? column : -1, unit);
                weight(layout, row, column, event.getX() / ui, event.getY() / ui);
                setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            }
        }

        @Override
        public void mouseExited(MouseEvent event) {
            owner.point(-1, -1, null);
            owner.desk().pointing().noWeight();
        }

        /** The pointer is on a cell of the kernel that is looked at, or on none. */
        private void weight(TableLayout layout, int row, int column, double x, double y) {
            boolean looked = row == layout.open()
                    && column == layout.table().first(row) + session.view().inChannel();
            Rectangle2D.Double swatch = layout.swatch(row, column);
            if (looked && swatch.contains(x, y)) {
                Pair kernel = layout.table().conv().window().kernel();
                owner.desk().pointing().at((int) ((y - swatch.y) * kernel.y() / swatch.height), (int)
                        ((x - swatch.x) * kernel.x() / swatch.width));
            } else {
                owner.desk().pointing().noWeight();
            }
        }

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            TableLayout layout = owner.layoutNow();
            if (layout == null || event.getButton() != MouseEvent.BUTTON1) {
                return;
            }
            double ui = UIScale.getUserScaleFactor();
            int row = layout.row(event.getY() / ui);
            int column = layout.channel(event.getX() / ui);
            int in = layout.table().reads(row, column) ? column - layout.table().first(row) : -1;
            UnitAt unit = unit(layout, event.getPoint());
            session.view(view -> {
                View chosen = view.select(view.selected(), row);
                boolean over = layout.tile(row, column).contains(event.getX() / ui, event.getY() / ui)
                        || layout.swatch(row, column).contains(event.getX() / ui, event.getY() / ui);
                View there = over && in >= 0 ? chosen.withInChannel(in) : chosen;
                return unit == null ? there : there.withPin(unit.equals(view.pin()) ? null : unit);
            });
        }

        /** The unit of the layer whose part, sum or result is at a point. */
        private @Nullable UnitAt unit(TableLayout layout, Point at) {
            double ui = UIScale.getUserScaleFactor();
            double x = at.x / ui;
            double y = at.y / ui;
            int row = layout.row(y);
            int channel = layout.channel(x);
            FilterTable table = layout.table();
            for (int column : new int[] {channel, TableLayout.SUM, TableLayout.ACTIVATION}) {
                Rectangle2D tile = layout.tile(row, column);
                boolean there = column == TableLayout.SUM
                        || (column >= 0 ? table.reads(row, column) : table.activation() != null);
                if (there && tile.contains(x, y)) {
                    int v = (int) ((y - tile.getY())
                            / tile.getHeight()
                            * table.output().height());
                    int u = (int) ((x - tile.getX())
                            / tile.getWidth()
                            * table.output().width());
                    return new UnitAt(table.id(), row, v, u);
                }
            }
            return null;
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(28);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(UIScale.scale(28), (orientation == 0 ? visible.width : visible.height) - UIScale.scale(56));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getParent().getWidth() > getPreferredSize().width;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }

    @Override
    protected String spokenName() {
        return Text.of("table.name");
    }

    @Override
    protected String spokenDescription() {
        TableLayout layout = owner.layoutNow();
        if (layout == null) {
            return "";
        }
        FilterTable table = layout.table();
        return Text.of(
                "table.row",
                layout.open() + 1,
                table.filters(),
                table.first(layout.open()) + session.view().inChannel() + 1,
                table.channels());
    }

    @Override
    protected AccessibleCell.Cells cells() {
        return new TableCells(owner);
    }
}
