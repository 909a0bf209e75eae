package org.convcanvas.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;

/** The table of layer kinds and the members that files give them. */
final class LayerRows {
    /** How a bias of its own for every place is written; the others are true and false. */
    private static final String UNTIED = "untied";

    static final List<LayerRow<?>> ALL = List.of(
            new LayerRow<>("conv", Conv.class, LayerRows::conv, LayerRows::conv),
            new LayerRow<>(
                    "drifted-conv",
                    DriftedConv.class,
                    (layer, to) -> {
                        conv(layer.conv(), to);
                        to.addProperty("drift", JsonText.number(layer.amount()));
                        to.addProperty("seed", layer.seed());
                    },
                    from -> new DriftedConv(conv(from), from.number("drift"), from.whole("seed"))),
            new LayerRow<>(
                    "locally-connected",
                    LocallyConnected.class,
                    (layer, to) -> {
                        to.addProperty("filters", layer.filters());
                        WindowCodec.write(to, layer.window(), false);
                        bias(to, layer.bias());
                    },
                    from -> new LocallyConnected(from.whole("filters"), WindowCodec.read(from, false), bias(from))),
            new LayerRow<>(
                    "fully-connected",
                    FullyConnected.class,
                    (layer, to) -> {
                        to.addProperty("units", layer.units());
                        to.addProperty("bias", layer.bias());
                    },
                    from -> new FullyConnected(from.whole("units"), from.flag("bias"))),
            pool("max-pool", MaxPool.class, MaxPool::new),
            new LayerRow<>(
                    "average-pool",
                    AveragePool.class,
                    (layer, to) -> {
                        WindowCodec.write(to, layer.window(), true);
                        to.addProperty("countPadding", layer.countPadding());
                    },
                    from -> new AveragePool(WindowCodec.read(from, true), from.flag("countPadding"))),
            pool("l2-pool", L2Pool.class, L2Pool::new),
            pool("blur-pool", BlurPool.class, BlurPool::new),
            new LayerRow<>(
                    "polyphase-sampling",
                    PolyphaseSampling.class,
                    (layer, to) -> to.add("stride", WindowCodec.pair(layer.stride())),
                    from -> new PolyphaseSampling(from.pair("stride"))),
            LayerRow.plain("global-average-pool", GlobalAveragePool.class, GlobalAveragePool::new),
            LayerRow.plain("global-max-pool", GlobalMaxPool.class, GlobalMaxPool::new),
            new LayerRow<>(
                    "adaptive-average-pool",
                    AdaptiveAveragePool.class,
                    (layer, to) -> to.add("size", WindowCodec.pair(layer.size())),
                    from -> new AdaptiveAveragePool(from.pair("size"))),
            LayerRow.plain("relu", Relu.class, Relu::new),
            number("leaky-relu", LeakyRelu.class, "slope", LeakyRelu::slope, LeakyRelu::new),
            new LayerRow<>(
                    "clip",
                    Clip.class,
                    (layer, to) -> {
                        to.addProperty("low", JsonText.number(layer.low()));
                        to.addProperty("high", JsonText.number(layer.high()));
                    },
                    from -> new Clip(from.number("low"), from.number("high"))),
            LayerRow.plain("sigmoid", Sigmoid.class, Sigmoid::new),
            LayerRow.plain("tanh", Tanh.class, Tanh::new),
            number("batch-norm", BatchNorm.class, "epsilon", BatchNorm::epsilon, BatchNorm::new),
            new LayerRow<>(
                    "lrn",
                    Lrn.class,
                    (layer, to) -> {
                        to.addProperty("size", layer.size());
                        to.addProperty("alpha", JsonText.number(layer.alpha()));
                        to.addProperty("beta", JsonText.number(layer.beta()));
                        to.addProperty("k", JsonText.number(layer.k()));
                    },
                    from -> new Lrn(from.whole("size"), from.number("alpha"), from.number("beta"), from.number("k"))),
            number("dropout", Dropout.class, "rate", Dropout::rate, Dropout::new),
            LayerRow.plain("softmax", Softmax.class, Softmax::new),
            new LayerRow<>(
                    "pad",
                    Pad.class,
                    (layer, to) -> WindowCodec.write(to, layer.padding()),
                    from -> new Pad(WindowCodec.padding(from))),
            new LayerRow<>(
                    "bypassed",
                    Bypassed.class,
                    (layer, to) -> to.add("layer", LayerCodec.write(layer.layer())),
                    from -> new Bypassed(LayerCodec.read(from.object("layer")))),
            LayerRow.plain("flatten", Flatten.class, Flatten::new),
            LayerRow.plain("add", Add.class, Add::new),
            LayerRow.plain("concat", Concat.class, Concat::new));

    private LayerRows() {}

    private static <L extends Windowed> LayerRow<L> pool(String type, Class<L> kind, Function<Window, L> make) {
        return new LayerRow<>(
                type,
                kind,
                (layer, to) -> WindowCodec.write(to, layer.window(), true),
                from -> make.apply(WindowCodec.read(from, true)));
    }

    /** A kind whose one setting is a number. */
    private static <L extends Layer> LayerRow<L> number(
            String type, Class<L> kind, String name, Function<L, Float> get, Function<Float, L> make) {
        return new LayerRow<>(
                type,
                kind,
                (layer, to) -> to.addProperty(name, JsonText.number(get.apply(layer))),
                from -> make.apply(from.number(name)));
    }

    private static void conv(Conv layer, JsonObject to) {
        to.addProperty("filters", layer.filters());
        WindowCodec.write(to, layer.window(), false);
        to.addProperty("groups", layer.groups());
        bias(to, layer.bias());
    }

    private static Conv conv(Fields from) {
        return new Conv(from.whole("filters"), WindowCodec.read(from, false), from.whole("groups"), bias(from));
    }

    private static void bias(JsonObject to, Bias bias) {
        if (bias == Bias.UNTIED) {
            to.addProperty("bias", UNTIED);
        } else {
            to.addProperty("bias", bias == Bias.SHARED);
        }
    }

    private static Bias bias(Fields from) {
        JsonElement bias = from.element("bias");
        boolean untied = bias.isJsonPrimitive() && UNTIED.equals(bias.getAsString());
        return untied ? Bias.UNTIED : Bias.of(from.flag("bias"));
    }
}
