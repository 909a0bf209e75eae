package org.convcanvas.ui.lens.shift;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;
import javax.swing.ToolTipManager;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.Cause;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.render.LanePictures;
import org.convcanvas.render.LanesLayout;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Backdrop;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The three lanes on the screen. The image is moved by dragging it, or with the arrow keys. */
public final class LanesView extends Spoken implements Scrollable {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Session session;
    private final transient ShiftModel model;
    private final transient Latest<Shown> painting;
    private transient LanesLayout layout;
    private transient Shown shown = new Shown(null, LanePictures.none());
    private transient @Nullable Point from;
    private transient @Nullable ShiftLook before;
    private transient @Nullable Key asked;
    private transient @Nullable Network laidOut;
    private Dimension laidOutFor = new Dimension();
    private String hovered = "";
    private final transient Backdrop<GroundKey> ground = new Backdrop<>();

    /** What decides the pixels. */
    private record Key(
            ShiftResult result,
            Dimension part,
            double scale,
            String selected,
            int channel,
            Map<String, Integer> fronts,
            ColourMap colours,
            boolean dark) {}

    /** What decides how all but the maps looks. */
    private record GroundKey(
            LanesLayout layout,
            String selected,
            ShiftLook.Kind kind,
            ColourMap colours,
            boolean dark,
            String hovered,
            double ui) {
        static GroundKey of(LanesLayout layout, View view, String hovered, double ui) {
            return new GroundKey(
                    layout, view.selected(), view.shift().kind(), view.colours(), view.dark(), hovered, ui);
        }
    }

    /** How a result is shown. */
    private record Look(Experiment experiment, View view, LanesLayout layout, Dimension part, double scale) {
        Key key(ShiftResult result) {
            return new Key(
                    result, part, scale, view.selected(), view.channel(), view.fronts(), view.colours(), view.dark());
        }

        Shown shown(ShiftResult result, Parallel parallel) {
            return new Shown(result, LanePictures.of(experiment, result, view, layout, scale, parallel));
        }
    }

    private record Shown(@Nullable ShiftResult result, LanePictures pictures) {}

    /** A view that follows the model from now on. */
    public LanesView(Desk desk, ShiftModel model) {
        this.desk = desk;
        this.session = desk.session();
        this.model = model;
        painting = Latest.every(desk.jobs(), this::painted);
        layout = new LanesLayout(session.experiment(), 800, 500);
        say(Text.of("shift.lanes.name"));
        setOpaque(true);
        setFocusable(true);
        setName("lanes");
        model.prepare(this::prepare);
        model.listen(this::refresh);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                refresh();
            }
        });
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        keys();
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    private void keys() {
        key("LEFT", -1, 0);
        key("RIGHT", 1, 0);
        key("UP", 0, -1);
        key("DOWN", 0, 1);
        key("alt LEFT", -0.25, 0);
        key("alt RIGHT", 0.25, 0);
        key("alt UP", 0, -0.25);
        key("alt DOWN", 0, 0.25);
        bind("typed [", () -> channel(-1));
        bind("typed ]", () -> channel(1));
        bind("HOME", () -> model.look(model.look().to(0, 0)));
        bind("ESCAPE", this::escape);
    }

    /** Back to where a drag began, else ends what is computed beside the lanes. */
    private void escape() {
        ShiftLook start = before;
        if (from == null || start == null) {
            model.halt();
        } else {
            from = null;
            model.look(start);
        }
    }

    private void key(String stroke, double dx, double dy) {
        bind(stroke, () -> {
            ShiftLook look = model.look();
            if (look.kind() == ShiftLook.Kind.SHIFT) {
                model.look(look.to(look.dx() + dx, look.dy() + dy));
            }
        });
    }

    private void bind(String stroke, Runnable action) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void channel(int by) {
        View view = session.view();
        Network network = session.experiment().network();
        if (network.has(view.selected())) {
            int channels = network.shape(view.selected()).channels();
            int other = Math.max(0, Math.min(view.channel() + by, channels - 1));
            session.view(now -> now.select(now.selected(), other));
        }
    }

    private double ui() {
        return UIScale.getUserScaleFactor();
    }

    private Dimension seen() {
        return getParent() instanceof JViewport port ? port.getExtentSize() : getSize();
    }

    private void refresh() {
        if (!model.active() || getWidth() <= 0) {
            if (model.result() == null && shown.result() != null) {
                asked = null;
                shown = new Shown(null, LanePictures.none());
            }
            return;
        }
        Experiment experiment = session.experiment();
        Dimension part = seen();
        if (experiment.network() != laidOut || !part.equals(laidOutFor)) {
            laidOut = experiment.network();
            laidOutFor = part;
            layout = new LanesLayout(experiment, Math.max(1, part.width / ui()), Math.max(1, part.height / ui()));
        }
        Dimension whole =
                new Dimension((int) Math.round(layout.width() * ui()), (int) Math.round(layout.height() * ui()));
        if (!whole.equals(getPreferredSize())) {
            setPreferredSize(whole);
            revalidate();
        }
        ShiftResult result = model.result();
        if (result == null) {
            asked = null;
            shown = new Shown(null, LanePictures.none());
            repaint();
            return;
        }
        Look look = look();
        Key wanted = look.key(result);
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        Parallel parallel = desk.live().parallel();
        painting.ask(() -> look.shown(result, parallel));
    }

    private Look look() {
        return new Look(session.experiment(), session.view(), layout, seen(), ui() * Zoom.device(this));
    }

    /** The pictures of a result that is still to be computed; nothing where the layout will be another one. */
    private Function<ShiftResult, Runnable> prepare() {
        if (session.experiment().network() != laidOut || !seen().equals(laidOutFor) || getWidth() <= 0) {
            return result -> () -> {};
        }
        Look look = look();
        Parallel parallel = desk.live().parallel();
        return result -> {
            Shown made = look.shown(result, parallel);
            return () -> {
                asked = look.key(result);
                painted(made);
            };
        };
    }

    private void painted(@Nullable Shown made) {
        if (made != null) {
            shown = made;
            say(Text.of("shift.lanes.words", words(made.result())));
            repaint();
        }
    }

    private static String words(@Nullable ShiftResult result) {
        return result == null
                ? ""
                : result.layers().stream()
                        .map(layer -> layer.id() + " " + error(layer))
                        .collect(Collectors.joining(", "));
    }

    private static String error(LayerShift layer) {
        Agreement overall = layer.overall();
        return overall == null ? Text.of("shift.undefined") : LanesPainter.percent(overall);
    }

    /** The move that is on the screen. */
    public @Nullable ShiftResult shownResult() {
        return shown.result();
    }

    /** Where the moved image is on the component; empty before it is laid out. */
    public Rectangle image() {
        Rectangle2D tile = layout.map(Network.INPUT, LanesLayout.Lane.A);
        return tile == null
                ? new Rectangle()
                : new Rectangle2D.Double(
                                tile.getX() * ui(), tile.getY() * ui(), tile.getWidth() * ui(), tile.getHeight() * ui())
                        .getBounds();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        View view = session.view();
        ground.paint(g, GroundKey.of(layout, view, hovered, ui()), getWidth(), getHeight(), Zoom.device(this), on -> {
            on.setColor(Theme.colour(Token.CANVAS));
            on.fillRect(0, 0, getWidth(), getHeight());
            on.scale(ui(), ui());
            new LanesPainter(on, layout, view).paintGround(hovered);
        });
        g.scale(ui(), ui());
        new LanesPainter(g, layout, view).paintMaps(shown.result(), shown.pictures());
        g.dispose();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        String id = at(event.getPoint());
        ShiftResult result = shown.result();
        if (result == null
                || id.isEmpty()
                || id.equals(Network.INPUT)
                || !result.still().network().has(id)) {
            return id.equals(Network.INPUT) ? Text.of("shift.drag") : null;
        }
        LayerShift layer = result.layer(id);
        String causes = layer.causes().stream().map(Cause::sentence).collect(Collectors.joining("<br>"));
        Agreement inside = layer.interior();
        String interior =
                inside == null ? Text.of("shift.noInterior") : Text.of("shift.interior", LanesPainter.percent(inside));
        return "<html>" + id + ": " + error(layer) + ", " + interior + (causes.isEmpty() ? "" : "<br>" + causes);
    }

    private String at(Point point) {
        return layout.at(point.x / ui(), point.y / ui());
    }

    /** Selects, and drags the image. */
    private final class Mouse extends MouseAdapter {
        private double startDx;
        private double startDy;

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            ShiftLook look = model.look();
            if (image().contains(event.getPoint()) && look.kind() == ShiftLook.Kind.SHIFT) {
                from = event.getPoint();
                before = look;
                startDx = look.dx();
                startDy = look.dy();
            }
            String id = at(event.getPoint());
            if (from == null && !id.isEmpty() && !id.equals(session.view().selected())) {
                session.view(view -> view.select(id, view.fronts().getOrDefault(id, 0)));
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            Point start = from;
            if (start != null) {
                Shape image = session.experiment().network().input();
                double step = event.isAltDown() ? 0.25 : 1;
                double dx = (event.getX() - start.x) * (double) image.width() / image().width;
                double dy = (event.getY() - start.y) * (double) image.height() / image().height;
                model.look(
                        model.look().to(startDx + step * Math.rint(dx / step), startDy + step * Math.rint(dy / step)));
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            from = null;
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            String now = at(event.getPoint());
            boolean image = image().contains(event.getPoint());
            setCursor(Cursor.getPredefinedCursor(
                    image ? Cursor.MOVE_CURSOR : now.isEmpty() ? Cursor.DEFAULT_CURSOR : Cursor.HAND_CURSOR));
            if (!now.equals(hovered)) {
                hovered = now;
                repaint();
            }
        }

        @Override
        public void mouseExited(MouseEvent event) {
            hovered = "";
            repaint();
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 48;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.width / 2;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getPreferredSize().width <= seen().width;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getPreferredSize().height <= seen().height;
    }
}
