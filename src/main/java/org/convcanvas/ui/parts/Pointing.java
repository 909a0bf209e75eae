package org.convcanvas.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.jspecify.annotations.Nullable;

/** What the pointer is on, for all parts of the window that say more about it. Used on the event thread only. */
public final class Pointing {
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable UnitAt unit;
    private @Nullable Weight weight;
    private boolean sliding;

    /**
     * A weight of the kernel that is edited.
     *
     * @param row of the kernel, from 0
     * @param column of the kernel, from 0
     */
    public record Weight(int row, int column) {}

    /** Is called whenever something else is pointed at. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** The pointer is on a unit, or (null) on none. */
    public void at(@Nullable UnitAt now) {
        if (!Objects.equals(unit, now)) {
            unit = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** The pointer is on a weight, or (null) on none. */
    public void at(int row, int column) {
        weight(new Weight(row, column));
    }

    /** The pointer has left the kernel. */
    public void noWeight() {
        weight(null);
    }

    private void weight(@Nullable Weight now) {
        if (!Objects.equals(weight, now)) {
            weight = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** The pinned unit slides over its map, or stands still. */
    public void slide(boolean now) {
        if (sliding != now) {
            sliding = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** Whether the pinned unit slides over its map. */
    public boolean sliding() {
        return sliding;
    }

    /** The unit under the pointer. */
    public @Nullable UnitAt unit() {
        return unit;
    }

    /** The unit to be explained: the pinned one, else the one under the pointer. */
    public @Nullable UnitAt explained(View view) {
        return view.pin() != null ? view.pin() : unit;
    }

    /** The weight under the pointer. */
    public @Nullable Weight weight() {
        return weight;
    }
}
