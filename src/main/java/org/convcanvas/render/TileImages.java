package org.convcanvas.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The maps of a canvas as pixels, made off the event thread by {@link TileMaker}. Immutable. */
public final class TileImages {
    private static final TileImages NONE = new TileImages("", Map.of(), Map.of());

    private final String key;
    private final Map<String, List<TileImage>> byColumn;
    private final Map<String, UnitImage> units;

    TileImages(String key, Map<String, List<TileImage>> byColumn, Map<String, UnitImage> units) {
        this.key = key;
        this.byColumn = Map.copyOf(byColumn);
        this.units = Map.copyOf(units);
    }

    /** Before the first maps. */
    public static TileImages none() {
        return NONE;
    }

    /** What besides the numbers decided the pixels; equal keys can share pictures of equal size. */
    String key() {
        return key;
    }

    @Nullable
    TileImage of(String id, int channel) {
        List<TileImage> images = byColumn.getOrDefault(id, List.of());
        int at = images.isEmpty() ? -1 : channel - images.get(0).channel();
        return at >= 0 && at < images.size() ? images.get(at) : null;
    }

    /** A column of single numbers; null when it is none, or not there. */
    @Nullable
    UnitImage units(String id) {
        return units.get(id);
    }

    /** The value that a map shows at full strength; 0 when it is not there. */
    public double range(String id, int channel) {
        UnitImage numbers = units.get(id);
        if (numbers != null) {
            return numbers.range();
        }
        TileImage image = of(id, channel);
        return image == null ? 0 : image.range();
    }
}
