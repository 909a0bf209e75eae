package org.convcanvas.ui.kernel;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.text.Text;

/** The fields of layers that have weights and are mostly followed by an activation. */
final class WeightForms {
    private WeightForms() {}

    static Fields<Conv> conv(Conv conv, Fields.Change<Conv> change, ActivationCombo activation) {
        Fields<Conv> fields = new Fields<>(conv, change);
        WindowForms.kernel(fields);
        filters(fields, Conv::filters, Conv::withFilters);
        WindowForms.steps(fields);
        WindowForms.padding(fields);
        fields.add(Text.of("layer.activation"), activation);
        fields.add(
                Text.of("layer.groups"),
                Controls.count(fields, Text.of("setting.groups"), Conv::groups, Conv::withGroups));
        WindowForms.fill(fields);
        bias(fields, Conv::bias, Conv::withBias);
        return fields;
    }

    static Fields<DriftedConv> drifted(
            DriftedConv layer, Fields.Change<DriftedConv> change, ActivationCombo activation) {
        Fields<DriftedConv> fields = new Fields<>(layer, change);
        WindowForms.kernel(fields);
        filters(
                fields,
                one -> one.conv().filters(),
                (one, it) -> one.withConv(one.conv().withFilters(it)));
        WindowForms.steps(fields);
        WindowForms.padding(fields);
        fields.add(Text.of("layer.activation"), activation);
        fields.number("drift", 0.05, DriftedConv::amount, (one, it) -> new DriftedConv(one.conv(), it, one.seed()));
        fields.add(
                Text.of("layer.seed"),
                Controls.amount(
                        fields,
                        Text.of("setting.seed"),
                        DriftedConv::seed,
                        (one, it) -> new DriftedConv(one.conv(), one.amount(), it)));
        WindowForms.wideFill(fields);
        bias(
                fields,
                one -> one.conv().bias(),
                (one, it) -> one.withConv(one.conv().withBias(it)));
        return fields;
    }

    static Fields<LocallyConnected> locallyConnected(
            LocallyConnected layer, Fields.Change<LocallyConnected> change, ActivationCombo activation) {
        Fields<LocallyConnected> fields = new Fields<>(layer, change);
        WindowForms.kernel(fields);
        filters(fields, LocallyConnected::filters, LocallyConnected::withFilters);
        WindowForms.steps(fields);
        WindowForms.padding(fields);
        fields.add(Text.of("layer.activation"), activation);
        WindowForms.wideFill(fields);
        bias(fields, LocallyConnected::bias, LocallyConnected::withBias);
        return fields;
    }

    static Fields<FullyConnected> fullyConnected(
            FullyConnected layer, Fields.Change<FullyConnected> change, ActivationCombo activation) {
        Fields<FullyConnected> fields = new Fields<>(layer, change);
        fields.add(
                Text.of("layer.units"),
                Controls.count(fields, Text.of("setting.units"), FullyConnected::units, FullyConnected::withUnits));
        fields.add(Text.of("layer.activation"), activation);
        fields.addRow(Controls.flag(
                fields,
                Text.of("setting.bias"),
                Text.of("layer.bias.unit"),
                FullyConnected::bias,
                FullyConnected::withBias));
        return fields;
    }

    private static <L extends Layer> void filters(
            Fields<L> fields, Function<L, Integer> get, BiFunction<L, Integer, L> set) {
        fields.add(Text.of("layer.filters"), Controls.count(fields, Text.of("setting.filters"), get, set));
    }

    private static <L extends Layer> void bias(Fields<L> fields, Function<L, Bias> get, BiFunction<L, Bias, L> set) {
        fields.addWide(
                Text.of("layer.bias"),
                Controls.choice(fields, Text.of("setting.bias"), Arrays.asList(Bias.values()), Words::bias, get, set));
    }
}
