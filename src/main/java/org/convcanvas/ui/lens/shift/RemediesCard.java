package org.convcanvas.ui.lens.shift;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.NumberField;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the network, each with the error of the last layer before and after, and a button that carries it out. The way
 * back from the one that was carried out last is the first of them.
 */
final class RemediesCard {
    private static final long REST_MILLIS = 300;
    private static final String BACK = Text.of("shift.try.back");

    private final Desk desk;
    private final ShiftModel model;
    private final JPanel content =
            new JPanel(new MigLayout("insets 0, gap 8 6, fillx, hidemode 3", "[grow, fill]8[right]8[]", ""));
    private final JPanel amount = new JPanel(new MigLayout("insets 0, gap 6, fillx", "[]push[70!][]", ""));
    private final SpinnerNumberModel percent = new SpinnerNumberModel(100.0 * ShiftRemedy.DRIFT, 0.5, 200, 5);
    private final CollapsibleCard card;
    private final Latest<Tried> latest;
    private final List<RemedyRow> rows = new ArrayList<>();
    private @Nullable ShiftResult asked;
    private @Nullable Tried shown;
    private Beside.@Nullable Other before;

    /**
     * What became of each change.
     *
     * @param layer whose errors they are
     * @param error as it is
     * @param others what each change makes of the network, and the network before the last one
     * @param errors of them
     */
    private record Tried(
            String layer, String error, List<Beside.Other> others, List<String> helps, List<String> errors) {}

    RemediesCard(Desk desk, ShiftModel model) {
        this.desk = desk;
        this.model = model;
        latest = new Latest<>(desk.jobs(), this::show);
        content.setOpaque(false);
        amount.setOpaque(false);
        amount.add(Labels.caption(Text.of("shift.try.amount")));
        JSpinner field = NumberField.of(percent, "0.#", 11, 3, Text.of("shift.try.amount"));
        field.setToolTipText(Text.of("shift.try.amount.help"));
        field.addChangeListener(event -> {
            asked = null;
            refresh();
        });
        amount.add(field);
        amount.add(Labels.caption("%"));
        card = new CollapsibleCard(Text.of("shift.try"), content).foldable();
    }

    JComponent component() {
        return card;
    }

    /** Lets go of the maps that it was asked about. */
    void forget() {
        asked = null;
    }

    void refresh() {
        ShiftResult result = model.result();
        card.setVisible(result != null);
        select();
        if (result == null || result == asked || model.stale()) {
            return;
        }
        asked = result;
        Experiment experiment = desk.session().experiment();
        float drift = percent.getNumber().floatValue() / 100;
        Beside.Other back = before;
        desk.jobs().later(REST_MILLIS, () -> {
            if (asked == result) { // the image rests
                latest.ask(() -> tried(experiment, result, drift, back));
            }
        });
    }

    private static @Nullable Tried tried(
            Experiment experiment, ShiftResult result, float drift, Beside.@Nullable Other back) {
        LayerShift last = ShiftModel.last(result).orElse(null);
        if (last == null || experiment.network() != result.still().network()) {
            return null;
        }
        List<Beside.Other> others = new ArrayList<>();
        List<String> helps = new ArrayList<>();
        if (back != null && back.network().input().equals(experiment.network().input())) {
            others.add(back);
            helps.add(Text.of("shift.try.back.help"));
        }
        for (ShiftRemedy remedy : ShiftRemedy.of(experiment, result.still(), drift)) {
            others.add(new Beside.Other(remedy.kind().text(), remedy.network(), remedy.weights()));
            helps.add(remedy.kind().help());
        }
        List<String> errors = new ArrayList<>();
        for (Beside.Other other : others) {
            errors.add(error(other, experiment.input(), result.move(), last.id()));
        }
        return new Tried(last.id(), words(last.overall()), others, helps, errors);
    }

    private static String error(Beside.Other other, Tensor input, ImageMove move, String layer) {
        if (!other.network().has(layer)) {
            return words(null);
        }
        Parallel one = Parallel.sequential();
        return words(ShiftExperiment.of(other.network(), other.weights(), input, one, new Cancel())
                .run(move, one, new Cancel())
                .layer(layer)
                .overall());
    }

    private static String words(@Nullable Agreement agreement) {
        return agreement == null ? "–" : LanesPainter.percent(agreement);
    }

    private void show(@Nullable Tried tried) {
        if (tried == null) {
            return;
        }
        shown = tried;
        card.subtitle(Text.of("shift.try.of", tried.layer()));
        List<String> names = tried.others().stream().map(Beside.Other::name).toList();
        if (rows.isEmpty() || !rows.stream().map(RemedyRow::title).toList().equals(names)) {
            fill(tried);
        }
        Beside.Other compared = model.beside().other();
        if (compared != null && !compared.equals(before)) { // what a change would make of the network as it is now
            int now = names.indexOf(compared.name());
            Beside.Other renewed = now < 0 ? null : tried.others().get(now);
            if (!compared.equals(renewed)) {
                model.beside().show(renewed);
            }
        }
        select();
        card.revalidate();
        content.repaint();
    }

    private void fill(Tried tried) {
        content.removeAll();
        rows.clear();
        for (int i = 0; i < tried.others().size(); i++) {
            int number = i;
            RemedyRow row = new RemedyRow(
                    tried.others().get(i).name(), tried.helps().get(i), () -> compare(number), () -> carryOut(number));
            rows.add(row);
            row.addTo(content);
        }
        if (rows.isEmpty()) {
            content.add(Labels.caption(Text.of("shift.try.none")), "span 3, wrap");
        }
        content.add(amount, "span 3, growx");
    }

    private void select() {
        Tried now = shown;
        Beside.Other compared = model.beside().other();
        for (int i = 0; now != null && i < rows.size(); i++) {
            rows.get(i)
                    .show(
                            now.error(),
                            now.errors().get(i),
                            compared != null
                                    && compared.name().equals(rows.get(i).title()));
        }
    }

    /** Puts a change beside the network, or takes it away where it is. */
    private void compare(int number) {
        Tried now = shown;
        if (now != null) {
            Beside.Other chosen = now.others().get(number);
            Beside.Other compared = model.beside().other();
            boolean again = compared != null && compared.name().equals(chosen.name());
            model.beside().show(again ? null : chosen);
        }
    }

    /** Carries a change out, and puts the network as it was beside that which came of it. */
    private void carryOut(int number) {
        Tried now = shown;
        if (now == null) {
            return;
        }
        Beside.Other chosen = now.others().get(number);
        Session session = desk.session();
        Experiment was = session.experiment();
        Beside.Other earlier = before;
        before = new Beside.Other(BACK, was.network(), was.weights());
        if (desk.apply(ShiftRemedy.edit(chosen.name(), chosen.network(), chosen.weights(), session.revision() + 1))) {
            session.endGesture();
            model.beside().show(before);
        } else {
            before = earlier;
        }
    }
}
