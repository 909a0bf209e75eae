package org.convcanvas.store;

import com.google.gson.JsonObject;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convcanvas.network.Layer;

/**
 * How files write one kind of layer.
 *
 * @param type its name in files, {@link Layer#type()}
 * @param kind its class
 * @param write adds its settings to an object
 * @param read makes it from an object's members
 */
record LayerRow<L extends Layer>(
        String type, Class<L> kind, BiConsumer<L, JsonObject> write, Function<Fields, L> read) {
    /** A kind without settings. */
    static <L extends Layer> LayerRow<L> plain(String type, Class<L> kind, Supplier<L> layer) {
        return new LayerRow<>(type, kind, (one, to) -> {}, from -> layer.get());
    }

    void write(Layer layer, JsonObject to) {
        write.accept(kind.cast(layer), to);
    }
}
