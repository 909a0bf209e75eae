package org.convcanvas.ui.kernel;

import java.util.Arrays;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.text.Text;

/** Which fields each kind of layer has. */
final class Forms {
    private Forms() {}

    static Fields<Conv> conv(Conv conv, Fields.Change<Conv> change, ActivationCombo activation) {
        Fields<Conv> fields = new Fields<>(conv, change);
        kernel(fields);
        fields.add(
                Text.of("layer.filters"),
                Controls.count(fields, Text.of("setting.filters"), Conv::filters, Conv::withFilters));
        steps(fields);
        padding(fields);
        fields.add(Text.of("layer.activation"), activation);
        fill(fields);
        fields.add(
                Text.of("layer.groups"),
                Controls.count(fields, Text.of("setting.groups"), Conv::groups, Conv::withGroups));
        fields.addRow(Controls.flag(
                fields,
                Text.of("setting.bias"),
                Text.of("layer.bias"),
                layer -> layer.bias() != Bias.NONE,
                (layer, on) -> layer.withBias(Bias.of(on))));
        return fields;
    }

    static Fields<MaxPool> maxPool(MaxPool pool, Fields.Change<MaxPool> change) {
        Fields<MaxPool> fields = new Fields<>(pool, change);
        pool(fields);
        fields.addRow(ceil(fields));
        return fields;
    }

    static Fields<AveragePool> averagePool(AveragePool pool, Fields.Change<AveragePool> change) {
        Fields<AveragePool> fields = new Fields<>(pool, change);
        pool(fields);
        fields.addRow(ceil(fields));
        fields.addRow(Controls.flag(
                fields,
                Text.of("setting.countPadding"),
                Text.of("layer.countPadding"),
                AveragePool::countPadding,
                (layer, on) -> new AveragePool(layer.window(), on)));
        return fields;
    }

    static Fields<LeakyRelu> leakyRelu(LeakyRelu relu, Fields.Change<LeakyRelu> change) {
        Fields<LeakyRelu> fields = new Fields<>(relu, change);
        fields.add(
                Text.of("layer.slope"),
                Controls.number(
                        fields,
                        Text.of("setting.slope"),
                        0.01,
                        LeakyRelu::slope,
                        (layer, slope) -> new LeakyRelu(slope)));
        return fields;
    }

    static Fields<Clip> clip(Clip clip, Fields.Change<Clip> change) {
        Fields<Clip> fields = new Fields<>(clip, change);
        fields.add(
                Text.of("layer.low"),
                Controls.number(
                        fields, Text.of("setting.low"), 1, Clip::low, (layer, low) -> new Clip(low, layer.high())));
        fields.add(
                Text.of("layer.high"),
                Controls.number(
                        fields, Text.of("setting.high"), 1, Clip::high, (layer, high) -> new Clip(layer.low(), high)));
        return fields;
    }

    /** A kind without settings. */
    static Fields<Layer> none(Layer layer) {
        return new Fields<>(layer, (setting, change) -> true);
    }

    private static <L extends Windowed> void pool(Fields<L> fields) {
        kernel(fields);
        fill(fields);
        steps(fields);
        padding(fields);
    }

    private static <L extends Windowed> void kernel(Fields<L> fields) {
        fields.add(
                Text.of("layer.kernel"),
                Controls.kernel(
                        fields,
                        Text.of("setting.kernel"),
                        layer -> layer.window().kernel(),
                        (layer, kernel) -> with(layer, layer.window().withKernel(kernel))));
    }

    private static <L extends Windowed> void steps(Fields<L> fields) {
        fields.add(
                Text.of("layer.stride"),
                Controls.pair(
                        fields,
                        Text.of("setting.stride"),
                        layer -> layer.window().stride(),
                        (layer, stride) -> with(layer, layer.window().withStride(stride))));
        fields.add(
                Text.of("layer.dilation"),
                Controls.pair(
                        fields,
                        Text.of("setting.dilation"),
                        layer -> layer.window().dilation(),
                        (layer, dilation) -> with(layer, layer.window().withDilation(dilation))));
    }

    /** How much is added at the borders; the fill stays. */
    private static <L extends Windowed> void padding(Fields<L> fields) {
        JComboBox<Padding> combo = Controls.choice(
                fields,
                Text.of("setting.padding"),
                Words.paddings(),
                Words::padding,
                layer -> layer.window().padding().withFill(Fill.ZERO),
                (layer, padding) -> with(
                        layer,
                        layer.window()
                                .withPadding(padding.withFill(
                                        layer.window().padding().fill()))));
        fields.add(Text.of("layer.padding"), combo);
    }

    /** What is added at the borders; the amount stays. */
    private static <L extends Windowed> void fill(Fields<L> fields) {
        List<Fill> fills = Arrays.asList(Fill.values());
        fields.add(
                Text.of("layer.fill"),
                Controls.choice(
                        fields,
                        Text.of("setting.fill"),
                        fills,
                        Words::fill,
                        layer -> layer.window().padding().fill(),
                        (layer, fill) -> with(
                                layer,
                                layer.window()
                                        .withPadding(layer.window().padding().withFill(fill)))));
    }

    private static <L extends Windowed> JCheckBox ceil(Fields<L> fields) {
        return Controls.flag(
                fields,
                Text.of("setting.ceil"),
                Text.of("layer.ceil"),
                layer -> layer.window().ceil(),
                (layer, on) -> {
                    Window old = layer.window();
                    return with(layer, new Window(old.kernel(), old.stride(), old.dilation(), old.padding(), on));
                });
    }

    @SuppressWarnings("unchecked") // every kind gives its own kind back
    private static <L extends Windowed> L with(L layer, Window window) {
        return (L) layer.withWindow(window);
    }
}
