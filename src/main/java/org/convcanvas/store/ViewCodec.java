package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.Scaling;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** The view as JSON. */
final class ViewCodec {
    private ViewCodec() {}

    static JsonObject write(View view) {
        JsonObject to = new JsonObject();
        to.addProperty("selected", view.selected());
        to.addProperty("channel", view.channel());
        to.addProperty("inChannel", view.inChannel());
        JsonArray expanded = new JsonArray();
        new TreeSet<>(view.expanded()).forEach(expanded::add);
        to.add("expanded", expanded);
        to.addProperty("colours", view.colours().id());
        to.addProperty("range", Fields.name(view.range()));
        to.addProperty("fixedRange", JsonText.number(view.fixedRange()));
        to.addProperty("zoom", view.zoom());
        to.addProperty("theme", view.dark() ? "dark" : "light");
        UnitAt pin = view.pin();
        if (pin != null) {
            JsonObject unit = new JsonObject();
            unit.addProperty("node", pin.id());
            unit.addProperty("channel", pin.channel());
            unit.addProperty("y", pin.y());
            unit.addProperty("x", pin.x());
            to.add("pin", unit);
        }
        if (view.opened()) {
            to.addProperty("opened", true);
        }
        to.addProperty("lens", view.lens().id());
        JsonObject field = new JsonObject();
        field.addProperty("overlay", Fields.name(view.field().overlay()));
        field.addProperty("source", Fields.name(view.field().source()));
        field.addProperty("oneMap", view.field().oneMap());
        to.add("field", field);
        to.add("shift", shift(view.shift()));
        to.add("share", LookCodec.write(view.share()));
        JsonObject fronts = new JsonObject();
        new TreeMap<>(view.fronts()).forEach(fronts::addProperty);
        to.add("fronts", fronts);
        return to;
    }

    /** Reads a view of {@code network}; what it says of columns that are not there is left out. */
    static View read(Fields from, Network network) {
        Set<String> expanded = new HashSet<>(from.texts("expanded"));
        expanded.removeIf(id -> !network.has(id) && !id.equals(Network.INPUT));
        String selected = from.text("selected");
        int channel = from.whole("channel");
        int inChannel = from.whole("inChannel");
        boolean there = network.has(selected) || selected.equals(Network.INPUT);
        float fixedRange = from.number("fixedRange");
        double zoom = from.real("zoom");
        if (channel < 0 || inChannel < 0 || fixedRange <= 0 || zoom < 0) {
            throw new Problem("store.view.negative");
        }
        return new View(
                there ? selected : Network.INPUT,
                there ? channel : 0,
                there ? inChannel : 0,
                expanded,
                ColourMap.byId(from.text("colours")),
                from.constant("range", RangeMode.class),
                fixedRange,
                zoom,
                dark(from.text("theme")),
                from.has("pin") ? pin(from.object("pin"), network) : null,
                from.has("opened") && from.flag("opened") && FilterTable.opens(network, selected),
                lens(from),
                from.has("field") ? field(from.object("field")) : FieldLook.START,
                from.has("shift") ? shift(from.object("shift")) : ShiftLook.START,
                from.has("share") ? LookCodec.share(from.object("share")) : ShareLook.START,
                from.has("fronts") ? fronts(from.object("fronts"), network) : Map.of());
    }

    /** Scenes of older versions are seen through that of the maps. */
    private static Lens lens(Fields from) {
        if (!from.has("lens")) {
            return Lens.MAPS;
        }
        String id = from.text("lens");
        return Lens.byId(id).orElseThrow(() -> new Problem("store.json.constant", "lens", id));
    }

    private static FieldLook field(Fields from) {
        return new FieldLook(
                from.constant("overlay", FieldLook.Overlay.class),
                from.constant("source", FieldLook.Source.class),
                from.flag("oneMap"));
    }

    private static JsonObject shift(ShiftLook look) {
        JsonObject to = new JsonObject();
        to.addProperty("kind", Fields.name(look.kind()));
        to.addProperty("dx", look.dx());
        to.addProperty("dy", look.dy());
        to.addProperty("degrees", look.degrees());
        to.addProperty("factor", look.factor());
        to.addProperty("border", Fields.name(look.border()));
        to.addProperty("interpolation", Fields.name(look.interpolation()));
        return to;
    }

    private static ShiftLook shift(Fields from) {
        double factor = from.real("factor");
        if (factor < Scaling.SMALLEST || factor > 1 / Scaling.SMALLEST) {
            throw new Problem("store.view.negative");
        }
        return new ShiftLook(
                from.constant("kind", ShiftLook.Kind.class),
                from.real("dx"),
                from.real("dy"),
                from.real("degrees"),
                factor,
                from.constant("border", Fill.class),
                from.constant("interpolation", Interpolation.class));
    }

    private static Map<String, Integer> fronts(Fields from, Network network) {
        Map<String, Integer> fronts = new HashMap<>();
        for (String id : from.names()) {
            int channel = from.whole(id);
            if (channel < 0) {
                throw new Problem("store.view.negative");
            }
            if (network.has(id) || id.equals(Network.INPUT)) {
                fronts.put(id, channel);
            }
        }
        return fronts;
    }

    /** A unit that the network does not have is no pin. */
    private static @Nullable UnitAt pin(Fields from, Network network) {
        UnitAt pin = new UnitAt(from.text("node"), from.whole("channel"), from.whole("y"), from.whole("x"));
        return pin.within(network) ? pin : null;
    }

    private static boolean dark(String theme) {
        return switch (theme) {
            case "dark" -> true;
            case "light" -> false;
            default -> throw new Problem("store.json.constant", "theme", theme);
        };
    }
}
