package org.convcanvas.ui.frame;

import java.awt.BorderLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.kernel.InspectorPane;
import org.convcanvas.ui.lens.field.FieldCards;
import org.convcanvas.ui.lens.field.FieldDrawer;
import org.convcanvas.ui.lens.field.FieldModel;
import org.convcanvas.ui.lens.field.SlicePanel;
import org.convcanvas.ui.lens.maps.ArithmeticCards;
import org.convcanvas.ui.lens.maps.Drawer;
import org.convcanvas.ui.lens.maps.LayerDrawer;
import org.convcanvas.ui.lens.maps.LayerView;
import org.convcanvas.ui.lens.maps.Slide;
import org.convcanvas.ui.lens.maps.WeightCard;
import org.convcanvas.ui.lens.parameters.ShareCards;
import org.convcanvas.ui.lens.parameters.ShareDrawer;
import org.convcanvas.ui.lens.parameters.ShareModel;
import org.convcanvas.ui.lens.parameters.WaysView;
import org.convcanvas.ui.lens.shift.LanesView;
import org.convcanvas.ui.lens.shift.ShiftCards;
import org.convcanvas.ui.lens.shift.ShiftDrawer;
import org.convcanvas.ui.lens.shift.ShiftModel;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Zoom;
import org.convcanvas.ui.parts.chart.Exportable;

/** The window's content: bars, rail, canvas and inspector in their places. Wiring only. */
final class Shell extends JPanel implements SessionListener {
    static final int INSPECTOR = 320;
    static final int INSPECTOR_NARROW = 304;
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 1360;
    private static final int LOW = 800;

    /** In a narrower window the inspector, in a lower one the drawer, has no room beside the canvas until it is asked for. */
    private static final int TIGHT = 860;

    private static final int FLAT = 500;

    private final transient Desk desk;
    private final transient Commands commands;
    private final NetworkCanvas canvas;
    private final TopBar top;
    private final CanvasToolbar toolbar;
    private final Rail rail;
    private final JScrollPane inspector;
    private final StatusBar status;
    private final DrawerDeck drawer;
    private final Drawer mapDrawer;
    private final LayerDrawer layerDrawer;
    private final ShiftDrawer shiftDrawer;
    private final DrawerSplit split;
    private final CanvasStack stack;
    private final InspectorPane maps;
    private final FieldCards fields;
    private final ShiftCards shifts;
    private final ShareCards shares;
    private final SlicePanel slice;
    private boolean narrow;
    private boolean tight;
    private boolean flat;

    /**
     * @param slide slides the pinned unit
     * @param field the unit of the receptive-field lens
     * @param shift both lanes of the shift lens
     * @param share the example of the parameters lens
     * @param copy puts a text on the clipboard
     * @param workers what computes the maps
     * @param usedBytes tells the memory in use
     */
    Shell(
            Desk desk,
            Commands commands,
            NetworkCanvas canvas,
            Inputs inputs,
            Banner banner,
            Slide slide,
            FieldModel field,
            ShiftModel shift,
            ShareModel share,
            Consumer<String> copy,
            Workers workers,
            LongSupplier usedBytes) {
        super(new BorderLayout());
        this.desk = desk;
        this.commands = commands;
        this.canvas = canvas;
        top = new TopBar(commands, lens -> LensChoice.choose(desk.session(), lens));
        LayerView layer = new LayerView(desk, slide);
        toolbar = new CanvasToolbar(desk, commands, layer, share);
        rail = new Rail(desk, commands, inputs, canvas.drawing(), canvas::insert);
        status = new StatusBar(desk, workers, usedBytes);
        List<JComponent> probes = new ArrayList<>(new ArithmeticCards(desk).components());
        probes.add(0, new WeightCard(desk).component());
        maps = new InspectorPane(desk, () -> KernelCommands.menu(commands), probes);
        fields = new FieldCards(desk, field);
        shifts = new ShiftCards(desk, shift);
        shares = new ShareCards(share);
        inspector = new JScrollPane(
                maps, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        inspector.getVerticalScrollBar().setUnitIncrement(Zoom.px(16));
        inspector.setBorder(new Edge(new Insets(0, 1, 0, 0), new Insets(0, 0, 0, 0)));
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(toolbar, BorderLayout.NORTH);
        mapDrawer = new Drawer(desk, slide, commands);
        layerDrawer = new LayerDrawer(desk, commands);
        shiftDrawer = new ShiftDrawer(desk, shift, copy, commands);
        drawer = new DrawerDeck(Map.of(
                DrawerDeck.Kind.CANVAS,
                mapDrawer,
                DrawerDeck.Kind.LAYER,
                layerDrawer,
                DrawerDeck.Kind.FIELD,
                new FieldDrawer(desk, field, copy),
                DrawerDeck.Kind.SHIFT,
                shiftDrawer,
                DrawerDeck.Kind.SHARE,
                new ShareDrawer(share)));
        commands.bindAlso(
                layer.table(),
                List.of("slide", "slideForward", "slideBack", "slideRowForward", "slideRowBack", "duplicate"));
        stack = new CanvasStack(canvas, layer, new LanesView(desk, shift), new WaysView(share), banner);
        slice = new SlicePanel(field);
        JPanel above = new JPanel(new BorderLayout());
        above.add(stack, BorderLayout.CENTER);
        above.add(slice, BorderLayout.SOUTH);
        split = new DrawerSplit(above, drawer, this::toggleDrawer);
        middle.add(split, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(rail, BorderLayout.WEST);
        add(middle, BorderLayout.CENTER);
        add(inspector, BorderLayout.EAST);
        add(status, BorderLayout.SOUTH);
        canvas.onHover(status::point);
        share.listen(() -> status.lens(share.active() ? share.under() : null));
        desk.session().listen(this);
        setInspectorWidth();
        viewChanged();
        top.showTheme(desk.session().view().dark());
    }

    private void setInspectorWidth() {
        inspector.setPreferredSize(Zoom.size(narrow ? INSPECTOR_NARROW : INSPECTOR, 0));
    }

    @Override
    public void doLayout() {
        boolean now = Zoom.width(this) < NARROW;
        if (now != narrow && getWidth() > 0) {
            narrow = now;
            top.setFolded(now);
            rail.setCollapsed(now);
            setInspectorWidth();
        }
        slice.setShort(Zoom.height(this) < LOW);
        boolean nowTight = Zoom.width(this) < TIGHT;
        if (nowTight != tight && getWidth() > 0) {
            tight = nowTight;
            inspector.setVisible(!nowTight);
        }
        boolean nowFlat = Zoom.height(this) < FLAT;
        if (nowFlat != flat && getHeight() > 0) {
            flat = nowFlat;
            split.showDrawer(!nowFlat);
        }
        super.doLayout();
    }

    void toggleRail() {
        rail.setCollapsed(!rail.collapsed());
    }

    void toggleInspector() {
        inspector.setVisible(!inspector.isVisible());
        revalidate();
    }

    /** A chart of the drawer by its name: Histogram, Sweep or Waterfall. */
    Exportable chart(String name) {
        return switch (name) {
            case "Histogram" -> mapDrawer.histogram();
            case "Sweep" -> mapDrawer.sweep();
            default -> layerDrawer.waterfall();
        };
    }

    /** The errors over the shifts that the drawer of the shift lens shows, as comma-separated values. */
    String shiftErrors() {
        return shiftDrawer.csv();
    }

    void toggleDrawer() {
        split.showDrawer(!drawer.isVisible());
    }

    /** Follows a new look and feel. */
    void showTheme(boolean dark) {
        top.showTheme(dark);
        rail.themeChanged();
        for (JPanel cards : List.of(maps, fields, shifts, shares)) { // all but one are not in the window at present
            if (cards.getParent() == null) {
                SwingUtilities.updateComponentTreeUI(cards);
            }
        }
        setInspectorWidth();
    }

    @Override
    public void experimentChanged() {
        commands.refresh();
    }

    /** A part of the screen is the input, or no more. */
    void showLive(boolean running) {
        rail.showLive(running);
        commands.refresh();
        canvas.repaint();
    }

    @Override
    public void viewChanged() {
        commands.refresh();
        showZoom();
        View view = desk.session().view();
        Lens lens = view.lens();
        boolean seen = lens == Lens.RECEPTIVE_FIELD;
        top.showLens(view.lens());
        drawer.show(
                switch (lens) {
                    case MAPS -> view.opened() ? DrawerDeck.Kind.LAYER : DrawerDeck.Kind.CANVAS;
                    case RECEPTIVE_FIELD -> DrawerDeck.Kind.FIELD;
                    case SHIFT -> DrawerDeck.Kind.SHIFT;
                    case PARAMETERS -> DrawerDeck.Kind.SHARE;
                });
        stack.show(lens);
        if (slice.isVisible() != seen) {
            slice.setVisible(seen);
            SwingUtilities.invokeLater(canvas::repoint); // once all has its new place
        }
        JPanel cards =
                switch (lens) {
                    case MAPS -> maps;
                    case RECEPTIVE_FIELD -> fields;
                    case SHIFT -> shifts;
                    case PARAMETERS -> shares;
                };
        if (inspector.getViewport().getView() != cards) {
            inspector.setViewportView(cards);
            inspector.getVerticalScrollBar().setValue(0);
        }
        stack.open(view.opened() ? view.selected() : "");
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        showZoom(); // where the canvas is fitted, its size follows the network
    }

    private void showZoom() {
        double percent = canvas.zoomPercent();
        toolbar.showZoom(percent);
        status.showZoom(percent);
    }
}
