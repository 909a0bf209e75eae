package org.convcanvas.ui.kernel;

import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** The card in which one filter is edited: its grid, its preset, what can be done to it. */
final class KernelCard {
    private static final int WIDE_GRID = 162;
    private static final int NARROW_GRID = 138;

    /** What the buttons do; the rest stands in the menu. */
    private static final List<KernelOperation> BUTTONS = List.of(
            KernelOperation.ROTATE,
            KernelOperation.FLIP_H,
            KernelOperation.FLIP_V,
            KernelOperation.NEGATE,
            KernelOperation.NORMALISE);

    private final Kernels kernel;
    private final Brush brush = new Brush();
    private final KernelGrid grid;
    private final KernelParts parts;
    private final FilterKernels all;
    private final JToggleButton showAll = toggle("all-kernels");
    private final JCheckBox flipped = new JCheckBox(Text.of("kernel.flipped"));
    private final PresetCombo preset;
    private final Stepper filter;
    private final Stepper channel;
    private final BiasField bias;
    private final JLabel biasLabel = Labels.caption(Text.of("kernel.bias"));
    private final JLabel sum = Labels.mono("", 11);
    private final List<JButton> operations = new ArrayList<>();
    private final JPanel content =
            new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3, wrap 1", "[grow, fill]", ""));
    private final JPanel buttons = new JPanel();
    private final CollapsibleCard card;

    /** @param menu what else can be done with a kernel, made anew whenever it is asked for */
    KernelCard(Desk desk, Supplier<JPopupMenu> menu) {
        kernel = new Kernels(desk);
        grid = new KernelGrid(desk, kernel, brush);
        parts = new KernelParts(desk, kernel);
        all = new FilterKernels(desk, kernel, brush);
        parts.setVisible(false);
        all.setVisible(false);
        preset = new PresetCombo(kernel::stepPreset);
        filter = new Stepper(
                Text.of("kernel.filter"), to -> desk.session().view(view -> view.select(view.selected(), to)));
        channel = new Stepper(Text.of("kernel.channel"), to -> desk.session().view(view -> view.withInChannel(to)));
        bias = new BiasField(kernel);
        buttons.setOpaque(false);
        for (KernelOperation operation : BUTTONS) {
            button(
                    operation.name(),
                    () -> kernel.apply(KernelEdits.operation(kernel.id(), kernel.filter(), operation)));
        }
        button("RANDOM", () -> kernel.apply(KernelEdits.random(kernel.id(), kernel.filter(), kernel.seed())));
        Zoom.font(flipped, Fonts.sans(12));
        flipped.setToolTipText(Text.of("kernel.flipped.help"));
        flipped.addActionListener(event -> kernel.apply(KernelEdits.flip(kernel.id())));
        content.add(upper());
        content.add(buttons, "gaptop 10");
        content.add(tools(), "gaptop 8");
        content.add(parts, "gaptop 8");
        content.add(all, "gaptop 8");
        card = new CollapsibleCard(Text.of("kernel.title"), content)
                .subtitle(Text.of("kernel.correlation"))
                .trailing(more(menu))
                .foldable();
        setNarrow(false);
    }

    private static JButton more(Supplier<JPopupMenu> menu) {
        JButton more = Buttons.flat("more", 14, 20, Text.of("kernel.more"));
        more.addActionListener(event -> menu.get().show(more, 0, more.getHeight()));
        return more;
    }

    private static JToggleButton toggle(String icon) {
        JToggleButton toggle = new JToggleButton(UiIcons.icon(icon, 15));
        toggle.setMargin(new Insets(4, 6, 4, 6));
        toggle.setToolTipText(Text.of("kernel." + icon));
        toggle.getAccessibleContext().setAccessibleName(Text.of("kernel." + icon));
        return toggle;
    }

    /** Painting, the kernel's parts, all kernels of the filter, true convolution. */
    private JPanel tools() {
        JToggleButton paint = toggle("brush");
        BrushField number = new BrushField(brush);
        number.setEnabled(false);
        paint.addActionListener(event -> {
            brush.on(paint.isSelected());
            number.setEnabled(paint.isSelected());
        });
        JToggleButton split = toggle("split");
        split.addActionListener(event -> {
            parts.setVisible(split.isSelected());
            content.revalidate();
        });
        showAll.addActionListener(event -> {
            all.setVisible(showAll.isSelected());
            all.refresh();
            content.revalidate();
        });
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 6, fillx, hidemode 3", "[][64!][][]push[]", "[26!]"));
        tools.setOpaque(false);
        tools.add(paint, "h 26!");
        tools.add(number, "h 26!, w 64!");
        tools.add(split, "h 26!");
        tools.add(showAll, "h 26!");
        tools.add(flipped, "wmin 0");
        return tools;
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

    /** With a smaller grid where the column is narrow. */
    void setNarrow(boolean narrow) {
        grid.setSide(narrow ? NARROW_GRID : WIDE_GRID);
        int columns = operations.size();
        buttons.removeAll();
        buttons.setLayout(new MigLayout("insets 0, gap 6, fillx, wrap " + columns, "[grow, fill, sg]", "[28!]"));
        for (JButton button : operations) {
            button.setText("");
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
        boolean turned = kernel.flipped();
        flipped.setSelected(turned);
        card.subtitle(Text.of(turned ? "kernel.convolution" : "kernel.correlation"));
        showAll.setEnabled(kernel.channels() > 1);
        all.setVisible(showAll.isSelected() && kernel.channels() > 1);
        all.refresh();
        parts.repaint();
        grid.repaint();
    }
}
