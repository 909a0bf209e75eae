package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.network.Layer;
import org.junit.jupiter.api.Test;

class LayerCodecTest {
    @Property(tries = 300, seed = "3")
    void everySettingIsReadBack(@ForAll long seed) {
        Layer layer = new RandomScene(seed).layer();
        String text = JsonText.of(LayerCodec.write(layer));
        assertThat(LayerCodec.read(Fields.of(JsonParser.parseString(text), "layer")))
                .isEqualTo(layer);
    }

    /** Fails when a kind was added to the catalogue without a row in the table. */
    @Test
    void everyPermittedKindHasARow() {
        Set<Class<?>> kinds = new HashSet<>();
        collect(Layer.class, kinds);
        Set<Class<?>> made = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            Layer layer = new RandomScene(seed).layer();
            JsonObject json = LayerCodec.write(layer);
            assertThat(json.keySet().iterator().next()).isEqualTo("type");
            assertThat(json.get("type").getAsString()).isEqualTo(layer.type());
            made.add(layer.getClass());
        }
        assertThat(LayerCodec.kinds()).isEqualTo(kinds);
        assertThat(made).isEqualTo(kinds);
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (!type.isSealed()) {
            kinds.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted, kinds);
        }
    }
}
