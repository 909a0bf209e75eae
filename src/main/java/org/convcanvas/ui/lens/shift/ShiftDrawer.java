package org.convcanvas.ui.lens.shift;

import java.awt.CardLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
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
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.chart.CurveChart;
import org.convcanvas.ui.parts.chart.PairBars;
import org.jspecify.annotations.Nullable;

/** The drawer of the shift lens: the error of each layer for this shift, and of some layers over many shifts. */
public final class ShiftDrawer extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int REACH = 16;
    private static final int STEPS = 4;
    private static final int MOST_CURVES = 4;
    private static final long CHART_MILLIS = 60;

    private final transient Desk desk;
    private final transient ShiftModel model;
    private final transient SweepRuns runs;
    private final PairBars bars = new PairBars();
    private final CurveChart curves = new CurveChart();
    private final HeatSquare square;
    private final SegmentedControl<String> which = new SegmentedControl<>(
            24, List.of("error", "square", "invariance", "pooled"), id -> Text.of("shift.chart." + id));
    private final JPanel legend = new JPanel(new MigLayout("insets 0, gap 8", "", "[24!]"));
    private final JLabel progress = Labels.caption("");
    private final JLabel at = Labels.caption("");
    private final CardLayout cards = new CardLayout();
    private final JPanel right = new JPanel(cards);
    private @Nullable ShiftLook before;
    private @Nullable ShiftResult drawn;
    private boolean drawnDark;
    private boolean due;

    /**
     * A drawer that follows the model from now on.
     *
     * @param copy puts a text on the clipboard
     */
    public ShiftDrawer(Desk desk, ShiftModel model, Consumer<String> copy) {
        super(new MigLayout(
                "insets 8 12 8 12, gapx 18, gapy 2, fill",
                "[0:330:, grow 40, fill][0:460:, grow 60, fill]",
                "[24!]2[grow, fill]"));
        this.desk = desk;
        this.model = model;
        runs = new SweepRuns(desk, this::refresh);
        square = new HeatSquare(REACH, model);
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("shift drawer");
        legend.setOpaque(false);
        right.setOpaque(false);
        JPanel left = head("[][][][]push[]");
        left.add(Labels.title(Text.of("shift.bars")));
        left.add(key("■ " + Text.of("shift.bars.whole"), Token.ACCENT));
        JLabel interior = key(Text.of("shift.bars.interior"), Token.WARNING);
        interior.setIcon(PairBars.hatchIcon());
        left.add(interior);
        left.add(at, "wmin 0");
        JButton button = Buttons.flat("copy", 14, 24, Text.of("shift.copy"));
        button.addActionListener(event -> {
            copy.accept(csv());
            desk.notices().done(Text.of("field.table.copied"));
        });
        left.add(button);
        JPanel rightHead = head("[][]push[][]");
        rightHead.add(which);
        rightHead.add(progress, "wmin 0");
        rightHead.add(legend, "wmin 0");
        add(left, "wmin 0");
        add(rightHead, "wmin 0, wrap");
        add(bars, "wmin 60, hmin 40");
        right.add(curves, "curves");
        right.add(square, "square");
        add(right, "wmin 60, hmin 40");
        which.onChange(id -> refresh());
        model.listen(this::refresh);
    }

    private static JPanel head(String columns) {
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8, fillx", columns, "[24!]"));
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
            return;
        }
        ShiftLook look = model.look();
        if (!look.equals(before)) {
            before = look;
            runs.moved();
        }
        ShiftResult result = model.result();
        boolean dark = session().view().dark();
        if (result != drawn || dark != drawnDark) {
            drawn = result;
            drawnDark = dark;
            bars(result);
        }
        Evaluation still = model.evaluation();
        if (still == null || result == null) {
            runs.stop();
            progress.setText("");
            return;
        }
        boolean all = which.value().equals("square");
        int to = range(result);
        runs.want(still, look, all ? SweepOrder.square(REACH) : SweepOrder.along(0, to, STEPS, look.dy()));
        int percent = runs.percent();
        progress.setText(percent < 100 ? Text.of("shift.sweeping", percent) : "");
        cards.show(right, all ? "square" : "curves");
        if (!due) { // not at every movement of the hand: charts take longer to draw than lanes
            due = true;
            desk.jobs().later(CHART_MILLIS, this::charts);
        }
    }

    private void charts() {
        due = false;
        Sweep sweep = runs.sweep();
        ShiftResult result = model.result();
        if (!model.active() || sweep == null || result == null) {
            return;
        }
        if (which.value().equals("square")) {
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

    private void bars(@Nullable ShiftResult result) {
        List<LayerShift> layers = result == null ? List.of() : result.layers();
        double[] whole = new double[layers.size()];
        double[] inner = new double[layers.size()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            LayerShift layer = layers.get(i);
            names.add(layer.id());
            Agreement overall = layer.overall();
            Agreement interior = layer.interior();
            whole[i] = overall == null ? Double.NaN : overall.error();
            inner[i] = interior == null ? Double.NaN : interior.error();
        }
        bars.show(names, whole, inner);
        ShiftLook look = model.look();
        at.setText(
                look.kind() == ShiftLook.Kind.SHIFT
                        ? Text.of("shift.bars.at", LanesPainter.number(look.dx()), LanesPainter.number(look.dy()))
                        : "");
    }

    /** The last layer of each step of the units, the last ones if there are many. */
    private static Map<String, Integer> shown(ShiftResult result) {
        Map<Integer, String> byJump = new LinkedHashMap<>();
        for (LayerShift layer : result.layers()) {
            Pair jump = layer.jump();
            if (jump != null && layer.scope() == LayerShift.Scope.EQUIVARIANCE) {
                byJump.put(jump.x(), layer.id());
            }
        }
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(byJump.entrySet());
        int from = Math.max(0, entries.size() - MOST_CURVES);
        Map<String, Integer> shown = new LinkedHashMap<>();
        entries.subList(from, entries.size()).forEach(entry -> shown.put(entry.getValue(), entry.getKey()));
        return shown;
    }

    private void curves(Sweep sweep, ShiftResult result, int to, ShiftLook look) {
        boolean error = which.value().equals("error");
        ToDoubleFunction<SweepPoint.Layer> number = error
                ? SweepPoint.Layer::error
                : which.value().equals("pooled") ? SweepPoint.Layer::pooledSimilarity : SweepPoint.Layer::similarity;
        List<SweepPoint> line = sweep.line(look.dy()).stream()
                .filter(point -> point.shift().dx() >= 0 && point.shift().dx() <= to)
                .toList();
        double[] x = line.stream().mapToDouble(point -> point.shift().dx()).toArray();
        List<CurveChart.Curve> shown = new ArrayList<>();
        legend.removeAll();
        shown(result).forEach((id, jump) -> {
            double[] y = line.stream()
                    .mapToDouble(point ->
                            point.layers().containsKey(id) ? number.applyAsDouble(point.layer(id)) : Double.NaN)
                    .toArray();
            legend.add(key(
                    (shown.size() % 2 == 0 ? "— " : "- - ") + (jump == 1 ? id : Text.of("shift.period", id, jump)),
                    CurveChart.colour(shown.size())));
            shown.add(new CurveChart.Curve(id, x, y));
        });
        legend.revalidate();
        curves.show(shown, 0, to, !error, look.dx(), Text.of("shift.chart.axis", LanesPainter.number(look.dy())));
    }

    private void square(Sweep sweep, ShiftResult result) {
        String selected = session().view().selected();
        boolean told = result.layers().stream().anyMatch(layer -> layer.id().equals(selected));
        String id =
                told ? selected : ShiftModel.last(result).map(LayerShift::id).orElse("");
        legend.removeAll();
        legend.add(key(Text.of("shift.square.of", id), Token.TEXT2));
        legend.revalidate();
        if (!id.isEmpty()) {
            square.show(sweep.square(REACH, id, SweepPoint.Layer::error), id, Theme.dark());
        }
    }

    /** All points that are known: a line for each shift and layer. */
    private String csv() {
        StringBuilder text = new StringBuilder("dx,dy,layer,error,interior error,cosine,cosine of means\n");
        Sweep sweep = runs.sweep();
        ShiftResult result = model.result();
        if (sweep == null || result == null) {
            return text.toString();
        }
        for (Shift shift : which.value().equals("square")
                ? SweepOrder.square(REACH)
                : SweepOrder.along(0, range(result), STEPS, model.look().dy())) {
            SweepPoint point = sweep.at(shift);
            for (LayerShift layer : point == null ? List.<LayerShift>of() : result.layers()) {
                SweepPoint.Layer numbers = Objects.requireNonNull(point).layer(layer.id());
                StringJoiner line = new StringJoiner(",");
                line.add(String.valueOf(shift.dx())).add(String.valueOf(shift.dy()));
                line.add('"' + layer.id().replace("\"", "\"\"") + '"');
                line.add(number(numbers.error())).add(number(numbers.interiorError()));
                line.add(number(numbers.similarity())).add(number(numbers.pooledSimilarity()));
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s", value);
    }
}
