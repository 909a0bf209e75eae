package org.convcanvas.ui.parts;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.datatransfer.Transferable;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.Vector;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.TransferHandler;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.jspecify.annotations.Nullable;

/** A palette: two columns of a small picture and a name; a click or Enter chooses, and the items can be dragged. */
public final class PaletteList<T> extends JList<T> {
    private static final long serialVersionUID = 1L;
    private static final int CELL_WIDTH = 101;
    private static final int CELL_HEIGHT = 32;

    private final transient Look<T> look;
    private transient @Nullable T marked;
    private int hovered = -1;

    /** How the items of a palette look and what they can do. */
    public interface Look<T> {
        String name(T item);

        /** Whether it can be chosen now; its help says why not. */
        default boolean enabled(T item) {
            return true;
        }

        /** One sentence about it, for its tooltip. */
        String help(T item);

        /** Paints its picture, 24 x 24. */
        void paint(Graphics2D g, T item, int x, int y);

        /** What is dragged, or null when it cannot be. */
        @Nullable
        Transferable drag(T item);
    }

    public PaletteList(List<T> items, Look<T> look, Consumer<T> chosen) {
        super(new Vector<>(items));
        this.look = look;
        setLayoutOrientation(HORIZONTAL_WRAP);
        setVisibleRowCount(0);
        Zoom.keep(this, () -> {
            setFixedCellWidth(Zoom.px(CELL_WIDTH));
            setFixedCellHeight(Zoom.px(CELL_HEIGHT));
        });
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setOpaque(false);
        setCellRenderer(new Cell());
        if (!GraphicsEnvironment.isHeadless()) {
            setDragEnabled(true);
            setTransferHandler(new Drag());
            setDropTarget(null); // what is dropped here is for the window
        }
        MouseAdapter mouse = new Mouse(chosen);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "choose");
        getInputMap().put(KeyStroke.getKeyStroke("SPACE"), "choose");
        getActionMap().put("choose", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                T item = getSelectedValue();
                if (item != null && look.enabled(item)) {
                    chosen.accept(item);
                }
            }
        });
    }

    /** Shows one item as the one in use; none for null. */
    public void mark(@Nullable T item) {
        if (!Objects.equals(marked, item)) {
            marked = item;
            repaint();
        }
    }

    /** The item shown as the one in use. */
    public @Nullable T marked() {
        return marked;
    }

    @Override
    public Dimension getPreferredSize() {
        int rows = (getModel().getSize() + 1) / 2;
        return new Dimension(2 * Zoom.px(CELL_WIDTH), rows * Zoom.px(CELL_HEIGHT));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int index = at(event);
        return index < 0 ? null : look.help(getModel().getElementAt(index));
    }

    private int at(MouseEvent event) {
        int index = locationToIndex(event.getPoint());
        return index >= 0 && getCellBounds(index, index).contains(event.getPoint()) ? index : -1;
    }

    private final class Mouse extends MouseAdapter {
        private final Consumer<T> chosen;

        Mouse(Consumer<T> chosen) {
            this.chosen = chosen;
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            int index = at(event);
            T item = index < 0 ? null : getModel().getElementAt(index);
            if (item != null && event.getButton() == MouseEvent.BUTTON1 && look.enabled(item)) {
                chosen.accept(item);
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            hover(at(event));
        }

        @Override
        public void mouseExited(MouseEvent event) {
            hover(-1);
        }

        private void hover(int index) {
            if (index != hovered) {
                hovered = index;
                repaint();
            }
        }
    }

    private final class Drag extends TransferHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public int getSourceActions(JComponent component) {
            return COPY;
        }

        @Override
        protected @Nullable Transferable createTransferable(JComponent component) {
            T item = getSelectedValue();
            return item == null || !look.enabled(item) ? null : look.drag(item);
        }
    }

    /** Paints one item; reused for all of them. */
    private final class Cell extends JLabel implements ListCellRenderer<T> {
        private static final long serialVersionUID = 1L;

        private transient @Nullable T item;
        private boolean focused;
        private boolean under;

        @Override
        public Component getListCellRendererComponent(
                JList<? extends T> list, T value, int index, boolean selected, boolean focus) {
            item = value;
            focused = focus && list.isFocusOwner();
            under = index == hovered;
            setText(look.name(value)); // for those who hear it
            return this;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            T shown = item;
            if (shown == null) {
                return;
            }
            Graphics2D g = Zoom.graphics(graphics);
            boolean used = shown.equals(marked);
            if (used || focused || under) {
                Token fill = used ? Token.ACCENT_SOFT : under ? Token.SEG : Token.CARD;
                Token rim = used || focused ? Token.ACCENT : Token.SEG;
                Strokes.box(
                        g,
                        0,
                        0.5,
                        Zoom.width(this) - 1,
                        Zoom.height(this) - 1,
                        6,
                        Theme.colour(fill),
                        Theme.colour(rim));
            }
            g.dispose();
            Graphics2D words = (Graphics2D) graphics.create();
            words.scale(Zoom.factor(), Zoom.factor());
            look.paint(words, shown, 4, 4);
            words.setFont(Fonts.sans(12));
            words.setColor(Theme.colour(look.enabled(shown) ? Token.TEXT : Token.TEXT3));
            FlatUIUtils.drawString(this, words, look.name(shown), 33, 20);
            words.dispose();
        }
    }
}
