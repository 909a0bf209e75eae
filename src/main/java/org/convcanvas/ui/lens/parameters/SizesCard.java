package org.convcanvas.ui.lens.parameters;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.Zoom;

/** The sizes whose weights are counted, by sliders that grow by factors, and by numbers. */
final class SizesCard {
    private static final int STEPS = 1000;

    private final ShareModel model;
    private final List<Runnable> shows = new ArrayList<>();
    private final JPanel content =
            new JPanel(new MigLayout("insets 0, gapx 8, gapy 4, fillx", "[][0:60:, grow, fill][78!, fill]", "[26!]"));
    private final JCheckBox biases = new JCheckBox(Text.of("share.biases"));
    private final JCheckBox log = new JCheckBox(Text.of("share.log"));
    private final JCheckBox same = new JCheckBox(Text.of("share.sizes.same"));
    private final CollapsibleCard card;
    private boolean showing;

    /** A size of the ladder. */
    private interface Get {
        int of(WeightLadder sizes);
    }

    /** The ladder with another size. */
    private interface With {
        WeightLadder of(WeightLadder sizes, int value);
    }

    SizesCard(ShareModel model) {
        this.model = model;
        row("share.size", 4096, WeightLadder::size, WeightLadder::withSize);
        row("share.channels", 4096, WeightLadder::channels, WeightLadder::withChannels);
        row("share.units", 65536, WeightLadder::units, WeightLadder::withUnits);
        row("share.filters", 4096, WeightLadder::filters, WeightLadder::withFilters);
        row("share.kernel", 15, WeightLadder::kernel, WeightLadder::withKernel);
        row("share.stride", 16, WeightLadder::stride, WeightLadder::withStride);
        for (JCheckBox box : List.of(biases, log, same)) {
            box.setOpaque(false);
            Zoom.font(box, Fonts.sans(12));
        }
        biases.addActionListener(event -> put(sizes().withBiases(biases.isSelected())));
        same.addActionListener(event -> put(sizes().withSame(same.isSelected())));
        log.addActionListener(
                event -> model.look(model.look().withShow(model.look().show().withLog(log.isSelected()))));
        content.add(biases, "span 3, split 2, gaptop 4");
        content.add(log, "gapleft 16, wrap");
        content.add(same, "span 3");
        JButton reset = Buttons.flat("undo", 14, 20, Text.of("share.reset"));
        reset.addActionListener(event -> put(WeightLadder.LESSON));
        card = new CollapsibleCard(Text.of("share.sizes"), content)
                .trailing(reset)
                .foldable();
        refresh();
    }

    JComponent component() {
        return card;
    }

    private WeightLadder sizes() {
        return model.look().sizes();
    }

    private void put(WeightLadder sizes) {
        model.look(model.look().withSizes(sizes));
    }

    private void row(String key, int most, Get get, With with) {
        String name = Text.of(key);
        JSlider slider = new JSlider(0, STEPS);
        slider.setOpaque(false);
        slider.setName(key);
        slider.getAccessibleContext().setAccessibleName(name);
        SpinnerNumberModel numbers = new SpinnerNumberModel(1, 1, most, 1);
        JSpinner spinner = NumberField.whole(numbers, 11, name);
        slider.addChangeListener(event -> {
            if (!showing) {
                put(with.of(sizes(), (int) Math.round(Math.pow(most, slider.getValue() / (double) STEPS))));
            }
        });
        spinner.addChangeListener(event -> {
            if (!showing) {
                put(with.of(sizes(), numbers.getNumber().intValue()));
            }
        });
        shows.add(() -> {
            int value = get.of(sizes());
            numbers.setValue(value);
            slider.setValue((int) Math.round(STEPS * Math.log(value) / Math.log(most)));
        });
        content.add(Labels.body(name));
        content.add(slider);
        content.add(spinner, "wrap");
    }

    void refresh() {
        showing = true;
        shows.forEach(Runnable::run);
        biases.setSelected(sizes().biases());
        same.setSelected(sizes().same());
        log.setSelected(model.look().show().log());
        showing = false;
    }
}
