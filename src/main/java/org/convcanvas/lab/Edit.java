package org.convcanvas.lab;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of the experiment, as a value.
 *
 * @param label names the undo entry, as "Set stride"
 * @param mergeKey edits with equal keys in one gesture make one undo entry; null for an entry of its own
 * @param change the new experiment from the old one; throws {@link org.convcanvas.text.Problem} when it cannot be
 */
public record Edit(String label, @Nullable Object mergeKey, UnaryOperator<Experiment> change) {
    /** An edit that is an undo entry of its own. */
    public static Edit of(String label, UnaryOperator<Experiment> change) {
        return new Edit(label, null, change);
    }

    /** The same edit as a step of a gesture: steps with equal keys make one undo entry until the gesture ends. */
    public Edit step(Object key) {
        return new Edit(label, key, change);
    }
}
