package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/**
 * A field over the window in which any command is found by its name. It lies in the window's own layers and not in a
 * window of its own, so that the keys keep going to one window. It shows the one table of commands.
 */
final class CommandPalette extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 620;
    private static final int ROWS = 11;
    private static final int TOP = 56;
    private static final int ROOM_BELOW = 16;

    private final transient Commands commands;
    private final transient Runnable close;
    private final JTextField field = new JTextField();
    private final DefaultListModel<Command> found = new DefaultListModel<>();
    private final JList<Command> list = new JList<>(found);
    private final JLabel none = Labels.caption(Text.of("palette.none"));

    /** @param close takes it away; called before a command is carried out */
    CommandPalette(Commands commands, Runnable close) {
        super(new BorderLayout(0, Zoom.px(6)));
        this.commands = commands;
        this.close = close;
        setOpaque(false);
        setBorder(Zoom.pad(8, 8, 8, 8));
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Text.of("palette.field"));
        field.getAccessibleContext().setAccessibleName(Text.of("palette.field"));
        list.getAccessibleContext().setAccessibleName(Text.of("palette.list"));
        list.setCellRenderer(new CommandRow());
        list.setVisibleRowCount(ROWS);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false); // the field keeps the keys
        none.setBorder(Zoom.pad(4, 10, 6, 10));
        JScrollPane scroller = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        add(field, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
        add(none, BorderLayout.SOUTH);
        listen();
        search();
    }

    private void listen() {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                search();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                search();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        bind("UP", () -> move(-1));
        bind("DOWN", () -> move(1));
        bind("PAGE_UP", () -> move(-ROWS));
        bind("PAGE_DOWN", () -> move(ROWS));
        bind("ENTER", this::run);
        bind("ESCAPE", close);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = list.locationToIndex(event.getPoint());
                if (row >= 0) {
                    list.setSelectedIndex(row);
                    run();
                }
            }
        });
    }

    private void bind(String key, Runnable action) {
        field.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        field.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void search() {
        found.clear();
        found.addAll(CommandSearch.find(commands.all(), field.getText()));
        list.setSelectedIndex(0);
        list.ensureIndexIsVisible(0);
        none.setVisible(found.isEmpty());
        list.setVisibleRowCount(Math.min(ROWS, found.size()));
        if (getParent() != null) {
            fit(getParent().getHeight());
        }
    }

    /** Takes the height that the commands need, within a window of a height. */
    private void fit(int window) {
        setSize(getWidth(), Math.min(getPreferredSize().height, window - getY() - Zoom.px(ROOM_BELOW)));
        validate();
        repaint();
    }

    private void move(int by) {
        int row = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
        list.setSelectedIndex(row);
        list.ensureIndexIsVisible(row);
    }

    /** Carries the chosen command out; one that cannot be done stays and keeps saying why. */
    private void run() {
        Command chosen = list.getSelectedValue();
        if (chosen != null && chosen.enabled().getAsBoolean()) {
            close.run();
            chosen.action().run();
        }
    }

    /** What is shown, the best first. */
    List<Command> shown() {
        return Collections.list(found.elements());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Theme.colour(Token.CARD));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, Zoom.px(16), Zoom.px(16));
        g.setColor(Theme.colour(Token.LINE2));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, Zoom.px(16), Zoom.px(16));
        g.dispose();
    }

    /** Opens it over a window, with the focus; it goes when it loses it. */
    static void open(JRootPane root, Commands commands) {
        new Opened(root, commands).open();
    }

    /** The palette while it is open: where it lies, and what had the focus before. */
    private static final class Opened {
        private final JLayeredPane layers;
        private final Component before;
        private final CommandPalette palette;
        private final ComponentAdapter placing = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place();
            }
        };

        Opened(JRootPane root, Commands commands) {
            layers = root.getLayeredPane();
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            before = owner == null ? root : owner;
            palette = new CommandPalette(commands, this::close);
        }

        void open() {
            layers.add(palette, JLayeredPane.POPUP_LAYER);
            layers.addComponentListener(placing);
            place();
            palette.field.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent event) {
                    if (!event.isTemporary()) {
                        remove();
                    }
                }
            });
            palette.field.requestFocusInWindow();
        }

        private void place() {
            int width = Math.min(Zoom.px(WIDTH), layers.getWidth() - Zoom.px(32));
            palette.setBounds((layers.getWidth() - width) / 2, Zoom.px(TOP), width, 0);
            palette.fit(layers.getHeight());
        }

        private void close() {
            before.requestFocusInWindow();
            remove();
        }

        private void remove() {
            layers.removeComponentListener(placing);
            layers.remove(palette);
            layers.repaint(palette.getBounds());
        }
    }
}
