package org.convcanvas.ui.lens.shift;

import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.UiIcons;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the network, each with the error of the last layer before and after, and a button that carries it out. The way
 * back from the one that was carried out last is the first of them.
 */
final class RemediesCard {
    private static final String BACK = Text.of("shift.try.back");

    private final Desk desk;
    private final ShiftModel model;
    private final RemedyTrials trials;
    private final JPanel content =
            new JPanel(new MigLayout("insets 0, gap 8 6, fillx, hidemode 3", "[grow, fill]8[right]8[]", ""));
    private final JPanel head =
            new JPanel(new MigLayout("insets 0, gap 6, fillx, hidemode 3", "[]push[][22!]", "[22!]"));
    private final JLabel of = Labels.caption("");
    private final JLabel progress = Labels.caption("");
    private final JButton halt = Buttons.flat("pause", 13, 22, Text.of("shift.try.halt"));
    private final JPanel amount = new JPanel(new MigLayout("insets 0, gap 6, fillx", "[]push[70!][]", ""));
    private final SpinnerNumberModel percent = new SpinnerNumberModel(100.0 * ShiftRemedy.DRIFT, 0.5, 200, 5);
    private final CollapsibleCard card;
    private final List<RemedyRow> rows = new ArrayList<>();
    private List<RemedyTrials.Trial> shown = List.of();
    private Beside.@Nullable Other before;

    RemediesCard(Desk desk, ShiftModel model) {
        this.desk = desk;
        this.model = model;
        trials = new RemedyTrials(desk, this::show);
        content.setOpaque(false);
        head.setOpaque(false);
        head.add(of, "wmin 0");
        head.add(progress, "wmin pref");
        head.add(halt, "w 22!, h 22!");
        halt.addActionListener(event -> {
            if (trials.halted()) {
                trials.resume();
            } else {
                trials.halt();
            }
        });
        amount.setOpaque(false);
        amount.add(Labels.caption(Text.of("shift.try.amount")));
        JSpinner field = NumberField.of(percent, "0.#", 11, 3, Text.of("shift.try.amount"));
        field.setToolTipText(Text.of("shift.try.amount.help"));
        field.addChangeListener(event -> refresh());
        amount.add(field);
        amount.add(Labels.caption("%"));
        card = new CollapsibleCard(Text.of("shift.try"), content).foldable();
        content.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                refresh();
            }
        });
        content.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke("ESCAPE"), "halt");
        content.getActionMap().put("halt", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                trials.halt();
            }
        });
        model.onHalt(trials::halt);
    }

    JComponent component() {
        return card;
    }

    /** Tries nothing while another lens is looked through, and lets go of the maps that it was asked about. */
    void stop() {
        trials.stop();
    }

    void refresh() {
        ShiftResult result = model.result();
        card.setVisible(result != null);
        Experiment experiment = desk.session().experiment();
        if (result == null
                || !model.active()
                || model.stale()
                || card.folded()
                || experiment.network() != result.still().network()) {
            trials.stop();
        } else {
            float drift = percent.getNumber().floatValue() / 100;
            trials.want(new RemedyTrials.Question(experiment, result, drift, before));
            of.setText(ShiftModel.last(result)
                    .map(layer -> Text.of("shift.try.of", layer.id()))
                    .orElse(""));
        }
        select();
    }

    private void show() {
        List<RemedyTrials.Trial> now = trials.trials();
        if (now != shown || rows.isEmpty()) {
            shown = now;
            List<String> names = now.stream().map(RemedyTrials.Trial::name).toList();
            if (rows.isEmpty() || !rows.stream().map(RemedyRow::title).toList().equals(names)) {
                fill();
            }
            renew(names);
        }
        select();
    }

    /** What is beside the network is what a change would make of the network as it is now. */
    private void renew(List<String> names) {
        Beside.Other compared = model.beside().other();
        if (compared != null && !compared.equals(before)) {
            int now = names.indexOf(compared.name());
            Beside.Other renewed = now < 0 ? null : shown.get(now).other();
            if (!compared.equals(renewed)) {
                model.beside().show(renewed);
            }
        }
    }

    private void fill() {
        content.removeAll();
        rows.clear();
        content.add(head, "span 3, growx, wrap");
        for (int i = 0; i < shown.size(); i++) {
            int number = i;
            RemedyRow row = new RemedyRow(
                    shown.get(i).name(), shown.get(i).help(), () -> compare(number), () -> carryOut(number));
            rows.add(row);
            row.addTo(content);
        }
        if (rows.isEmpty()) {
            content.add(Labels.caption(Text.of("shift.try.none")), "span 3, wrap");
        }
        content.add(amount, "span 3, growx");
        card.revalidate();
    }

    private void select() {
        boolean busy = trials.running() && !shown.isEmpty() || trials.halted();
        progress.setText(busy ? Text.of("shift.try.progress", trials.done(), shown.size()) : "");
        halt.setVisible(busy);
        halt.setIcon(UiIcons.icon(trials.halted() ? "play" : "pause", 13));
        String words = Text.of(trials.halted() ? "shift.try.resume" : "shift.try.halt");
        halt.setToolTipText(words);
        halt.getAccessibleContext().setAccessibleName(words);
        Beside.Other compared = model.beside().other();
        for (int i = 0; i < rows.size() && i < shown.size(); i++) {
            RemedyTrials.Outcome outcome = trials.outcome(shown.get(i));
            RemedyRow row = rows.get(i);
            row.show(outcome, outcome != null && trials.isStale(outcome));
            row.select(compared != null && compared.name().equals(row.title()));
        }
        content.repaint();
    }

    /** Puts a change beside the network, or takes it away where it is. */
    private void compare(int number) {
        Beside.Other chosen = shown.get(number).other();
        Beside.Other compared = model.beside().other();
        boolean again = compared != null && compared.name().equals(chosen.name());
        model.beside().show(again ? null : chosen);
    }

    /** Carries a change out, and puts the network as it was beside that which came of it. */
    private void carryOut(int number) {
        Beside.Other chosen = shown.get(number).other();
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
