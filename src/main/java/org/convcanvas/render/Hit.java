package org.convcanvas.render;

import org.convcanvas.lab.UnitAt;
import org.jspecify.annotations.Nullable;

/** What is at a point of the canvas. */
public sealed interface Hit {
    /** Nothing that answers. */
    record Nothing() implements Hit {}

    /** A column's header, or the room beside its tiles. */
    record Chip(String id) implements Hit {}

    /** The button that expands a column or makes it compact. */
    record Expand(String id) implements Hit {}

    /** A map, the input's too. */
    record Map(UnitAt unit) implements Hit {}

    /** A filter's kernel in the corner of its map. */
    record Swatch(String id, int channel) implements Hit {}

    /** The tile that stands for the maps that are not shown. */
    record More(String id) implements Hit {}

    /** A "+": a layer can be inserted behind column {@code after}. */
    record Plus(String after) implements Hit {}

    /** The column that the point belongs to; empty for {@link Nothing}. */
    default String column() {
        if (this instanceof Chip chip) {
            return chip.id();
        } else if (this instanceof Expand expand) {
            return expand.id();
        } else if (this instanceof Map map) {
            return map.unit().id();
        } else if (this instanceof Swatch swatch) {
            return swatch.id();
        } else if (this instanceof More more) {
            return more.id();
        }
        return "";
    }

    /** The unit that is hit; null where none is. */
    static @Nullable UnitAt unit(Hit hit) {
        return hit instanceof Map map ? map.unit() : null;
    }
}
