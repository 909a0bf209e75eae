package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the canvas passes by: pointer, drag, focus, progress.
 *
 * @param hover what the pointer is on
 * @param drop where a dragged thing would go, or null
 * @param stale columns whose maps are still of an older experiment, for longer than it takes to notice
 * @param progress where the progress line is, 0 to 1
 * @param marks of what is pointed at or pinned, or null
 * @param field what the receptive-field lens draws; null in other lenses, and before there is a unit
 * @param visible the part that is seen, in logical pixels at 100 %, or null for all
 */
public record CanvasState(
        Hit hover,
        @Nullable Drop drop,
        Set<String> stale,
        double progress,
        @Nullable ProbeMarks marks,
        @Nullable FieldMarks field,
        @Nullable Rectangle2D visible) {
    /** A canvas that nobody touches. */
    public static final CanvasState STILL = new CanvasState(new Hit.Nothing(), null, Set.of(), 0, null, null, null);

    /** A canvas that nobody touches, with a receptive field over it. */
    public static CanvasState still(@Nullable FieldMarks field) {
        return new CanvasState(new Hit.Nothing(), null, Set.of(), 0, null, field, null);
    }

    /** Where a dragged thing would go. */
    public sealed interface Drop {
        /**
         * A layer behind a column.
         *
         * @param text the resulting shape, or why it does not fit
         */
        record Gap(String after, String text, boolean valid) implements Drop {}

        /**
         * A filter on a map.
         *
         * @param preview what the map would be; null while that is being computed
         */
        record OnTile(String id, int channel, @Nullable BufferedImage preview) implements Drop {}

        /**
         * A filter on a column's header, which adds it.
         *
         * @param text the resulting shape, or why it does not fit
         */
        record OnColumn(String id, String text, boolean valid) implements Drop {}
    }
}
