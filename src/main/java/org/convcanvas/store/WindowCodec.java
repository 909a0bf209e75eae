package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;

/** The sliding rectangle of convolutions and pools, as members of their layer's object. */
final class WindowCodec {
    private WindowCodec() {}

    /** Adds a window's members; {@code ceil} is one of pools only. */
    static void write(JsonObject to, Window window, boolean pool) {
        to.add("kernel", pair(window.kernel()));
        to.add("stride", pair(window.stride()));
        to.add("dilation", pair(window.dilation()));
        write(to, window.padding());
        if (pool) {
            to.addProperty("ceil", window.ceil());
        }
    }

    /** Adds a border as the member {@code padding}. */
    static void write(JsonObject to, Padding padding) {
        JsonObject border = new JsonObject();
        border.addProperty("rule", Fields.name(padding.rule()));
        border.addProperty("fill", Fields.name(padding.fill()));
        border.add("begin", pair(padding.begin()));
        border.add("end", pair(padding.end()));
        to.add("padding", border);
    }

    static Window read(Fields from, boolean pool) {
        return new Window(
                from.pair("kernel"),
                from.pair("stride"),
                from.pair("dilation"),
                padding(from),
                pool && from.flag("ceil"));
    }

    static Padding padding(Fields from) {
        Fields border = from.object("padding");
        return new Padding(
                border.constant("rule", Padding.Rule.class),
                border.constant("fill", Fill.class),
                border.pair("begin"),
                border.pair("end"));
    }

    static JsonArray pair(Pair pair) {
        JsonArray array = new JsonArray();
        array.add(pair.y());
        array.add(pair.x());
        return array;
    }
}
