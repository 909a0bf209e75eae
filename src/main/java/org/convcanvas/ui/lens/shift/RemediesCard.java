package org.convcanvas.ui.lens.shift;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Changes of the network, each with the error of the last layer before and after, and a button that carries it out. */
final class RemediesCard {
    private static final long REST_MILLIS = 300;

    private final Desk desk;
    private final ShiftModel model;
    private final JPanel content =
            new JPanel(new MigLayout("insets 0, gap 8 8, fillx, hidemode 3", "[grow, fill]8[right]8[]", ""));
    private final CollapsibleCard card;
    private final Latest<Tried> latest;
    private @Nullable ShiftResult asked;

    /** What became of each remedy; null errors where it cannot be said. */
    private record Tried(ShiftResult of, String layer, List<ShiftRemedy> remedies, List<String> errors) {}

    RemediesCard(Desk desk, ShiftModel model) {
        this.desk = desk;
        this.model = model;
        latest = new Latest<>(desk.jobs(), this::show);
        content.setOpaque(false);
        card = new CollapsibleCard(Text.of("shift.try"), content).foldable();
    }

    JComponent component() {
        return card;
    }

    void refresh() {
        ShiftResult result = model.result();
        card.setVisible(result != null);
        if (result == null || result == asked || model.stale()) {
            return;
        }
        asked = result;
        Experiment experiment = desk.session().experiment();
        desk.jobs().later(REST_MILLIS, () -> {
            if (asked == result) { // the image rests
                latest.ask(() -> tried(experiment, result));
            }
        });
    }

    private static @Nullable Tried tried(Experiment experiment, ShiftResult result) {
        LayerShift last = ShiftModel.last(result).orElse(null);
        if (last == null || experiment.network() != result.still().network()) {
            return null;
        }
        List<ShiftRemedy> remedies = ShiftRemedy.of(experiment, result.still());
        List<String> errors = new ArrayList<>();
        for (ShiftRemedy remedy : remedies) {
            errors.add(error(experiment, remedy, result.move(), last.id()));
        }
        return new Tried(result, last.id(), remedies, errors);
    }

    private static String error(Experiment experiment, ShiftRemedy remedy, ImageMove move, String layer) {
        Parallel one = Parallel.sequential();
        Agreement after = ShiftExperiment.of(remedy.network(), remedy.weights(), experiment.input(), one, new Cancel())
                .run(move, one, new Cancel())
                .layer(layer)
                .overall();
        return after == null ? "–" : LanesPainter.percent(after);
    }

    private void show(@Nullable Tried tried) {
        if (tried == null) {
            return;
        }
        content.removeAll();
        card.subtitle(Text.of("shift.try.of", tried.layer()));
        Agreement overall = ShiftModel.overall(tried.of(), tried.layer());
        String before = overall == null ? "–" : LanesPainter.percent(overall);
        for (int i = 0; i < tried.remedies().size(); i++) {
            ShiftRemedy remedy = tried.remedies().get(i);
            JLabel name = Labels.body(remedy.kind().text());
            name.setToolTipText(remedy.kind().help());
            JLabel numbers = Labels.mono(
                    Text.of("shift.try.change", before, tried.errors().get(i)), 11);
            Zoom.font(numbers, Fonts.mono(11));
            Labels.colour(numbers, Token.ACCENT);
            JButton apply = Buttons.outlined(Text.of("field.whatIf.apply"));
            apply.setToolTipText(remedy.kind().help());
            apply.getAccessibleContext()
                    .setAccessibleName(Text.of("shift.try.apply", remedy.kind().text()));
            apply.addActionListener(event -> {
                if (desk.apply(remedy.edit(desk.session().revision() + 1))) {
                    desk.session().endGesture();
                }
            });
            content.add(name, "wmin 0");
            content.add(numbers);
            content.add(apply, "h 26!, wrap");
        }
        if (tried.remedies().isEmpty()) {
            content.add(Labels.caption(Text.of("shift.try.none")), "span 3");
        }
        card.revalidate();
        content.repaint();
    }
}
