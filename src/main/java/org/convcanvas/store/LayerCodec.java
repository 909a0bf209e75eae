package org.convcanvas.store;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.convcanvas.network.Layer;
import org.convcanvas.text.Problem;

/** Layers as JSON. */
final class LayerCodec {
    private LayerCodec() {}

    /** The classes that have a row. */
    static Set<Class<?>> kinds() {
        return LayerRows.ALL.stream().map(LayerRow::kind).collect(Collectors.toSet());
    }

    /** A layer with all its settings; {@code type} comes first. */
    static JsonObject write(Layer layer) {
        JsonObject to = new JsonObject();
        to.addProperty("type", layer.type());
        LayerRows.ALL.stream()
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
        for (LayerRow<?> row : LayerRows.ALL) {
            if (row.type().equals(type)) {
                return row.read().apply(from);
            }
        }
        throw new Problem("store.layer.unknown", type);
    }
}
