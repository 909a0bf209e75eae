package org.convcanvas.ui.lens.parameters;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.analysis.SharingShift;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Numbers;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Zoom;

/** The small example: its size, how far along the ladder it is, and whether equal patches answer equally. */
final class ExampleCard {
    private final ShareModel model;
    private final JComboBox<Integer> side = new JComboBox<>(new Integer[] {6, 8, 10, 12, 16, 24, 32});
    private final SegmentedControl<Integer> channels = segmented(1, 3, 8);
    private final SegmentedControl<Integer> kernel = segmented(1, 3, 5, 7);
    private final SegmentedControl<Integer> stride = segmented(1, 2, 3);
    private final JCheckBox same = new JCheckBox(Text.of("share.same"));
    private final Words alike = Words.wrapped();
    private final Words moved = Words.wrapped();
    private final CollapsibleCard card;
    private final CollapsibleCard test;
    private boolean showing;

    ExampleCard(ShareModel model) {
        this.model = model;
        JPanel content = new JPanel(new MigLayout("insets 0, gapx 8, gapy 6, fillx", "[]push[]", ""));
        Zoom.font(side, Fonts.mono(11));
        side.getAccessibleContext().setAccessibleName(Text.of("share.side"));
        content.add(Labels.body(Text.of("share.side")));
        content.add(side, "w 80!, wrap");
        content.add(Labels.body(Text.of("share.channels")));
        content.add(channels, "wrap");
        content.add(Labels.body(Text.of("share.kernel")));
        content.add(kernel, "wrap");
        content.add(Labels.body(Text.of("share.stride")));
        content.add(stride, "wrap");
        same.setOpaque(false);
        Zoom.font(same, Fonts.sans(12));
        content.add(same, "span 2, wrap");
        card = new CollapsibleCard(Text.of("share.example"), content).foldable();
        JPanel trial = new JPanel(new MigLayout("insets 0, gap 0 8, fillx, wrap 1", "[grow, fill]"));
        JButton find = Buttons.outlined(Text.of("share.alike"));
        find.addActionListener(event -> model.findAlike());
        trial.add(find, "growx 0");
        trial.add(alike, "wmin 0");
        trial.add(moved, "wmin 0");
        JButton shift = Buttons.outlined(Text.of("share.shift"));
        shift.setToolTipText(Text.of("share.shift.help"));
        shift.addActionListener(event -> model.breakSharing());
        trial.add(shift, "growx 0");
        test = new CollapsibleCard(Text.of("share.test"), trial).foldable();
        side.addActionListener(event -> {
            if (!showing && side.getSelectedItem() instanceof Integer chosen) {
                model.look(model.look().withSide(chosen));
            }
        });
        channels.onChange(value -> model.look(model.look().withChannels(value)));
        kernel.onChange(value -> model.look(model.look().withKernel(value)));
        stride.onChange(value -> model.look(model.look().withStride(value)));
        same.addActionListener(event -> model.look(model.look().withSame(same.isSelected())));
        refresh();
    }

    private static SegmentedControl<Integer> segmented(Integer... values) {
        return new SegmentedControl<>(24, List.of(values), String::valueOf);
    }

    /** The example's sizes. */
    JComponent component() {
        return card;
    }

    /** What the example shows about sharing. */
    JComponent test() {
        return test;
    }

    void refresh() {
        ShareLook look = model.look();
        showing = true;
        side.setSelectedItem(look.side());
        channels.setValue(look.channels());
        kernel.setValue(look.kernel());
        stride.setValue(Math.min(3, look.stride()));
        same.setSelected(look.same());
        showing = false;
        Ways ways = model.ways();
        if (ways == null) {
            return;
        }
        SharingExample example = ways.example();
        Tensor shared = ways.output(Way.CONVOLUTION);
        Tensor local = ways.output(Way.LOCAL);
        double distance = Alike.distance(example, model.first(), model.second());
        alike.setText(Text.of(
                "share.alike.words",
                Numbers.of(distance),
                Numbers.signed(shared.data()[model.first()], true),
                Numbers.signed(shared.data()[model.second()], true),
                Numbers.signed(local.data()[model.first()], true),
                Numbers.signed(local.data()[model.second()], true)));
        moved.setText(Text.of(
                "share.moved.words",
                SharingShift.pixels(example),
                ways.made(Way.CONVOLUTION).percent(),
                ways.made(Way.LOCAL).percent(),
                ways.made(Way.FULL).percent()));
    }
}
