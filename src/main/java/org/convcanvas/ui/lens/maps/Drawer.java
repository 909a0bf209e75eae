package org.convcanvas.ui.lens.maps;

import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.RoomyRow;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;
import org.convcanvas.ui.parts.chart.Exportable;
import org.convcanvas.ui.parts.chart.Histogram;
import org.convcanvas.ui.parts.chart.Sweep;
import org.jspecify.annotations.Nullable;

/** The drawer below the canvas: one map large, its histogram, and the sweep along the pinned unit's row. */
public final class Drawer extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    /** How long the charts may be behind the maps while a drag changes them at each step. */
    private static final long CALM_MILLIS = 40;

    private final transient Desk desk;
    private final transient Session session;
    private final transient Slide slide;
    private final transient Latest<MapFacts> latest;
    private final MapPicture picture;
    private final Histogram histogram = new Histogram();
    private final Sweep sweep = new Sweep();
    private final JLabel mapWords = Labels.caption("");
    private final JLabel histogramWords = Labels.caption("");
    private final JLabel sweepWords = Labels.mono("", 11);
    private final JLabel done = Labels.mono("", 11);
    private final Scrubber scrubber;
    private final JButton play = Buttons.flat("play", 14, 24, Text.of("command.slide"));

    private boolean later;
    private final JButton speed = new JButton(Text.of("slide.speed", 1));

    /**
     * A drawer that follows the desk from now on.
     *
     * @param commands those that write the map and its charts to files
     */
    public Drawer(Desk desk, Slide slide, Commands commands) {
        super(new MigLayout(
                "insets 8 14 8 12, gapx 18, gapy 4, fill",
                "[162!]10[0:200:, grow 30, fill][0:440:, grow 70, fill]",
                "[24!][grow, fill]"));
        this.desk = desk;
        this.session = desk.session();
        this.slide = slide;
        scrubber = new Scrubber(slide);
        latest = new Latest<>(desk.jobs(), this::show);
        picture = new MapPicture(unit -> session.view(view -> view.withPin(unit)));
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("drawer");
        JPanel mapHead = head(Text.of("drawer.map"), mapWords);
        mapHead.add(commands.button("exportMap", 14, 24), "w 24!, h 24!");
        add(mapHead, "wmin 0");
        JPanel histogramHead = head(Text.of("drawer.histogram"), histogramWords);
        histogramHead.add(commands.button("exportHistogram", 14, 24), "w 24!, h 24!");
        add(histogramHead, "wmin 0");
        add(sweepHead(commands.button("exportSweep", 14, 24)), "wmin 0, wrap");
        add(picture, "wmin 40, hmin 40, w 152::, growy");
        add(histogram, "wmin 60, hmin 40");
        JPanel sweeping =
                new JPanel(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[grow, fill][16!]"));
        sweeping.setOpaque(false);
        sweeping.add(sweep, "wmin 60, hmin 40");
        sweeping.add(scrubbing(), "wmin 0");
        add(sweeping, "wmin 60, hmin 40");
        desk.pointing().listen(this::refresh);
        session.listen(this);
        refresh();
    }

    /** The chart of how often each response stands in the map. */
    public Exportable histogram() {
        return histogram;
    }

    /** The chart of the responses along a row. */
    public Exportable sweep() {
        return sweep;
    }

    private static RoomyRow head(String title, JLabel words) {
        RoomyRow head = new RoomyRow(new MigLayout("insets 0, gap 8, hidemode 3", "[][grow]push[]", "[24!]"));
        head.setOpaque(false);
        head.add(Labels.title(title));
        head.add(words, "wmin 64");
        head.leaveOut(words);
        return head;
    }

    private JComponent sweepHead(JButton export) {
        RoomyRow head =
                new RoomyRow(new MigLayout("insets 0, gap 2, hidemode 3", "[]10[][][][][]6[]push[]10[]8[]", "[24!]"));
        head.setOpaque(false);
        head.add(Labels.title(Text.of("drawer.sweep")));
        head.add(button("first", slide::first));
        head.add(button("back", slide::back));
        play.addActionListener(event -> slide.toggle());
        speed.setToolTipText(Text.of("slide.speed.help"));
        Zoom.font(speed, Fonts.mono(11));
        speed.setMargin(new Insets(1, 2, 1, 2));
        speed.addActionListener(event -> {
            slide.faster();
            refresh();
        });
        head.add(play, "w 24!, h 24!");
        head.add(button("forward", slide::forward));
        head.add(button("last", slide::last));
        head.add(speed, "w 40!, h 22!");
        JLabel input = Labels.caption(Text.of("drawer.input"));
        input.setIcon(UiIcons.icon("minus", 14, Token.TEXT3));
        JLabel response = Labels.caption(Text.of("drawer.response"));
        response.setIcon(UiIcons.icon("minus", 14, Token.ACCENT));
        head.add(input);
        head.add(response);
        head.add(export, "w 24!, h 24!");
        head.leaveOut(input, response);
        return head;
    }

    private JComponent scrubbing() {
        RoomyRow row = new RoomyRow(new MigLayout("insets 0, gap 12, hidemode 3", "[grow, fill][][]", "[16!]"));
        row.setOpaque(false);
        row.add(scrubber, "h 16!, wmin 120, gapleft 24");
        row.add(sweepWords);
        row.add(done, "gapright 16");
        row.leaveOut(sweepWords, done);
        return row;
    }

    private static JButton button(String name, Runnable action) {
        JButton button = Buttons.flat("slide-" + name, 14, 24, Text.of("slide." + name));
        button.addActionListener(event -> action.run());
        return button;
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        if (!session.inGesture()) {
            refresh();
        } else if (!later) { // the maps go first
            later = true;
            desk.jobs().later(CALM_MILLIS, () -> {
                later = false;
                refresh();
            });
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = session.snapshot();
        if (latest == null || snapshot == null || snapshot.evaluation() == null || !isVisible()) {
            return; // the last result stays until there is another
        }
        View view = session.view();
        UnitAt unit = slide.unit();
        scrubber.show(slide.index(), slide.count());
        done.setText(Text.of("slide.done", slide.index() + 1, slide.count()));
        speed.setText(Text.of("slide.speed", slide.speed()));
        play.setIcon(UiIcons.icon(slide.running() ? "pause" : "play", 14));
        latest.ask(() -> MapFacts.of(snapshot, unit, view));
    }

    private void show(@Nullable MapFacts facts) {
        if (facts == null) {
            return;
        }
        View view = session.view();
        UnitAt unit = facts.unit();
        Shape shape = facts.snapshot().experiment().network().shape(unit.id());
        String name = MapNames.of(facts.snapshot().experiment(), unit.id(), unit.channel());
        picture.show(facts);
        mapWords.setText(Text.of("drawer.map.of", name, shape.width(), shape.height()));
        mapWords.setToolTipText(Text.of(
                "drawer.map.numbers",
                Numbers.signed(facts.statistics().smallest(), false),
                Numbers.signed(facts.statistics().largest(), false),
                Numbers.signed((float) facts.statistics().mean(), false),
                Numbers.signed((float) facts.statistics().deviation(), false)));
        histogramWords.setText(Text.of(
                "drawer.below", facts.statistics().below(), facts.statistics().zero()));
        double scale = facts.scale(); // not the facts themselves: all maps hang on them
        boolean marked = view.pin() != null || desk.pointing().unit() != null;
        histogram.show(
                facts.statistics(),
                value -> view.colours().argb(ColourScale.position((float) value, scale), Theme.dark()),
                marked ? facts.value() : null);
        sweepWords.setText(Text.of("drawer.place", unit.y(), unit.x()));
        sweep.show(facts.responses(), facts.inputs(), unit.x(), Text.of("drawer.columns", unit.y()));
    }
}
