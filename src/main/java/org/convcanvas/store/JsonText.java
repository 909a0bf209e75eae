package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for people to read: one member a line, arrays of plain values on one line, so that a kernel looks like one. */
public final class JsonText {
    private static final int SAFE_INTEGER = 1 << 24;

    private JsonText() {}

    /**
     * The text of a value, with a line break at the end.
     *
     * @param value a map with string keys in the order wanted, an iterable, an {@code int[]}, a string, number, boolean, or
     *     null
     */
    public static String of(@Nullable Object value) {
        return of(element(value));
    }

    /** The text of an element, with a line break at the end. */
    static String of(JsonElement element) {
        StringBuilder text = new StringBuilder();
        append(text, element, 0);
        return text.append('\n').toString();
    }

    /**
     * A finite float32 whose text reads back to the same bits: the shortest there is, whole numbers without a fraction.
     */
    static Number number(float number) {
        boolean minusZero = number == 0 && 1 / number < 0;
        if (number == Math.rint(number) && Math.abs(number) < SAFE_INTEGER && !minusZero) {
            return (int) number;
        }
        return number;
    }

    private static JsonElement element(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, member) -> object.add(String.valueOf(key), element(member)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(element(item)));
            return array;
        }
        if (value instanceof int[] numbers) {
            JsonArray array = new JsonArray();
            for (int number : numbers) {
                array.add(number);
            }
            return array;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }

    private static void append(StringBuilder text, JsonElement element, int depth) {
        if (element instanceof JsonObject object && object.size() > 0) {
            Iterator<Map.Entry<String, JsonElement>> members = object.entrySet().iterator();
            text.append('{');
            while (members.hasNext()) {
                Map.Entry<String, JsonElement> member = members.next();
                line(text, depth + 1);
                text.append(new JsonPrimitive(member.getKey())).append(": ");
                append(text, member.getValue(), depth + 1);
                text.append(members.hasNext() ? "," : "");
            }
            line(text, depth);
            text.append('}');
        } else if (element instanceof JsonArray array) {
            append(text, array, depth);
        } else {
            text.append(element);
        }
    }

    private static void append(StringBuilder text, JsonArray array, int depth) {
        boolean plain = true;
        for (JsonElement item : array) {
            plain &= item.isJsonPrimitive();
        }
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (!plain) {
                line(text, depth + 1);
            }
            append(text, array.get(i), depth + 1);
            text.append(i + 1 == array.size() ? "" : plain ? ", " : ",");
        }
        if (!plain) {
            line(text, depth);
        }
        text.append(']');
    }

    private static void line(StringBuilder text, int depth) {
        text.append('\n').append("  ".repeat(depth));
    }
}
