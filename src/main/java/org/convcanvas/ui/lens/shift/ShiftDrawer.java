package org.convcanvas.ui.lens.shift;

import java.awt.CardLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.analysis.Sweep;
import org.convcanvas.analysis.SweepOrder;
import org.convcanvas.analysis.SweepPoint;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.network.Pair;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.RoomyRow;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.SteadyLabel;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.chart.CurveChart;
import org.convcanvas.ui.parts.chart.PairBars;
import org.jspecify.annotations.Nullable;

/** The drawer of the shift lens: the error of each layer for this shift, and of some layers over many shifts. */
public final class ShiftDrawer extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int STEPS = 4;
    private static final int MOST_CURVES = 4;

    /** The look of the curve of the network beside. */
    private static final int BESIDE = 3;

    private static final long CHART_MILLIS = 60;

    private final transient Desk desk;
    private final transient ShiftModel model;
    private final transient SweepRuns runs;
    private final transient SweepRuns runsBeside;
    private final PairBars bars = new PairBars();
    private final CurveChart curves = new CurveChart();
    private final HeatSquare square;
    private final HeatSquare squareBeside;
    private final SegmentedControl<String> which = new SegmentedControl<>(
            24, List.of("error", "square", "invariance", "pooled"), id -> Text.of("shift.chart." + id));
    private final SegmentedControl<Integer> reach =
            new SegmentedControl<>(24, List.of(8, 16, 32), side -> Text.of("shift.square.reach", side));
    private final JButton halt = Buttons.flat("pause", 13, 22, Text.of("shift.sweep.halt"));
    private final JLabel second = key("", Token.WARNING);
    private final JPanel legend = new JPanel(new MigLayout("insets 0, gap 12", "", "[18:pref]"));
    private final JLabel progress = Labels.caption("");
    private final SteadyLabel at = Labels.steady();
    private final CardLayout cards = new CardLayout();
    private final JPanel right = new JPanel(cards);
    private @Nullable ShiftLook before;
    private @Nullable ShiftResult drawn;
    private @Nullable ShiftResult drawnBeside;
    private boolean drawnDark;
    private boolean due;

    /**
     * A drawer that follows the model from now on.
     *
     * @param copy puts a text on the clipboard
     * @param commands those that write the errors and the lanes to files
     */
    public ShiftDrawer(Desk desk, ShiftModel model, Consumer<String> copy, Commands commands) {
        super(new MigLayout(
                "insets 8 12 8 12, gapx 18, gapy 2, fill",
                "[0:330:, grow 40, fill][0:460:, grow 60, fill]",
                "[24!]2[grow, fill]"));
        this.desk = desk;
        this.model = model;
        runs = new SweepRuns(desk, this::refresh);
        runsBeside = new SweepRuns(desk, this::refresh);
        square = new HeatSquare(model);
        squareBeside = new HeatSquare(model);
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("shift drawer");
        legend.setOpaque(false);
        right.setOpaque(false);
        RoomyRow left = head("[][][][][][]");
        JLabel title = Labels.title(Text.of("shift.bars"));
        left.add(title);
        left.add(key("■ " + Text.of("shift.bars.whole"), Token.ACCENT));
        second.setIcon(PairBars.hatchIcon());
        left.add(second);
        left.add(at);
        left.leaveOut(at, title); // the move stands beside the pad too; what the bars mean does not
        JPanel rightHead = head("[]push[][][][]");
        rightHead.add(which, "wmin pref");
        rightHead.add(progress, "wmin pref");
        rightHead.add(halt);
        JButton button = Buttons.flat("copy", 14, 24, Text.of("shift.copy"));
        button.addActionListener(event -> {
            String csv = csv();
            if (!csv.isEmpty()) {
                copy.accept(csv);
                desk.notices().done(Text.of("field.table.copied"));
            }
        });
        rightHead.add(button);
        rightHead.add(commands.button("exportShiftErrors", 14, 24), "w 24!, h 24!");
        add(left, "wmin 0");
        add(rightHead, "wmin 0, wrap");
        add(bars, "wmin 60, hmin 40");
        JPanel squares = new JPanel(new MigLayout("insets 0, gap 8, fill, hidemode 3", "[grow, fill][grow, fill]"));
        squares.setOpaque(false);
        squares.add(square, "wmin 60, hmin 20, growy");
        squares.add(squareBeside, "wmin 60, hmin 20, growy");
        right.add(curves, "curves");
        right.add(squares, "square");
        JPanel below =
                new JPanel(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[18:pref]0[grow, fill]"));
        below.setOpaque(false);
        legend.setToolTipText(Text.of("shift.mean.help"));
        below.add(legend, "wmin 0");
        below.add(right, "wmin 60, hmin 20");
        add(below, "wmin 60, hmin 40");
        which.onChange(id -> refresh());
        reach.setValue(16);
        reach.onChange(side -> refresh());
        reach.setToolTipText(Text.of("shift.square.reach.help"));
        halt.addActionListener(event -> halt());
        model.onHalt(this::halting);
        model.listen(this::refresh);
    }

    private static RoomyRow head(String columns) {
        RoomyRow head = new RoomyRow(new MigLayout("insets 0, gap 8, fillx, hidemode 3", columns, "[24!]"));
        head.setOpaque(false);
        return head;
    }

    private static JLabel key(String words, Token colour) {
        JLabel label = Labels.caption(words);
        Labels.colour(label, colour);
        return label;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        if (!model.active() || !isVisible()) {
            runs.stop();
            runsBeside.stop();
            if (model.result() == null) {
                runs.forget();
                runsBeside.forget();
                drawn = null;
                drawnBeside = null;
            }
            return;
        }
        ShiftLook look = model.look();
        if (!look.equals(before)) {
            before = look;
            runs.moved();
            runsBeside.moved();
        }
        ShiftResult result = model.result();
        boolean dark = session().view().dark();
        Beside.Other other = model.beside().other();
        ShiftResult beside = model.beside().result();
        String words = other == null ? Text.of("shift.bars.interior") : other.name();
        if (result != drawn || beside != drawnBeside || dark != drawnDark || !words.equals(second.getText())) {
            drawn = result;
            drawnBeside = beside;
            drawnDark = dark;
            second.setText(words);
            bars(result, other == null, beside);
        }
        Evaluation still = model.evaluation();
        if (still == null || result == null) {
            runs.stop();
            runsBeside.stop();
            progress.setText("");
            halt.setVisible(false);
            return;
        }
        boolean all = all();
        runs.want(still, look, wanted(result));
        int percent = runs.percent();
        Evaluation besideStill = model.beside().still();
        if (besideStill == null || percent < 100) { // one after the other
            runsBeside.stop();
        } else {
            runsBeside.want(besideStill, look, wanted(result));
            percent = runsBeside.percent();
        }
        boolean halted = halted();
        progress.setText(percent == 100 ? "" : percent + " %");
        halt.setVisible(percent < 100);
        halt.setIcon(UiIcons.icon(halted ? "play" : "pause", 13));
        halt.setToolTipText(Text.of(halted ? "shift.sweep.resume" : "shift.sweep.halt"));
        cards.show(right, all ? "square" : "curves");
        if (!due) { // not at every movement of the hand: charts take longer to draw than lanes
            due = true;
            desk.jobs().later(CHART_MILLIS, this::charts);
        }
    }

    private boolean all() {
        return which.value().equals("square");
    }

    private List<Shift> wanted(ShiftResult result) {
        return all()
                ? SweepOrder.square(reach.value())
                : SweepOrder.along(0, range(result), STEPS, model.look().dy());
    }

    private boolean halted() {
        return runs.halted() || runsBeside.halted();
    }

    private void halting() {
        if (!halted()) {
            halt();
        }
    }

    private void halt() {
        for (SweepRuns one : List.of(runs, runsBeside)) {
            if (one.halted()) {
                one.resume();
            } else if (one.percent() < 100) {
                one.halt();
            }
        }
        refresh();
    }

    private void charts() {
        due = false;
        Sweep sweep = runs.sweep();
        ShiftResult result = model.result();
        if (!model.active() || sweep == null || result == null) {
            return;
        }
        if (all()) {
            square(sweep, result);
        } else {
            curves(sweep, result, range(result), model.look());
        }
    }

    private Session session() {
        return desk.session();
    }

    /** Six steps of the last layer's units, but not too few pixels and not too many. */
    private static int range(ShiftResult result) {
        int jump = ShiftModel.last(result).map(LayerShift::jump).map(Pair::x).orElse(1);
        return Math.max(24, Math.min(64, 6 * jump));
    }

    /** The errors of the layers, beside them those of their interior, or those of the layers of another network. */
    private void bars(@Nullable ShiftResult result, boolean interior, @Nullable ShiftResult beside) {
        List<LayerShift> layers = result == null ? List.of() : result.layers();
        double[] whole = new double[layers.size()];
        double[] inner = new double[layers.size()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            LayerShift layer = layers.get(i);
            names.add(layer.id());
            whole[i] = error(layer.overall());
            inner[i] = interior ? error(layer.interior()) : error(beside, layer.id());
        }
        bars.show(names, whole, inner);
        ShiftLook look = model.look();
        at.replace(
                look.kind() == ShiftLook.Kind.SHIFT
                        ? Text.of("shift.bars.at", LanesPainter.number(look.dx()), LanesPainter.number(look.dy()))
                        : "");
    }

    private static double error(@Nullable Agreement agreement) {
        return agreement == null ? Double.NaN : agreement.error();
    }

    private static double error(@Nullable ShiftResult result, String id) {
        return result != null && result.still().network().has(id)
                ? error(result.layer(id).overall())
                : Double.NaN;
    }

    /** The last layer of each step of the units, the last ones if there are many. */
    private static Map<String, Integer> shown(ShiftResult result, int most) {
        Map<Integer, String> byJump = new LinkedHashMap<>();
        for (LayerShift layer : result.layers()) {
            Pair jump = layer.jump();
            if (jump != null && layer.scope() == LayerShift.Scope.EQUIVARIANCE) {
                byJump.put(jump.x(), layer.id());
            }
        }
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(byJump.entrySet());
        int from = Math.max(0, entries.size() - most);
        Map<String, Integer> shown = new LinkedHashMap<>();
        entries.subList(from, entries.size()).forEach(entry -> shown.put(entry.getValue(), entry.getKey()));
        return shown;
    }

    private void curves(Sweep sweep, ShiftResult result, int to, ShiftLook look) {
        boolean error = which.value().equals("error");
        ToDoubleFunction<SweepPoint.Layer> number = error
                ? SweepPoint.Layer::error
                : which.value().equals("pooled") ? SweepPoint.Layer::pooledSimilarity : SweepPoint.Layer::similarity;
        List<CurveChart.Curve> shown = new ArrayList<>();
        legend.removeAll();
        Beside.Other other = model.beside().other();
        int first = other == null ? 0 : 1; // room for the words of the other
        String last = ShiftModel.last(result).map(LayerShift::id).orElse("");
        shown(result, other == null ? MOST_CURVES : 2).forEach((id, jump) -> {
            CurveChart.Curve curve = curve(sweep, id, first + shown.size(), to, number);
            String words = jump == 1 ? id : Text.of("shift.period", id, jump);
            add(shown, curve, error && id.equals(last) ? words + mean(sweep, result, last) : words);
        });
        Sweep beside = besideSweep(last, look);
        if (other != null && beside != null) {
            CurveChart.Curve curve = curve(beside, last, BESIDE, to, number);
            add(shown, curve, error ? other.name() + mean(beside, result, last) : other.name());
        }
        legend.revalidate();
        legend.repaint();
        curves.show(
                shown,
                0,
                to,
                !error,
                look.dx(),
                Text.of("shift.chart." + which.value() + ".axis", LanesPainter.number(look.dy())));
    }

    /** The sweep of the network beside, as far as it has the layer and holds; else null. */
    private @Nullable Sweep besideSweep(String id, ShiftLook look) {
        Sweep beside = runsBeside.sweep();
        Evaluation still = model.beside().still();
        boolean holds = model.beside().other() != null
                && beside != null
                && still != null
                && still.network().has(id)
                && beside.holdsFor(still, look.border(), look.interpolation());
        return holds ? beside : null;
    }

    /** The mean error over the shifts that the strides of the network do not divide; nothing while it is not known. */
    private String mean(Sweep sweep, ShiftResult result, String id) {
        Pair jump = result.layer(id).jump();
        double mean = jump == null ? Double.NaN : sweep.meanBesideGrid(wanted(result), id, jump);
        return Double.isNaN(mean) ? "" : Text.of("shift.mean", LanesPainter.percent(mean));
    }

    private void add(List<CurveChart.Curve> shown, CurveChart.Curve curve, String words) {
        String dash =
                switch (curve.look()) {
                    case 1 -> "- - ";
                    case BESIDE -> "··· ";
                    default -> "— ";
                };
        legend.add(key(dash + words, CurveChart.colour(curve.look())), "wmin 0");
        shown.add(curve);
    }

    private CurveChart.Curve curve(
            Sweep sweep, String id, int look, int to, ToDoubleFunction<SweepPoint.Layer> number) {
        List<SweepPoint> line = sweep.line(model.look().dy()).stream()
                .filter(point -> point.shift().dx() >= 0
                        && point.shift().dx() <= to
                        && point.layers().containsKey(id))
                .toList();
        return new CurveChart.Curve(
                id,
                look,
                line.stream().mapToDouble(point -> point.shift().dx()).toArray(),
                line.stream()
                        .mapToDouble(point -> number.applyAsDouble(point.layer(id)))
                        .toArray());
    }

    private void square(Sweep sweep, ShiftResult result) {
        String selected = session().view().selected();
        boolean told = result.layers().stream().anyMatch(layer -> layer.id().equals(selected));
        String id =
                told ? selected : ShiftModel.last(result).map(LayerShift::id).orElse("");
        legend.removeAll();
        legend.add(reach);
        legend.add(
                key(Text.of("shift.square.of", id) + (id.isEmpty() ? "" : mean(sweep, result, id)), Token.TEXT2),
                "wmin 0");
        Beside.Other other = model.beside().other();
        Sweep beside = besideSweep(id, model.look());
        squareBeside.setVisible(beside != null);
        if (other != null && beside != null) {
            legend.add(key(other.name() + mean(beside, result, id), Token.WARNING), "wmin 0");
        }
        legend.revalidate();
        legend.repaint();
        if (!id.isEmpty()) {
            int side = reach.value();
            double[] here = sweep.square(side, id, SweepPoint.Layer::error);
            double[] there = beside == null ? new double[0] : beside.square(side, id, SweepPoint.Layer::error);
            double most = Math.max(HeatSquare.largest(here), HeatSquare.largest(there));
            square.show(here, side, id, most, Theme.dark());
            if (other != null && beside != null) {
                squareBeside.show(there, side, id + ", " + other.name(), most, Theme.dark());
            }
        }
    }

    /** All points that are known, a line for each shift and layer; empty without any. */
    public String csv() {
        Sweep sweep = runs.sweep();
        ShiftResult result = model.result();
        return sweep == null || result == null
                ? ""
                : SweepTable.csv(
                        sweep,
                        wanted(result),
                        result.layers().stream().map(LayerShift::id).toList());
    }
}
