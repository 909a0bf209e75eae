package org.convcanvas.ui.kernel;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.text.Text;

/** The fields of layers whose settings are a few numbers. */
final class PlainForms {
    private PlainForms() {}

    static Fields<LeakyRelu> leakyRelu(LeakyRelu relu, Fields.Change<LeakyRelu> change) {
        return new Fields<>(relu, change).number("slope", 0.01, LeakyRelu::slope, (layer, it) -> new LeakyRelu(it));
    }

    static Fields<Clip> clip(Clip clip, Fields.Change<Clip> change) {
        return new Fields<>(clip, change)
                .number("low", 1, Clip::low, (layer, it) -> new Clip(it, layer.high()))
                .number("high", 1, Clip::high, (layer, it) -> new Clip(layer.low(), it));
    }

    static Fields<BatchNorm> batchNorm(BatchNorm norm, Fields.Change<BatchNorm> change) {
        return new Fields<>(norm, change)
                .number("epsilon", BatchNorm.USUAL, BatchNorm::epsilon, (layer, it) -> new BatchNorm(it));
    }

    static Fields<Lrn> lrn(Lrn norm, Fields.Change<Lrn> change) {
        Fields<Lrn> fields = new Fields<>(norm, change);
        fields.add(
                Text.of("layer.size"),
                Controls.count(
                        fields,
                        Text.of("setting.size"),
                        Lrn::size,
                        (layer, it) -> new Lrn(it, layer.alpha(), layer.beta(), layer.k())));
        return fields.number(
                        "alpha", 1e-4, Lrn::alpha, (layer, it) -> new Lrn(layer.size(), it, layer.beta(), layer.k()))
                .number("beta", 0.05, Lrn::beta, (layer, it) -> new Lrn(layer.size(), layer.alpha(), it, layer.k()))
                .number("k", 1, Lrn::k, (layer, it) -> new Lrn(layer.size(), layer.alpha(), layer.beta(), it));
    }

    static Fields<Dropout> dropout(Dropout dropout, Fields.Change<Dropout> change) {
        return new Fields<>(dropout, change).number("rate", 0.05, Dropout::rate, (layer, it) -> new Dropout(it));
    }

    static Fields<AdaptiveAveragePool> adaptive(AdaptiveAveragePool pool, Fields.Change<AdaptiveAveragePool> change) {
        Fields<AdaptiveAveragePool> fields = new Fields<>(pool, change);
        fields.add(
                Text.of("layer.output"),
                Controls.pair(
                        fields,
                        Text.of("setting.output"),
                        AdaptiveAveragePool::size,
                        (layer, it) -> new AdaptiveAveragePool(it)));
        return fields;
    }

    static Fields<PolyphaseSampling> polyphase(PolyphaseSampling sampling, Fields.Change<PolyphaseSampling> change) {
        Fields<PolyphaseSampling> fields = new Fields<>(sampling, change);
        fields.add(
                Text.of("layer.stride"),
                Controls.pair(
                        fields,
                        Text.of("setting.stride"),
                        PolyphaseSampling::stride,
                        (layer, it) -> new PolyphaseSampling(it)));
        return fields;
    }

    static Fields<Pad> pad(Pad pad, Fields.Change<Pad> change) {
        Fields<Pad> fields = new Fields<>(pad, change);
        side(
                fields,
                "top",
                border -> border.begin().y(),
                (border, it) -> begin(border, it, border.begin().x()));
        side(
                fields,
                "bottom",
                border -> border.end().y(),
                (border, it) -> end(border, it, border.end().x()));
        side(
                fields,
                "left",
                border -> border.begin().x(),
                (border, it) -> begin(border, border.begin().y(), it));
        side(
                fields,
                "right",
                border -> border.end().x(),
                (border, it) -> end(border, border.end().y(), it));
        fields.addWide(
                Text.of("layer.fill"),
                Controls.choice(
                        fields,
                        Text.of("setting.fill"),
                        Arrays.asList(Fill.values()),
                        Words::fill,
                        layer -> layer.padding().fill(),
                        (layer, fill) -> new Pad(layer.padding().withFill(fill))));
        return fields;
    }

    private static void side(
            Fields<Pad> fields,
            String name,
            Function<Padding, Integer> get,
            BiFunction<Padding, Integer, Padding> set) {
        fields.add(
                Text.of("layer." + name),
                Controls.amount(
                        fields,
                        Text.of("setting." + name),
                        layer -> get.apply(layer.padding()),
                        (layer, it) -> new Pad(set.apply(layer.padding(), it))));
    }

    private static Padding begin(Padding border, int y, int x) {
        return new Padding(border.rule(), border.fill(), new Pair(y, x), border.end());
    }

    private static Padding end(Padding border, int y, int x) {
        return new Padding(border.rule(), border.fill(), border.begin(), new Pair(y, x));
    }
}
