package org.convcanvas.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.text.Problem;

/** Layers as JSON: one row for each kind. */
final class LayerCodec {
    private static final String UNTIED = "untied";

    private static final List<Row<?>> ROWS = List.of(
            new Row<>(
                    "conv",
                    Conv.class,
                    (layer, to) -> {
                        to.addProperty("filters", layer.filters());
                        WindowCodec.write(to, layer.window(), false);
                        to.addProperty("groups", layer.groups());
                        bias(to, layer.bias());
                    },
                    from -> new Conv(
                            from.whole("filters"), WindowCodec.read(from, false), from.whole("groups"), bias(from))),
            new Row<>(
                    "max-pool",
                    MaxPool.class,
                    (layer, to) -> WindowCodec.write(to, layer.window(), true),
                    from -> new MaxPool(WindowCodec.read(from, true))),
            new Row<>(
                    "average-pool",
                    AveragePool.class,
                    (layer, to) -> {
                        WindowCodec.write(to, layer.window(), true);
                        to.addProperty("countPadding", layer.countPadding());
                    },
                    from -> new AveragePool(WindowCodec.read(from, true), from.flag("countPadding"))),
            new Row<>("relu", Relu.class, (layer, to) -> {}, from -> new Relu()),
            new Row<>(
                    "leaky-relu",
                    LeakyRelu.class,
                    (layer, to) -> to.addProperty("slope", JsonText.number(layer.slope())),
                    from -> new LeakyRelu(from.number("slope"))),
            new Row<>(
                    "clip",
                    Clip.class,
                    (layer, to) -> {
                        to.addProperty("low", JsonText.number(layer.low()));
                        to.addProperty("high", JsonText.number(layer.high()));
                    },
                    from -> new Clip(from.number("low"), from.number("high"))),
            new Row<>("sigmoid", Sigmoid.class, (layer, to) -> {}, from -> new Sigmoid()),
            new Row<>("tanh", Tanh.class, (layer, to) -> {}, from -> new Tanh()));

    private LayerCodec() {}

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

    /**
     * One kind of layer.
     *
     * @param type its name in files, {@link Layer#type()}
     * @param kind its class
     * @param write adds its settings to an object
     * @param read makes it from an object's members
     */
    private record Row<L extends Layer>(
            String type, Class<L> kind, BiConsumer<L, JsonObject> write, Function<Fields, L> read) {
        void write(Layer layer, JsonObject to) {
            write.accept(kind.cast(layer), to);
        }
    }

    /** The classes that have a row. */
    static Set<Class<?>> kinds() {
        return ROWS.stream().map(Row::kind).collect(Collectors.toSet());
    }

    /** A layer with all its settings; {@code type} comes first. */
    static JsonObject write(Layer layer) {
        JsonObject to = new JsonObject();
        to.addProperty("type", layer.type());
        ROWS.stream()
                .filter(row -> row.kind() == layer.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + layer.type()))
                .write(layer, to);
        return to;
    }

    /**
     * The layer that {@link #write} wrote.
     *
     * @throws Problem when the type is unknown, a setting is missing, or the settings are not valid
     */
    static Layer read(Fields from) {
        String type = from.text("type");
        for (Row<?> row : ROWS) {
            if (row.type().equals(type)) {
                return row.read().apply(from);
            }
        }
        throw new Problem("store.layer.unknown", type);
    }
}
