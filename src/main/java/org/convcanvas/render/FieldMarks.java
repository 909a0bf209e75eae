package org.convcanvas.render;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.UnitAt;
import org.jspecify.annotations.Nullable;

/**
 * What the receptive-field lens draws over the maps for one unit, or for one pixel of the input.
 *
 * @param unit the unit, or the pixel
 * @param forward false for what the unit sees of the columns before it, true for the units that see the pixel
 * @param overlay what of it is drawn
 * @param trace where it lies on each map
 * @param tried the boxes that a changed layer would have, to be drawn dashed
 * @param heat the effective field over the input; null while there is none
 */
public record FieldMarks(
        UnitAt unit,
        boolean forward,
        FieldLook.Overlay overlay,
        FieldTrace trace,
        Map<String, Box> tried,
        @Nullable Glow heat) {
    public FieldMarks {
        tried = Map.copyOf(tried);
    }

    /**
     * An effective field.
     *
     * @param unit of which unit
     * @param image one pixel for each of the input's
     * @param field the measure
     * @param most the box that holds 90 % of it; null when the unit hangs on nothing
     * @param words what was measured
     * @param stale whether it lags: for longer than a moment it has been that of another unit, or of other maps
     */
    public record Glow(
            UnitAt unit,
            BufferedImage image,
            EffectiveField field,
            @Nullable Box most,
            String words,
            boolean stale) {}
}
