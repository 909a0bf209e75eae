package org.convcanvas.ui.lens.field;

import java.awt.image.BufferedImage;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.picture.Heat;
import org.jspecify.annotations.Nullable;

/**
 * An effective field that was measured.
 *
 * @param wanted of what, and how
 * @param field the measure
 * @param most the box that holds 90 % of it; null when the unit hangs on nothing
 * @param image one pixel for each of the input's
 * @param samples of how many random networks it is the mean; 0 where nothing is random
 */
record Measure(
        Wanted wanted, EffectiveField field, @Nullable Box most, BufferedImage image, int samples) {
    /**
     * What is to be measured.
     *
     * @param evaluation the maps; null where random weights take their place
     */
    record Wanted(
            FieldLook.Source source,
            UnitAt unit,
            Network network,
            @Nullable Evaluation evaluation) {
        /** Whether the very same would be measured. */
        boolean same(Wanted other) {
            return source == other.source
                    && unit.equals(other.unit)
                    && network == other.network
                    && evaluation == other.evaluation;
        }
    }

    static Measure of(Wanted wanted, EffectiveField field, int samples) {
        return new Measure(
                wanted, field, field.box90(), Heat.image(field.height(), field.width(), field.mass()), samples);
    }
}
