package org.convcanvas.ui.kernel;

import java.util.Arrays;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.text.Text;

/** The fields of sliding windows, and of the pools, which have no others but one. */
final class WindowForms {
    private WindowForms() {}

    static <L extends Windowed> Fields<L> pool(L pool, Fields.Change<L> change) {
        Fields<L> fields = new Fields<>(pool, change);
        kernel(fields);
        fill(fields);
        steps(fields);
        padding(fields);
        fields.addRow(ceil(fields));
        return fields;
    }

    static Fields<AveragePool> averagePool(AveragePool pool, Fields.Change<AveragePool> change) {
        Fields<AveragePool> fields = pool(pool, change);
        fields.addRow(Controls.flag(
                fields,
                Text.of("setting.countPadding"),
                Text.of("layer.countPadding"),
                AveragePool::countPadding,
                (layer, on) -> new AveragePool(layer.window(), on)));
        return fields;
    }

    static <L extends Windowed> void kernel(Fields<L> fields) {
        fields.add(
                Text.of("layer.kernel"),
                Controls.kernel(
                        fields,
                        Text.of("setting.kernel"),
                        layer -> layer.window().kernel(),
                        (layer, kernel) -> with(layer, layer.window().withKernel(kernel))));
    }

    static <L extends Windowed> void steps(Fields<L> fields) {
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
    static <L extends Windowed> void padding(Fields<L> fields) {
        JComboBox<Padding> combo = Controls.choice(
                fields,
                Text.of("setting.padding"),
                Words.paddings(),
                Words::padding,
                layer -> layer.window().padding().withFill(Fill.ZERO),
                (layer, padding) ->
                        padded(layer, padding.withFill(layer.window().padding().fill())));
        fields.add(Text.of("layer.padding"), combo);
    }

    /** What is added at the borders; the amount stays. */
    static <L extends Windowed> void fill(Fields<L> fields) {
        fields.add(Text.of("layer.fill"), fills(fields));
    }

    /** The same over a whole row. */
    static <L extends Windowed> void wideFill(Fields<L> fields) {
        fields.addWide(Text.of("layer.fill"), fills(fields));
    }

    private static <L extends Windowed> JComboBox<Fill> fills(Fields<L> fields) {
        List<Fill> fills = Arrays.asList(Fill.values());
        return Controls.choice(
                fields,
                Text.of("setting.fill"),
                fills,
                Words::fill,
                layer -> layer.window().padding().fill(),
                (layer, fill) -> padded(layer, layer.window().padding().withFill(fill)));
    }

    private static <L extends Windowed> L padded(L layer, Padding padding) {
        return with(layer, layer.window().withPadding(padding));
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
