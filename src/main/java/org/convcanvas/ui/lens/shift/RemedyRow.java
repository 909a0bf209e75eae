package org.convcanvas.ui.lens.shift;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** A change: its name, which puts it beside the network in the drawer, an error before and after, and a button. */
final class RemedyRow {
    private final String title;
    private final JToggleButton name;
    private final JLabel numbers = Labels.mono("", 11);
    private final Sentence reason = new Sentence(Token.TEXT2);
    private final JButton apply = Buttons.outlined(Text.of("field.whatIf.apply"));

    /**
     * @param title of the change
     * @param help what it does
     * @param beside puts it beside the network, or takes it away again
     * @param carryOut carries it out
     */
    RemedyRow(String title, String help, Runnable beside, Runnable carryOut) {
        this.title = title;
        name = new JToggleButton(title);
        name.setHorizontalAlignment(SwingConstants.LEADING);
        name.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        name.putClientProperty(
                FlatClientProperties.STYLE,
                "toolbar.margin: 2,4,2,4; toolbar.spacingInsets: 0,0,0,0;"
                        + "toolbar.selectedBackground: $Conv.accentSoft");
        Zoom.font(name, Fonts.sans(12));
        name.setToolTipText("<html>" + help + "<br>" + Text.of("shift.try.beside"));
        name.getAccessibleContext().setAccessibleDescription(Text.of("shift.try.beside"));
        name.addActionListener(event -> beside.run());
        Labels.colour(numbers, Token.ACCENT);
        apply.setToolTipText(help);
        apply.getAccessibleContext().setAccessibleName(Text.of("shift.try.apply", title));
        apply.addActionListener(event -> carryOut.run());
    }

    String title() {
        return title;
    }

    void addTo(JPanel panel) {
        panel.add(name, "wmin 0");
        panel.add(numbers);
        panel.add(apply, "h 26!, wrap");
        panel.add(reason, "span 3, growx, wmin 0, gapx 4, wrap");
    }

    /**
     * Shows what becomes of the change.
     *
     * @param outcome null while nothing is known
     * @param stale whether it is that of something earlier
     */
    void show(RemedyTrials.@Nullable Outcome outcome, boolean stale) {
        numbers.setText(outcome == null ? "…" : Text.of("shift.try.change", outcome.before(), outcome.after()));
        Labels.colour(numbers, outcome == null || stale ? Token.TEXT3 : Token.ACCENT);
        numbers.setToolTipText(stale ? Text.of("shift.try.stale") : null);
        reason.setText(outcome == null ? "" : outcome.reason());
    }

    void select(boolean compared) {
        name.setSelected(compared);
    }
}
