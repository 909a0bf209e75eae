package org.convcanvas.ui.lens.maps;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.Probe;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.Token;
import org.convcanvas.render.table.TableImages;
import org.convcanvas.render.table.TableLayout;
import org.convcanvas.render.table.TableMaker;
import org.convcanvas.render.table.TableState;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.Pointing;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * A convolution seen from within: what each filter makes of each channel before the sum. Rows are filters, columns are
 * input channels; names and channels stay in place while the rows are scrolled. Only what is in sight is computed.
 */
public final class LayerView extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Session session;
    private final transient Latest<TableImages> loading;
    private final transient Latest<TableState.Playhead> probing;
    private final TableBody body;
    private final TableEdge header;
    private final TableEdge labels;
    private final TableEdge corner;
    private final JScrollPane scroll;
    private transient @Nullable TableLayout layout;
    private transient TableImages images = TableImages.none();
    private transient TableState.@Nullable Playhead playhead;
    private transient RangeMode scale = RangeMode.PER_LAYER;
    private int row = -1;
    private int column = -1;
    private String revealed = "";

    /** A view that follows the desk from now on; empty while no layer is opened. */
    public LayerView(Desk desk, Slide slide) {
        super(new BorderLayout());
        this.desk = desk;
        this.session = desk.session();
        loading = new Latest<>(desk.jobs(), this::loaded);
        probing = new Latest<>(desk.jobs(), this::probed);
        body = new TableBody(this);
        header = new TableEdge(this, TableEdge.Part.HEADER);
        labels = new TableEdge(this, TableEdge.Part.LABELS);
        corner = new TableEdge(this, TableEdge.Part.CORNER);
        scroll = new JScrollPane(body);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setColumnHeaderView(header);
        scroll.setRowHeaderView(labels);
        scroll.setCorner(JScrollPane.UPPER_LEFT_CORNER, corner);
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(28));
        scroll.getHorizontalScrollBar().setUnitIncrement(UIScale.scale(36));
        scroll.getViewport().addChangeListener(event -> load());
        add(scroll);
        JPanel below = new JPanel(new BorderLayout());
        below.setOpaque(false);
        below.setBorder(Zoom.pad(6, 10, 8, 14));
        below.add(new SlideBar(desk, slide, () -> session.view().opened()));
        add(below, BorderLayout.SOUTH);
        setName("layer");
        paintGrounds();
        desk.pointing().listen(() -> {
            probe();
            if (isShowing()) {
                repaint();
            }
        });
        session.listen(this);
        refresh();
    }

    private void paintGrounds() {
        scroll.getViewport().setBackground(Theme.colour(Token.CANVAS));
        scroll.getColumnHeader().setBackground(Theme.colour(Token.CANVAS));
        scroll.getRowHeader().setBackground(Theme.colour(Token.CANVAS));
        setBackground(Theme.colour(Token.CANVAS));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) { // the constructor of the superclass calls it, too
            paintGrounds();
            refresh(); // the size of the interface may be another
        }
    }

    /** What has the keys. */
    public JComponent table() {
        return body;
    }

    /** Takes the keys. */
    public void focus() {
        body.requestFocusInWindow();
    }

    /** Over what the colour scale is taken: each map, each filter, or a fixed range. */
    public void scale(RangeMode mode) {
        scale = mode;
        load();
    }

    /** See {@link #scale(RangeMode)}. */
    public RangeMode scale() {
        return scale;
    }

    Desk desk() {
        return desk;
    }

    @Nullable
    TableLayout layoutNow() {
        return layout;
    }

    TableImages images() {
        return images;
    }

    TableState state() {
        Pointing.Weight weight = desk.pointing().weight();
        TableLayout now = layout;
        int width = now == null ? 1 : now.table().conv().window().kernel().x();
        return new TableState(
                session.experiment(),
                session.view(),
                row,
                column,
                weight == null ? -1 : weight.row() * width + weight.column(),
                playhead);
    }

    /** The part of the rows in sight, in logical pixels. */
    Rectangle2D seen() {
        Rectangle view = scroll.getViewport().getViewRect();
        double ui = UIScale.getUserScaleFactor();
        return new Rectangle2D.Double(view.x / ui, view.y / ui, view.width / ui, view.height / ui);
    }

    /** The pointer is on a cell, or (-1, -1) on none. */
    void point(int newRow, int newColumn, @Nullable UnitAt unit) {
        if (newRow != row || newColumn != column) {
            row = newRow;
            column = newColumn;
            repaint();
        }
        desk.pointing().at(unit);
    }

    @Override
    public void experimentChanged() {
        refresh();
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        if (layout != null) {
            load();
            probe();
        }
    }

    private void refresh() {
        View view = session.view();
        FilterTable table = view.opened() ? FilterTable.of(session.experiment().network(), view.selected()) : null;
        TableLayout before = layout;
        layout = table == null ? null : new TableLayout(table, Math.min(view.channel(), table.filters() - 1));
        if (layout == null) {
            images = TableImages.none();
            playhead = null;
            revealed = "";
            return;
        }
        if (!Objects.equals(before, layout)) {
            body.revalidate();
            header.revalidate();
            labels.revalidate();
        }
        reveal();
        load();
        probe();
        repaint();
    }

    /** Brings the open row and the chosen channel into sight when they have changed. */
    private void reveal() {
        View view = session.view();
        String now = view.selected() + " " + view.channel() + " " + view.inChannel();
        TableLayout shown = layout;
        if (shown != null && !now.equals(revealed) && scroll.getViewport().getHeight() > 0) {
            revealed = now;
            scroll.validate();
            double ui = UIScale.getUserScaleFactor();
            int channel = shown.table().first(shown.open()) + view.inChannel();
            Rectangle2D tile =
                    shown.tile(shown.open(), Math.min(channel, shown.table().channels() - 1));
            body.scrollRectToVisible(new Rectangle(
                    (int) ((tile.getX() - 8) * ui),
                    (int) (shown.top(shown.open()) * ui),
                    (int) ((tile.getWidth() + 16) * ui),
                    (int) (shown.height(shown.open()) * ui)));
        }
    }

    private void load() {
        Snapshot snapshot = session.snapshot();
        TableLayout shown = layout;
        if (snapshot == null || shown == null || !isShowing()) {
            return;
        }
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null
                || !shown.table()
                        .equals(FilterTable.of(
                                evaluation.network(), shown.table().id()))) {
            return; // the last pictures stay until there are maps of the layer as it is now
        }
        View view = session.view().withRange(scale);
        TableImages earlier = images;
        Rectangle2D seen = seen();
        double resolution = Zoom.factor() * Zoom.device(this);
        loading.ask(() ->
                TableMaker.make(evaluation, snapshot.experiment().format(), view, shown, resolution, earlier, seen));
    }

    private void loaded(@Nullable TableImages made) {
        if (made != null && layout != null) {
            images = made;
            repaint();
        }
    }

    /** Finds out how the open row's unit at the place that is pinned or pointed at comes about; else that in the middle. */
    private void probe() {
        if (!session.view().opened()) {
            playhead = null;
            return; // it is not seen, and the pointer moves often
        }
        Snapshot snapshot = session.snapshot();
        TableLayout shown = layout;
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        if (shown == null
                || evaluation == null
                || !shown.table()
                        .equals(FilterTable.of(
                                evaluation.network(), shown.table().id()))) {
            probing.ask(() -> null);
            return;
        }
        FilterTable table = shown.table();
        UnitAt unit = desk.pointing().explained(session.view());
        boolean here = unit != null
                && (unit.id().equals(table.id()) || unit.id().equals(table.activation()))
                && unit.within(evaluation.network());
        int y = here && unit != null ? unit.y() : table.output().height() / 2;
        int x = here && unit != null ? unit.x() : table.output().width() / 2;
        UnitAt place = new UnitAt(table.id(), shown.open(), y, x);
        boolean sliding = desk.pointing().sliding();
        probing.ask(() -> playhead(evaluation, table, place, sliding));
    }

    private static TableState.@Nullable Playhead playhead(
            Evaluation evaluation, FilterTable table, UnitAt unit, boolean sliding) {
        if (!(Probe.of(evaluation, table.id(), unit.channel(), unit.y(), unit.x(), 0)
                instanceof Arithmetic.Weighted sum)) {
            return null;
        }
        String activation = table.activation();
        float after =
                activation == null ? sum.value() : evaluation.map(activation).at(unit.channel(), unit.y(), unit.x());
        return new TableState.Playhead(
                unit.y(), unit.x(), sum.sums().data().clone(), sum.bias(), sum.value(), after, sliding);
    }

    private void probed(TableState.@Nullable Playhead found) {
        playhead = found;
        repaint();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        load();
    }

    /** Is shown or hidden with the layer. */
    @Override
    public void setVisible(boolean visible) {
        boolean other = visible != isVisible();
        super.setVisible(visible);
        if (other && visible) {
            refresh();
        }
    }
}
