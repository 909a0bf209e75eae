package org.convcanvas.ui.canvas;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.ToolTipManager;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.CanvasPainter;
import org.convcanvas.render.CanvasState;
import org.convcanvas.render.FieldMarks;
import org.convcanvas.render.Hit;
import org.convcanvas.render.Palette;
import org.convcanvas.render.ProbeMarks;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.AccessibleCell;
import org.convcanvas.ui.parts.Celled;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The network on the screen: one column per layer, live maps, and what the mouse and the keys do to them. */
public final class NetworkCanvas extends Celled {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Session session;
    private final transient Camera camera = new Camera();
    private final transient TileLoader tiles;
    private final transient ProgressWatch progress;
    private final transient List<Consumer<@Nullable UnitAt>> hoverListeners = new ArrayList<>();
    private transient CanvasLayout layout;
    private transient Hit hover = new Hit.Nothing();
    private transient CanvasState.@Nullable Drop drop;
    private final transient Ground ground = new Ground();
    private transient ColumnDrag.@Nullable Carried carried;
    private transient @Nullable ProbeMarks marks;
    private final transient Drawing drawing = new Drawing();
    private final transient DrawGestures draw;
    private final transient MouseGestures mouse;
    private transient @Nullable FieldMarks field;
    private transient BooleanSupplier live = () -> false;
    private final transient FocusRing ring = new FocusRing(this);
    private int top;
    private long painted = -1;
    private transient @Nullable Runnable atFirst;
    private String revealed = "";
    private transient @Nullable Seen seen;

    /** A canvas on the desk's session; listens to it from now on. */
    public NetworkCanvas(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        this.tiles = new TileLoader(desk, this::tilesArrived);
        desk.live().prepare(() -> tiles.prepare(session.experiment().network()));
        this.progress = new ProgressWatch(session, tiles, this::repaint);
        this.layout = CanvasLayout.of(session.experiment(), session.view(), 1, 1);
        this.draw = new DrawGestures(this, drawing);
        this.mouse = new MouseGestures(this, draw);
        setOpaque(true);
        setFocusable(true);
        setName("canvas");
        updateUI();
        listen();
        KeyGestures.install(this);
        DropGestures.install(this);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    private void listen() {
        session.listen(new SessionListener() {
            @Override
            public void experimentChanged() {
                refresh();
            }

            @Override
            public void viewChanged() {
                mark();
                refresh();
                reveal();
            }

            @Override
            public void snapshotArrived(Snapshot snapshot) {
                mark();
                if (covered() == top) {
                    load(); // the places stay as they are
                    progress.check();
                    repaint();
                } else {
                    refresh();
                }
            }
        });
        desk.pointing().listen(() -> {
            mark();
            repaint();
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                refresh();
            }
        });
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
    }

    /** Is told of the unit under the pointer whenever it changes; null when there is none. */
    public void onHover(Consumer<@Nullable UnitAt> listener) {
        hoverListeners.add(listener);
    }

    /** One step larger, about the middle of what is seen. */
    public void zoomIn() {
        zoomTo(ZoomSteps.above(layout.zoom()), middle());
    }

    /** One step smaller, about the middle of what is seen. */
    public void zoomOut() {
        zoomTo(ZoomSteps.below(layout.zoom()), middle());
    }

    /** As large as lets all columns be seen. */
    public void fit() {
        session.view(view -> view.withZoom(0));
    }

    /** The size at which the canvas is shown, 100 at its natural size; also when it is fitted. */
    public double zoomPercent() {
        return 100 * layout.zoom();
    }

    /** Times {@code by}, the canvas under {@code at} staying where it is. */
    void zoomAt(Point at, double by) {
        zoomTo(ZoomSteps.limited(layout.zoom() * by), at);
    }

    private void zoomTo(double zoom, Point at) {
        Point2D share = camera.share(at);
        session.view(view -> view.withZoom(zoom));
        camera.anchor(share, at);
        moved();
    }

    private Point middle() {
        return new Point(getWidth() / 2, getHeight() / 2);
    }

    /** Moves what is seen by component pixels. */
    void pan(double dx, double dy) {
        camera.pan(dx, dy);
        moved();
    }

    /** Another part of the canvas is seen. */
    private void moved() {
        if (!tiles.covers(camera.visible())) {
            load();
        }
        repaint();
    }

    /** A wheel without modifiers: down, or sideways where there is nothing below. */
    void wheel(double pixels) {
        boolean wide = camera.height() <= getHeight() + 1 && camera.width() > getWidth() + 1;
        pan(wide ? pixels : 0, wide ? 0 : pixels);
    }

    /** Puts a layer behind the selected column; one that joins maps asks first which, at the "+" there. */
    public void insert(LayerChoice choice) {
        String after = session.view().selected();
        Rectangle2D plus = onScreen(layout.plus(after));
        Insertion.start(this, after, choice, new Point((int) plus.getMinX(), (int) plus.getMaxY() + 4));
    }

    /** The component's size in logical pixels. */
    public Dimension logicalSize() {
        return new Dimension(Math.max(1, Zoom.logical(getWidth())), Math.max(1, Zoom.logical(getHeight())));
    }

    /** The revision of the experiment whose maps were painted last; -1 before the first. */
    public long painted() {
        return painted;
    }

    /** Runs something once, soon after the first maps were painted. */
    public void whenPainted(Runnable task) {
        atFirst = task;
    }

    /** Where a column is on the component; empty where there is none. */
    public Rectangle place(String id) {
        Rectangle2D bounds = layout.bounds(id);
        return bounds == null ? new Rectangle() : onScreen(bounds).getBounds();
    }

    /** Lets the selected layer be called otherwise. */
    public void rename() {
        NameEditor.open(this, session.view().selected());
    }

    /** Marks the input as live while that is so. */
    public void showLive(BooleanSupplier is) {
        live = is;
    }

    /** With what the mouse draws on the input. */
    public Drawing drawing() {
        return drawing;
    }

    Desk desk() {
        return desk;
    }

    CanvasLayout layoutNow() {
        return layout;
    }

    Point2D canvasPoint(Point at) {
        return camera.canvas(at);
    }

    /** A rectangle of the canvas in component pixels; the middle of the component for null. */
    Rectangle2D onScreen(@Nullable Rectangle2D r) {
        if (r == null) {
            return new Rectangle2D.Double(getWidth() / 2.0, getHeight() / 2.0, 0, 0);
        }
        double f = camera.factor();
        return new Rectangle2D.Double(
                r.getX() * f - camera.x(), r.getY() * f - camera.y(), r.getWidth() * f, r.getHeight() * f);
    }

    Hit hitAt(Point at) {
        Point2D point = camera.canvas(at);
        return layout.hit(session.experiment(), point.getX(), point.getY());
    }

    /** The pointer is at a point, or (null) elsewhere. */
    void point(@Nullable Point at) {
        Hit now = at == null ? new Hit.Nothing() : hitAt(at);
        if (now.equals(hover)) {
            return;
        }
        UnitAt before = Hit.unit(hover);
        hover = now;
        UnitAt unit = Hit.unit(now);
        int kind = now instanceof Hit.Nothing ? Cursor.DEFAULT_CURSOR : Cursor.HAND_CURSOR;
        Cursor cursor = Cursor.getPredefinedCursor(kind);
        if (getCursor() != cursor) { // the display would be told of the same one, too
            setCursor(cursor);
        }
        if (!Objects.equals(before, unit)) {
            hoverListeners.forEach(listener -> listener.accept(unit));
            desk.pointing().at(unit);
        }
        repaint();
    }

    /** Draws a receptive field over the maps from now on, or (null) the marks of the maps' lens. */
    public void showField(@Nullable FieldMarks other) {
        if (field != null || other != null) {
            field = other;
            mark();
            repaint();
        }
    }

    /** Finds out what is under the pointer, after everything has moved. */
    public void repoint() {
        point(GraphicsEnvironment.isHeadless() ? null : getMousePosition());
    }

    /** Finds the marks of what is pointed at or pinned. */
    private void mark() {
        Snapshot snapshot = field == null ? session.snapshot() : null;
        marks = snapshot == null ? null : Marks.of(snapshot, session.view(), desk.pointing());
    }

    /** Marks where a dragged thing would go; null for nowhere. */
    void drop(CanvasState.@Nullable Drop place) {
        if (!Objects.equals(place, drop)) {
            drop = place;
            repaint();
        }
    }

    CanvasState.@Nullable Drop dropNow() {
        return drop;
    }

    /** Gives up what is dragged by the mouse; true when something was. */
    boolean cancelDrag() {
        return mouse.cancel();
    }

    /** A column follows the pointer; null for none. */
    void carry(ColumnDrag.@Nullable Carried column) {
        if (!Objects.equals(column, carried)) {
            carried = column;
            repaint();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setMinimumSize(Zoom.size(320, 240));
        refresh();
    }

    /** Lays everything out anew: the experiment, the view or the size is another one. */
    void refresh() {
        double ui = Zoom.factor();
        top = covered();
        CanvasLayout renewed = layout.renewed(
                session.experiment(),
                session.view(),
                Math.max(1, getWidth() / ui),
                Math.max(1, (getHeight() - top) / ui));
        layout = renewed.same(layout) ? layout : renewed; // the ground is kept with it
        camera.show(layout, ui * layout.zoom(), getWidth(), getHeight(), top);
        load();
        progress.check();
        Seen now = seen();
        if (!now.equals(seen)) {
            seen = now;
            repaint();
        }
    }

    private Seen seen() {
        String failed = Objects.requireNonNullElse(failure(), "");
        return new Seen(layout, session.experiment().network(), session.view(), camera.frame(), failed);
    }

    /** How many component pixels at the top a failure's line covers. */
    private int covered() {
        return failure() == null ? 0 : Zoom.px(Overlay.LINE);
    }

    /** Why there are no newer maps; null when there are, or will be. */
    private @Nullable String failure() {
        Snapshot snapshot = session.snapshot();
        return snapshot == null ? null : snapshot.failure();
    }

    /** Brings a newly selected column into sight. */
    private void reveal() {
        View view = session.view();
        String now = view.selected() + " " + view.channel();
        Rectangle2D place = layout.place(view.selected(), view.channel());
        if (!now.equals(revealed) && place != null) {
            revealed = now;
            camera.reveal(place);
            moved();
        }
    }

    private void load() {
        Snapshot snapshot = session.snapshot();
        if (!isVisible()) {
            tiles.keep(snapshot);
        } else if (snapshot != null && getWidth() > 0) {
            tiles.request(snapshot, session.view(), layout, camera.factor() * Zoom.device(this), camera.visible());
        }
    }

    /** Is shown, or hidden while a lens has something else in its place. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        load();
    }

    private void tilesArrived() {
        progress.arrived();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        View view = session.view();
        Palette palette = Palette.of(view.dark());
        CanvasState state =
                new CanvasState(hover, drop, progress.late(), progress.place(), marks, field, camera.visible());
        ground.paint(g, groundKey(view), on -> paintGround(on, view, palette, state));
        Graphics2D scene = (Graphics2D) g.create();
        scene.translate(-camera.x(), -camera.y());
        scene.scale(camera.factor(), camera.factor());
        Snapshot shown = tiles.shown();
        painted = shown == null ? -1 : shown.revision();
        if (painted >= 0 && atFirst != null) {
            desk.jobs().tell(atFirst);
            atFirst = null;
        }
        CanvasPainter.paintMaps(scene, session.experiment(), view, layout, tiles.images(), state);
        scene.dispose();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paintOver(new Overlay(g, palette, getWidth(), getHeight()));
        g.dispose();
    }

    private Ground.Key groundKey(View view) {
        return new Ground.Key(
                layout,
                session.experiment().network(),
                view.selected(),
                view.dark(),
                Ground.shown(hover),
                drop,
                camera.frame(),
                Zoom.device(this));
    }

    private void paintGround(Graphics2D g, View view, Palette palette, CanvasState state) {
        g.setColor(palette.get(Token.CANVAS));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.translate(-camera.x(), -camera.y());
        g.scale(camera.factor(), camera.factor());
        CanvasPainter.paintGround(g, session.experiment(), view, layout, state);
    }

    private void paintOver(Overlay overlay) {
        overlay.marks(camera);
        if (carried != null) {
            overlay.carried(carried, Zoom.factor());
        }
        overlay.nib(draw.circle());
        overlay.live(live.getAsBoolean() ? onScreen(layout.tile(Network.INPUT, 0)) : null, Zoom.factor());
        String failure = failure();
        if (failure != null) {
            overlay.failure(failure, session.experiment().isShapeOnly(), Zoom.factor());
        }
        if (ring.shown()) {
            overlay.focus();
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return draw.at(event.getPoint())
                ? null
                : Tips.of(hitAt(event.getPoint()), session.experiment(), session.view());
    }

    @Override
    public @Nullable Point getToolTipLocation(MouseEvent event) {
        return Tips.place(this, hitAt(event.getPoint()));
    }

    @Override
    protected String spokenName() {
        return Text.of("canvas.name");
    }

    @Override
    protected String spokenDescription() {
        View view = session.view();
        return Tips.map(session.experiment(), view.selected(), view.channel());
    }

    @Override
    protected AccessibleRole spokenRole() {
        return AccessibleRole.CANVAS;
    }

    @Override
    protected AccessibleCell.Cells cells() {
        return new CanvasCells(this);
    }
}
