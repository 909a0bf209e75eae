package org.convcanvas.ui.lens.field;

import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.DepthExperiment;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Session;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.RoomyRow;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.chart.DepthChart;
import org.jspecify.annotations.Nullable;

/** The drawer of the receptive-field lens: the size against depth, and the geometry of all layers. */
public final class FieldDrawer extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient FieldModel model;
    private final transient Growth growth;
    private final transient DepthRuns runs;
    private final SegmentedControl<String> which =
            new SegmentedControl<>(24, List.of("layers", "experiment"), id -> Text.of("field.chart." + id));
    private final JPanel legend = new JPanel(new MigLayout("insets 0, gap 6, hidemode 3", "", "[24!]"));
    private final DepthChart chart = new DepthChart();
    private final JLabel title = Labels.title(Text.of("field.chart.title"));
    private final JLabel note = Labels.caption("");
    private final JLabel total = Labels.caption("");
    private final GeometryTable table;
    private @Nullable Network known;
    private transient @Nullable Key shown;
    private transient Optional<BuiltIn> builtIn = Optional.empty();

    /** What decides what it shows. */
    private record Key(
            Network network,
            String layer,
            int growth,
            int runs,
            String which,
            int width,
            FieldLook look,
            boolean dark) {}

    /**
     * A drawer that follows the model from now on.
     *
     * @param copy puts a text on the clipboard
     */
    public FieldDrawer(Desk desk, FieldModel model, Consumer<String> copy) {
        super(new MigLayout(
                "insets 8 12 8 12, gapx 18, gapy 2, fill, hidemode 3",
                "[0:380:, grow 42, fill][0:460:, grow 58, fill]",
                "[24!]2[grow, fill]2[]"));
        this.session = desk.session();
        this.model = model;
        growth = new Growth(desk, this::refresh);
        runs = new DepthRuns(desk, this::refresh);
        table = new GeometryTable(this::choose);
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("field drawer");
        legend.setOpaque(false);
        RoomyRow head = new RoomyRow(new MigLayout("insets 0, gap 8, fillx, hidemode 3", "[][][]", "[24!]"));
        head.setOpaque(false);
        head.add(title);
        head.add(legend);
        head.add(which, "gapleft push");
        head.leaveOut(title); // the colours have to be told
        add(head, "wmin 0");
        JPanel tableHead = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[][]push[]", "[24!]"));
        tableHead.setOpaque(false);
        tableHead.add(Labels.title(Text.of("field.table.title")));
        tableHead.add(total, "wmin 0");
        JButton button = Buttons.flat("copy", 14, 24, Text.of("field.table.copy"));
        button.addActionListener(event -> {
            copy.accept(GeometryTable.csv(table.geometry()));
            desk.notices().done(Text.of("field.table.copied"));
        });
        tableHead.add(button);
        add(tableHead, "wmin 0, wrap");
        add(chart, "wmin 60, hmin 40");
        JScrollPane rows = table.scrolling();
        add(rows, "wmin 60, hmin 40, span 1 2, wrap");
        add(note, "wmin 0");
        which.onChange(id -> refresh());
        chart.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                refresh(); // another width has room for other names
            }
        });
        model.listen(this::refresh);
        refresh();
    }

    private void choose(int row) {
        String id = table.geometry().rows().get(row).id();
        session.view(view ->
                view.select(id, id.equals(view.selected()) ? view.channel() : 0).withPin(null));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        if (!model.active() || !isVisible()) {
            growth.stop();
            runs.stop();
            return;
        }
        Network network = model.network();
        if (which.value().equals("experiment")) {
            runs.start();
        } else {
            runs.stop();
        }
        if (network != known) {
            known = network;
            builtIn = Geometry.builtIn(network);
        }
        growth.refresh();
        Key now = new Key(
                network,
                model.unit().id(),
                growth.count(),
                runs.count(),
                which.value(),
                chart.getWidth(),
                session.view().field(),
                session.view().dark());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Geometry geometry = Geometry.of(network, builtIn, growth::of);
        table.show(geometry, model.unit().id());
        total.setText(geometry.total());
        total.setToolTipText(geometry.total().isEmpty() ? null : geometry.total());
        title.setVisible(which.value().equals("layers"));
        if (which.value().equals("experiment")) {
            experiment();
        } else {
            layers(network);
        }
    }

    private void layers(Network network) {
        List<String> names = Growth.layers(network);
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        int last = position(names, network);
        List<String> shown = new ArrayList<>(names);
        shown.add(0, Network.INPUT);
        double[] theory = new double[shown.size()];
        double[] effective = new double[shown.size()];
        theory[0] = 1;
        effective[0] = 1;
        boolean any = false;
        for (int i = 1; i < theory.length; i++) {
            ReceptiveField field = fields.get(shown.get(i));
            theory[i] = field == null
                    ? Double.NaN
                    : Math.sqrt((double) field.size().y() * field.size().x());
            EffectiveField measured = growth.of(shown.get(i));
            Box most = measured == null ? null : measured.box90();
            effective[i] = most == null ? Double.NaN : Math.sqrt((double) most.height() * most.width());
            any |= most != null;
        }
        legend(any);
        chart.show(
                shown,
                any
                        ? List.of(
                                new DepthChart.Line(theory, DepthChart.Look.THEORY),
                                new DepthChart.Line(effective, DepthChart.Look.MEASURED))
                        : List.of(new DepthChart.Line(theory, DepthChart.Look.THEORY)),
                last,
                Text.of("field.chart.pixels"));
        FieldLook look = session.view().field();
        note.setText(any ? Text.of("field.chart.note." + look.source()) : " ");
        note.setToolTipText(note.getText());
    }

    /** Where on the axis the unit's layer stands, or the one before it that changes the field. */
    private int position(List<String> names, Network network) {
        String id = model.unit().id();
        while (network.has(id)) {
            if (names.contains(id)) {
                return names.indexOf(id) + 1;
            }
            id = network.node(id).inputs().get(0);
        }
        return 0;
    }

    private void legend(boolean measured) {
        legend.removeAll();
        legend.add(key("field.legend.theory", DepthChart.Look.THEORY.colour(), "●"));
        if (measured) {
            legend.add(key("field.legend.measured", DepthChart.Look.MEASURED.colour(), "■"));
        }
        legend.revalidate();
    }

    private static JLabel key(String words, Token colour, String mark) {
        JLabel label = Labels.caption(mark + " " + Text.of(words));
        Labels.colour(label, colour);
        return label;
    }

    private void experiment() {
        legend.removeAll();
        legend.add(key("field.legend.root", DepthChart.Look.THEORY.colour(), "●"));
        legend.add(key("field.legend.uniform", DepthChart.Look.MEASURED.colour(), "■"));
        legend.add(key("field.legend.random", DepthChart.Look.RANDOM.colour(), "■"));
        legend.revalidate();
        double[] theory = new double[DepthRuns.MOST];
        for (int n = 1; n <= theory.length; n++) {
            theory[n - 1] = DepthExperiment.theory(3, n);
        }
        List<DepthChart.Line> lines = new ArrayList<>();
        lines.add(new DepthChart.Line(theory, DepthChart.Look.THEORY));
        add(lines, runs.uniform(), DepthChart.Look.MEASURED);
        add(lines, runs.random(), DepthChart.Look.RANDOM);
        chart.showCounts(lines, Text.of("field.chart.depth"), Text.of("field.chart.sigma"));
        note.setText(
                !runs.failure().isEmpty()
                        ? runs.failure()
                        : runs.complete()
                                ? Text.of("field.chart.done", runs.samples(), farthest())
                                : Text.of("field.chart.running", runs.samples(), DepthExperiment.SAMPLES));
        note.setToolTipText(note.getText());
    }

    private static void add(
            List<DepthChart.Line> lines, @Nullable List<DepthExperiment.Row> rows, DepthChart.Look look) {
        if (rows != null) {
            double[] sigma =
                    rows.stream().mapToDouble(DepthExperiment.Row::sigma).toArray();
            lines.add(new DepthChart.Line(sigma, look));
        }
    }

    /** By how much random stacks differ from the theory at most. */
    private String farthest() {
        List<DepthExperiment.Row> rows = runs.random();
        double most = rows == null
                ? Double.NaN
                : rows.stream()
                        .mapToDouble(row -> Math.abs(row.sigma() / row.theory() - 1))
                        .max()
                        .orElse(0);
        return String.format(Locale.ENGLISH, "%.1f %%", 100 * most);
    }
}
