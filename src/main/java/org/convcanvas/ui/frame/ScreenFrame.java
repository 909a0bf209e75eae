package org.convcanvas.ui.frame;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.GraphicsDevice.WindowTranslucency;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Area;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.render.Token;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/**
 * A frame round a part of the screen: hollow, so that what is in it can be seen and clicked. Dragged by its edge or bar, made
 * larger at its lower right corner, moved by the arrow keys; Esc or its button ends the live input.
 */
final class ScreenFrame implements LiveScreen.View {
    private static final int EDGE = 6;
    private static final int HEAD = 26;
    private static final int CORNER = 18;
    private static final int LEAST = 32;
    private static final int FIRST = 224;
    private static final int STEP = 4;

    private final JDialog window;
    private final double aspect;
    private final JLabel size = Labels.mono("", 11);

    private ScreenFrame(Window owner, InputFormat format, Runnable stop) {
        aspect = (double) format.height() / format.width();
        window = new JDialog(owner, Text.of("live.title"));
        window.setUndecorated(true);
        if (!window.getGraphicsConfiguration()
                .getDevice()
                .isWindowTranslucencySupported(WindowTranslucency.PERPIXEL_TRANSPARENT)) {
            window.dispose();
            throw new Problem("live.shape");
        }
        JPanel content = new JPanel(new BorderLayout());
        content.setBackground(Theme.colour(Token.ACCENT));
        content.setBorder(BorderFactory.createEmptyBorder(0, 0, EDGE, 0));
        content.add(bar(stop), BorderLayout.NORTH);
        window.setContentPane(content);
        window.setAlwaysOnTop(true);
        Drag drag = new Drag();
        content.addMouseListener(drag);
        content.addMouseMotionListener(drag);
        keys(content, stop);
        window.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                hollow();
            }
        });
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                stop.run();
            }
        });
        resize(FIRST);
        Rectangle room = owner.getBounds();
        window.setLocation(
                room.x + (room.width - window.getWidth()) / 2, room.y + (room.height - window.getHeight()) / 2);
        hollow();
        window.setVisible(true);
    }

    /** Shows one over the middle of a window, with the aspect of an input. */
    static ScreenFrame open(Window owner, InputFormat format, Runnable stop) {
        return new ScreenFrame(owner, format, stop);
    }

    private JPanel bar(Runnable stop) {
        JPanel bar = new JPanel(new BorderLayout(8, 0));
        bar.setBackground(Theme.colour(Token.CARD));
        bar.setBorder(BorderFactory.createEmptyBorder(1, 8, 1, 4));
        bar.setPreferredSize(new Dimension(0, bar()));
        bar.add(Labels.title(Text.of("live.title")), BorderLayout.WEST);
        bar.add(size, BorderLayout.CENTER);
        JButton close = Buttons.flat("close", 12, 20, Text.of("command.liveScreen.stop"));
        close.addActionListener(event -> stop.run());
        bar.add(close, BorderLayout.EAST);
        return bar;
    }

    private void keys(JComponent content, Runnable stop) {
        bind(content, "ESCAPE", stop);
        bind(content, "LEFT", () -> move(-STEP, 0));
        bind(content, "RIGHT", () -> move(STEP, 0));
        bind(content, "UP", () -> move(0, -STEP));
        bind(content, "DOWN", () -> move(0, STEP));
        bind(content, "shift RIGHT", () -> resize(inside().width + STEP));
        bind(content, "shift LEFT", () -> resize(inside().width - STEP));
    }

    private static void bind(JComponent content, String key, Runnable action) {
        content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        content.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void move(int dx, int dy) {
        window.setLocation(window.getX() + dx, window.getY() + dy);
    }

    /** Gives the part another width, and the height that goes with it. */
    private void resize(int width) {
        int w = Math.max(LEAST, width);
        int h = Math.max(LEAST, (int) Math.round(w * aspect));
        window.setSize(w + 2 * EDGE, h + bar() + EDGE);
        size.setText(w + "×" + h);
    }

    /** The part within the window. */
    private Rectangle inside() {
        return new Rectangle(EDGE, bar(), window.getWidth() - 2 * EDGE, window.getHeight() - bar() - EDGE);
    }

    /** The window is its edge only. */
    private void hollow() {
        Area ring = new Area(new Rectangle(window.getSize()));
        ring.subtract(new Area(inside()));
        window.setShape(ring);
    }

    @Override
    public Rectangle place() {
        Rectangle part = inside();
        part.translate(window.getX(), window.getY());
        return part;
    }

    @Override
    public void close() {
        window.dispose();
    }

    /** Moves it, or makes it larger where it was taken at its corner. */
    private final class Drag extends MouseAdapter {
        private Point from = new Point();
        private Rectangle before = new Rectangle();
        private boolean corner;

        @Override
        public void mouseMoved(MouseEvent event) {
            event.getComponent()
                    .setCursor(
                            Cursor.getPredefinedCursor(atCorner(event) ? Cursor.SE_RESIZE_CURSOR : Cursor.MOVE_CURSOR));
        }

        private boolean atCorner(MouseEvent event) {
            return event.getX() >= window.getWidth() - CORNER && event.getY() >= window.getHeight() - CORNER;
        }

        @Override
        public void mousePressed(MouseEvent event) {
            from = event.getLocationOnScreen();
            before = window.getBounds();
            corner = atCorner(event);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            Point now = event.getLocationOnScreen();
            if (corner) {
                resize(before.width - 2 * EDGE + now.x - from.x);
            } else {
                window.setLocation(before.x + now.x - from.x, before.y + now.y - from.y);
            }
        }
    }

    private static int bar() {
        return Zoom.px(HEAD);
    }
}
