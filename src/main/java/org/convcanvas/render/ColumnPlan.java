package org.convcanvas.render;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.tensor.Shape;

/** What a column needs, before it has a place. */
sealed interface ColumnPlan permits DeckPlan, MapPlan, UnitPlan {
    /** The plan of a layer's column. {@code height} is the room for tiles. */
    static ColumnPlan of(Experiment experiment, View view, ChipText text, double height) {
        Shape shape = experiment.network().shape(text.name());
        if (view.oneMap() && shape.plane() > 1) {
            return DeckPlan.of(experiment, view, text);
        }
        return shape.plane() == 1
                ? UnitPlan.of(shape.channels(), view, text, height)
                : MapPlan.of(experiment, view, text, height);
    }

    /** Its header. */
    ChipText text();

    /** All its maps. */
    int channels();

    /** How many of them are shown. */
    int shown();

    /** Large, named tiles. */
    boolean expanded();

    double width();

    /** How high the tiles are where there is {@code room} for them. */
    double height(double room);

    /** A strip under the tiles that tells how many more there are. */
    default double strip() {
        return shown() < channels() ? 30 : 0;
    }
}
