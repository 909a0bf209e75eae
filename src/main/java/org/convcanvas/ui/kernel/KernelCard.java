package org.convcanvas.ui.kernel;

import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;

/** The card in which one filter is edited: its grid, its preset, what can be done to it. */
final class KernelCard {
    private static final int WIDE_GRID = 162;
    private static final int NARROW_GRID = 138;

    private final Kernels kernel;
    private final KernelGrid grid;
    private final PresetCombo preset;
    private final Stepper filter;
    private final Stepper channel;
    private final BiasField bias;
    private final JLabel biasLabel = Labels.caption(Text.of("kernel.bias"));
    private final JLabel sum = Labels.mono("", 11);
    private final List<JButton> operations = new ArrayList<>();
    private final JPanel content = new JPanel(new MigLayout("insets 0, gap 0, fillx", "[grow, fill]", "[]12[]"));
    private final JPanel buttons = new JPanel();
    private final CollapsibleCard card;

    KernelCard(Desk desk) {
        kernel = new Kernels(desk);
        grid = new KernelGrid(desk, kernel);
        preset = new PresetCombo(kernel::stepPreset);
        filter = new Stepper(
                Text.of("kernel.filter"), to -> desk.session().view(view -> view.select(view.selected(), to)));
        channel = new Stepper(Text.of("kernel.channel"), to -> desk.session().view(view -> view.withInChannel(to)));
        bias = new BiasField(kernel);
        buttons.setOpaque(false);
        for (KernelOperation operation : KernelOperation.values()) {
            button(
                    operation.name(),
                    () -> kernel.apply(KernelEdits.operation(kernel.id(), kernel.filter(), operation)));
        }
        button("RANDOM", () -> kernel.apply(KernelEdits.random(kernel.id(), kernel.filter(), kernel.seed())));
        content.add(upper(), "wrap");
        content.add(buttons);
        card = new CollapsibleCard(Text.of("kernel.title"), content)
                .subtitle(Text.of("kernel.correlation"))
                .foldable();
        setNarrow(false);
    }

    private JPanel upper() {
        JPanel right = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[grow, fill]8[grow, fill]", ""));
        right.setOpaque(false);
        right.add(Labels.caption(Text.of("kernel.preset")), "span 2, wrap");
        right.add(preset, "span 2, h 26!, gaptop 3, wmin 0, wrap");
        right.add(Labels.caption(Text.of("kernel.filter")), "span 2, gaptop 7, wrap");
        right.add(filter, "span 2, h 26!, gaptop 3, wrap");
        right.add(Labels.caption(Text.of("kernel.channel")), "span 2, gaptop 7, wrap");
        right.add(channel, "span 2, h 26!, gaptop 3, wrap");
        JPanel upper = new JPanel(new MigLayout("insets 0, gap 0, fillx", "[]12[grow, fill]", "[top]"));
        upper.setOpaque(false);
        upper.add(grid, "aligny top");
        upper.add(right, "wmin 0, wrap");
        JPanel line = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[]6[82!]push[]6[]", "[26!]"));
        line.setOpaque(false);
        line.add(biasLabel);
        line.add(bias, "h 26!");
        line.add(Labels.caption(Text.of("kernel.sum")));
        line.add(sum);
        upper.add(line, "span 2, growx, gaptop 10");
        return upper;
    }

    private void button(String operation, Runnable action) {
        String text = Text.of("kernel." + operation);
        JButton button =
                Buttons.outlined(text, operation.toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setName(text);
        button.setMargin(new Insets(5, 4, 6, 4)); // the longest word fits a third of the card
        button.setToolTipText(Text.of("kernel." + operation + ".help"));
        button.getAccessibleContext().setAccessibleName(text);
        button.addActionListener(event -> action.run());
        operations.add(button);
    }

    /** The card as a component. */
    JComponent component() {
        return card;
    }

    /** With icons alone on the buttons, and a smaller grid, where the column is narrow. */
    void setNarrow(boolean narrow) {
        grid.setSide(narrow ? NARROW_GRID : WIDE_GRID);
        int columns = narrow ? operations.size() : 3;
        buttons.removeAll();
        buttons.setLayout(new MigLayout("insets 0, gap 6, fillx, wrap " + columns, "[grow, fill, sg]", "[28!]"));
        for (JButton button : operations) {
            button.setText(narrow ? "" : button.getName());
            buttons.add(button, "wmin 0, h 28!");
        }
        buttons.revalidate();
    }

    /** Shows the selected kernel, or hides the card when there is none. */
    void refresh() {
        card.setVisible(kernel.any());
        if (!kernel.any()) {
            return;
        }
        preset.show(kernel.preset().orElse(null));
        filter.show(kernel.filter(), kernel.filters());
        channel.show(kernel.channel(), kernel.channels());
        Float number = kernel.bias();
        bias.setVisible(number != null);
        biasLabel.setVisible(number != null || kernel.untied());
        biasLabel.setText(Text.of(kernel.untied() ? "kernel.bias.untied" : "kernel.bias"));
        if (number != null) {
            bias.show(number);
        }
        sum.setText(Figures.brief(kernel.sum()));
        sum.setToolTipText(Figures.exact(kernel.sum()));
        grid.repaint();
    }
}
