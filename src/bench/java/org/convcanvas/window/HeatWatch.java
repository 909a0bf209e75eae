package org.convcanvas.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.render.FieldMarks;
import org.convcanvas.ui.lens.field.FieldModel;
import org.jspecify.annotations.Nullable;

/** How long it takes from a movement of the mouse until the measured field is that of the unit under it. */
final class HeatWatch {
    private final List<Double> millis = new ArrayList<>();
    private @Nullable UnitAt unit;
    private @Nullable Long since;

    /** {@code moved} tells when the movement began that is being handled, if any. */
    void watch(FieldModel model, Supplier<@Nullable Long> moved) {
        model.listen(() -> {
            FieldMarks marks = model.marks();
            if (marks == null) {
                return;
            }
            if (!marks.unit().equals(unit)) {
                unit = marks.unit();
                since = moved.get();
            }
            FieldMarks.Glow heat = marks.heat();
            if (heat != null && heat.unit().equals(unit) && since != null) {
                millis.add((System.nanoTime() - since) / 1e6);
                since = null;
            }
        });
    }

    void clear() {
        millis.clear();
    }

    String words() {
        if (millis.isEmpty()) {
            return "never";
        }
        Collections.sort(millis);
        return String.format(
                Locale.ENGLISH,
                "%.1f ms (median), %.1f ms (95 %%), %d times",
                millis.get(millis.size() / 2),
                millis.get((int) Math.ceil(0.95 * millis.size()) - 1),
                millis.size());
    }
}
