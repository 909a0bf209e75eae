package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.convcanvas.network.Pair;
import org.convcanvas.text.Problem;

/** A JSON object read member by member; what is missing or of the wrong kind is a problem that names the member. */
final class Fields {
    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /** The members of an element that should be an object; {@code what} names it in the problem otherwise. */
    static Fields of(JsonElement element, String what) {
        if (element instanceof JsonObject object) {
            return new Fields(object);
        }
        throw wrong(what, "object");
    }

    private static Problem wrong(String name, String kind) {
        return new Problem("store.json." + kind, name);
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** The names of all members. */
    Set<String> names() {
        return object.keySet();
    }

    JsonElement element(String name) {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new Problem("store.json.absent", name);
        }
        return element;
    }

    Fields object(String name) {
        return of(element(name), name);
    }

    /** The items of an array. */
    List<JsonElement> list(String name) {
        if (element(name) instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).toList();
        }
        throw wrong(name, "list");
    }

    String text(String name) {
        return text(element(name), name);
    }

    /** The strings of an array. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement item : list(name)) {
            texts.add(text(item, name));
        }
        return texts;
    }

    private static String text(JsonElement element, String name) {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
            return element.getAsString();
        }
        throw wrong(name, "text");
    }

    boolean flag(String name) {
        JsonElement element = element(name);
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean()) {
            return element.getAsBoolean();
        }
        throw wrong(name, "flag");
    }

    int whole(String name) {
        return whole(element(name), name);
    }

    private static int whole(JsonElement element, String name) {
        try {
            return Integer.parseInt(digits(element, name));
        } catch (NumberFormatException fraction) {
            throw wrong(name, "whole");
        }
    }

    /** A float32, written so that it reads back to the same bits. */
    float number(String name) {
        return number(element(name), name);
    }

    static float number(JsonElement element, String name) {
        float number = Float.parseFloat(digits(element, name));
        if (Float.isFinite(number)) {
            return number;
        }
        throw wrong(name, "number");
    }

    double real(String name) {
        double number = Double.parseDouble(digits(element(name), name));
        if (Double.isFinite(number)) {
            return number;
        }
        throw wrong(name, "number");
    }

    private static String digits(JsonElement element, String name) {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
            return element.getAsString();
        }
        throw wrong(name, "number");
    }

    /** Two whole numbers, along the height first. */
    Pair pair(String name) {
        List<JsonElement> items = list(name);
        if (items.size() != 2) {
            throw wrong(name, "pair");
        }
        return new Pair(whole(items.get(0), name), whole(items.get(1), name));
    }

    /** A constant by its {@link #name}. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        throw new Problem("store.json.constant", name, text);
    }

    /** A constant as files write it: {@code per-map}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
