package org.convcanvas.ui.lens.maps;

import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.Contributions;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.MapNames;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.chart.Exportable;
import org.convcanvas.ui.parts.chart.Waterfall;
import org.jspecify.annotations.Nullable;

/** The drawer while a layer is seen from within: one unit's products for a channel, and its sum over the channels. */
public final class LayerDrawer extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BARS = 18;

    private final transient Desk desk;
    private final transient Session session;
    private final transient Latest<Explained> latest;
    private final Sheet sheet = new Sheet();
    private final Waterfall waterfall = new Waterfall();
    private final JLabel sheetWords = Labels.caption("");
    private final JLabel sumWords = Labels.caption("");

    /** A drawer that follows the desk from now on. */
    public LayerDrawer(Desk desk, Commands commands) {
        super(new MigLayout(
                "insets 8 14 8 12, gapx 18, gapy 4, fill", "[280:414:414, fill][grow, fill]", "[24!][grow, fill]"));
        this.desk = desk;
        this.session = desk.session();
        latest = new Latest<>(desk.jobs(), this::show);
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("layer drawer");
        JScrollPane rows = new JScrollPane(sheet);
        rows.setBorder(BorderFactory.createEmptyBorder());
        rows.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        rows.getViewport().setOpaque(false);
        rows.setOpaque(false);
        add(head(Text.of("arithmetic.title"), sheetWords), "wmin 0");
        JPanel sumHead = head(Text.of("waterfall.title"), sumWords);
        sumHead.add(commands.button("exportWaterfall", 14, 24), "w 24!, h 24!");
        add(sumHead, "wmin 0, wrap");
        add(rows, "wmin 60, hmin 40, grow");
        add(waterfall, "wmin 60, hmin 40");
        desk.pointing().listen(this::refresh);
        session.listen(this);
    }

    /** The chart of what each channel adds. */
    public Exportable waterfall() {
        return waterfall;
    }

    private static JPanel head(String title, JLabel words) {
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8", "[][grow]", "[24!]"));
        head.setOpaque(false);
        head.add(Labels.title(title));
        head.add(words, "wmin 0");
        return head;
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        refresh();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = session.snapshot();
        if (latest == null || !isVisible() || snapshot == null || snapshot.evaluation() == null) {
            return; // the last result stays until there is another
        }
        View view = session.view();
        FilterTable table = FilterTable.of(snapshot.experiment().network(), view.selected());
        UnitAt pointed = desk.pointing().explained(view);
        if (table != null) {
            boolean here = pointed != null && pointed.id().equals(table.id());
            UnitAt unit = here && pointed != null ? pointed : middle(table, view);
            int in = view.inChannel();
            latest.ask(() -> Explained.of(snapshot, unit, in));
        }
    }

    private static UnitAt middle(FilterTable table, View view) {
        int filter = Math.min(view.channel(), table.filters() - 1);
        return new UnitAt(
                table.id(), filter, table.output().height() / 2, table.output().width() / 2);
    }

    private void show(@Nullable Explained explained) {
        if (explained == null || !(explained.arithmetic() instanceof Arithmetic.Weighted sum)) {
            return;
        }
        UnitAt unit = explained.unit();
        View view = session.view();
        FilterTable table = FilterTable.of(explained.snapshot().experiment().network(), unit.id());
        if (table == null) {
            return;
        }
        int first = table.first(unit.channel());
        List<Row> rows = new Explanation(explained, view, desk.pointing().weight())
                .rows().stream().filter(row -> !(row instanceof TextRow)).toList(); // the inspector has the sentence
        sheet.show(rows, unit.id() + " " + explained.value());
        sheetWords.setText(Text.of("waterfall.channel", first + sum.chosen() + 1, unit.x(), unit.y()));
        String name = MapNames.of(explained.snapshot().experiment(), unit.id(), unit.channel());
        sumWords.setText(Text.of("waterfall.of", name, unit.x(), unit.y(), sum.channels()));
        float largest = 0;
        for (float part : sum.sums().data()) {
            largest = Math.max(largest, Math.abs(part));
        }
        float full = largest;
        waterfall.show(
                Contributions.of(sum, MOST_BARS), step -> word(step, first), sum.chosen(), amount -> view.colours()
                        .argb(ColourScale.position((float) amount, full), Theme.dark()));
    }

    private static String word(Contributions.Step step, int first) {
        return switch (step.channel()) {
            case Contributions.OTHERS -> Text.of("waterfall.others");
            case Contributions.BIAS -> Text.of("table.bias");
            case Contributions.VALUE -> Text.of("arithmetic.z");
            default -> String.valueOf(first + step.channel() + 1);
        };
    }
}
