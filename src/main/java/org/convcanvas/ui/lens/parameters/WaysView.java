package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * The three ways on the screen, and the slider that leads from one to the others. Pointing at an output, a weight or an entry
 * of a matrix shows it in all of them.
 */
public final class WaysView extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int STEPS = 200;

    private final transient ReadRows rows = new ReadRows();
    private final transient ShareModel model;
    private final JSlider ladder = new JSlider(0, STEPS);
    private final transient Ground ground = new Ground();
    private boolean showing;
    private transient @Nullable SharingExample painted;
    private transient @Nullable Shown shown;

    /** What is on the screen. */
    private record Shown(Ways ways, Pointed pointed, ShareLook.Show show) {
        Shown with(Ways other) {
            return new Shown(other, pointed, show);
        }
    }

    /** A view that follows the model from now on. */
    public WaysView(ShareModel model) {
        this.model = model;
        setOpaque(true);
        setFocusable(true);
        setName("ways");
        say(Text.of("share.ways.name"));
        setPreferredSize(new Dimension(600, 400));
        setMinimumSize(new Dimension(200, 150));
        ladder.setName("ladder");
        ladder.setOpaque(false);
        ladder.setToolTipText(Text.of("share.ladder.help"));
        ladder.getAccessibleContext().setAccessibleName(Text.of("share.ladder"));
        ladder.addChangeListener(event -> {
            if (!showing) {
                model.look(model.look().withLadder(2.0 * ladder.getValue() / STEPS));
            }
        });
        ladder.setVisible(false);
        add(ladder);
        model.listen(this::refresh);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        setToolTipText("");
        keys();
        refresh();
    }

    private void keys() {
        for (boolean a : new boolean[] {false, true}) {
            String shift = a ? "shift " : "";
            key(shift + "LEFT", () -> model.step(-1, 0, a));
            key(shift + "RIGHT", () -> model.step(1, 0, a));
            key(shift + "UP", () -> model.step(0, -1, a));
            key(shift + "DOWN", () -> model.step(0, 1, a));
        }
    }

    private void key(String stroke, Runnable action) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void refresh() {
        if (!model.active()) {
            return;
        }
        showing = true;
        ladder.setValue((int) Math.round(model.look().ladder() * STEPS / 2));
        showing = false;
        Ways ways = model.ways();
        if (ways == null) {
            repaint();
        } else {
            SharingExample example = ways.example();
            say(Text.of(
                    "share.words",
                    example.weights(Way.FULL),
                    example.weights(Way.LOCAL),
                    example.weights(Way.CONVOLUTION),
                    String.join(", ", model.under())));
            if (ladder.isVisible()) {
                measure(ways);
            } else {
                doLayout();
            }
            Shown now = new Shown(ways, model.pointed(), model.look().show());
            if (shown != null && now.ways.differsByLadder(shown.ways) && now.equals(shown.with(ways))) {
                Rectangle2D.Double card = layout(ways).card(Way.LOCAL);
                repaint(Zoom.px(card.x) - 2, Zoom.px(card.y) - 2, Zoom.px(card.width) + 4, Zoom.px(card.height) + 4);
            } else if (!now.equals(shown)) {
                repaint();
            }
            shown = now;
        }
    }

    /** How far along the ladder the example was that was painted last, from 0 to 2; -1 before the first. */
    public double paintedLadder() {
        return painted == null ? -1 : painted.ladder();
    }

    private WaysLayout layout(Ways ways) {
        return new WaysLayout(ways.example(), model.look().show().panes(), Zoom.width(this), Zoom.height(this));
    }

    @Override
    public void doLayout() {
        Ways ways = model.ways();
        ladder.setVisible(ways != null);
        if (ways != null) {
            Rectangle2D.Double place = layout(ways).ladder();
            ladder.setBounds(
                    new Rectangle(Zoom.px(place.x), Zoom.px(place.y), Zoom.px(place.width), Zoom.px(place.height)));
            measure(ways);
        }
    }

    /** Tells in how many pixels the matrices are shown. */
    private void measure(Ways ways) {
        WaysLayout layout = layout(ways);
        if (layout.matrix() && getWidth() > 0) {
            double device = Zoom.factor() * Zoom.device(this);
            Rectangle2D.Double place = layout.matrix(Way.FULL);
            model.matrix(
                    new Dimension((int) Math.round(place.width * device), (int) Math.round(place.height * device)));
        }
    }

    private void pointed(MouseEvent event, boolean pressed) {
        Ways ways = model.ways();
        if (ways == null) {
            return;
        }
        double x = event.getX() / Zoom.factor();
        double y = event.getY() / Zoom.factor();
        WaysLayout layout = layout(ways);
        for (Way way : WaysLayout.ORDER) {
            int unit = layout.unitAt(way, x, y);
            int entry = layout.entryAt(way, x, y);
            int pixel = layout.pixelAt(way, x, y);
            if (unit >= 0 && pressed) {
                model.first(unit);
            } else if (unit >= 0) {
                model.point(unit);
            } else if (entry >= 0) {
                int columns = ways.example().columns();
                model.entry(entry / columns, entry % columns);
            } else if (pixel >= 0) {
                model.input(way, pixel);
            } else {
                continue;
            }
            return;
        }
        model.away();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Ways ways = model.ways();
        Pointed pointed = model.pointed();
        if (ways == null || pointed.column() < 0) {
            return null;
        }
        for (Way way : WaysLayout.ORDER) {
            if (layout(ways).card(way).contains(event.getX() / Zoom.factor(), event.getY() / Zoom.factor())) {
                return words(ways.example(), way, pointed);
            }
        }
        return null;
    }

    private static String words(SharingExample example, Way way, Pointed pointed) {
        Shape input = example.input().shape();
        int width = example.output().width();
        int at = pointed.column() % input.plane();
        String ends = Text.of(
                "share.ends",
                pointed.row() % width,
                pointed.row() / width,
                at % input.width(),
                at / input.width(),
                pointed.column() / input.plane() + 1,
                input.channels());
        if (example.tap(way, pointed.row(), pointed.column()) < 0) {
            return Text.of("share.unconnected", ends);
        }
        int uses = 1;
        if (example.shares(way)) {
            uses = 0;
            for (int row = 0; row < example.rows(); row++) {
                uses += example.column(row, pointed.tap()) >= 0 ? 1 : 0;
            }
        }
        String weight = Numbers.signed(example.weight(way, pointed.row(), pointed.column()), true);
        return Text.of(uses == 1 ? "share.entry" : "share.entry.shared", ends, weight, uses);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Ways ways = model.ways();
        if (ways == null) {
            graphics.setColor(Theme.colour(Token.CANVAS));
            graphics.fillRect(0, 0, getWidth(), getHeight());
            return;
        }
        WaysLayout layout = layout(ways);
        ground.paint(graphics, this, ways, layout);
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        new WaysMarks(g, model.pointed(), ways, layout, rows).paint();
        g.dispose();
        painted = ways.example();
    }

    /** Tells the model what is pointed at. */
    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent event) {
            pointed(event, false);
        }

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            pointed(event, true);
        }

        @Override
        public void mouseExited(MouseEvent event) {
            model.away();
        }
    }
}
