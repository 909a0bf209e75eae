package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * How far two lanes agree at one layer: A, the network's map of the moved image, and B, its map of the image, moved.
 * Immutable.
 */
public final class LayerShift {
    /** What is asked of a layer. */
    public enum Scope {
        /** That its maps move along with the image. */
        EQUIVARIANCE,
        /** That they stay as they are: the layer sees the whole image, and T is the identity. */
        INVARIANCE,
        /** Nothing: branches joined whose units lie differently far apart, and nobody can say what moving means. */
        UNDEFINED
    }

    private final String id;
    private final Placement placement;
    private final @Nullable Shift units;
    private final Tensor a;
    private final @Nullable Tensor b;
    private final @Nullable Agreement overall;
    private final @Nullable Agreement interior;
    private final List<Cause> causes;

    LayerShift(
            String id,
            Placement placement,
            @Nullable Shift units,
            Tensor a,
            @Nullable Tensor b,
            @Nullable Agreement overall,
            @Nullable Agreement interior,
            List<Cause> causes) {
        this.id = id;
        this.placement = placement;
        this.units = units;
        this.a = a;
        this.b = b;
        this.overall = overall;
        this.interior = interior;
        this.causes = List.copyOf(causes);
    }

    /** The node's name, or {@link org.convcanvas.network.Network#INPUT}. */
    public String id() {
        return id;
    }

    /** What is asked of the layer. */
    public Scope scope() {
        return placement.scope();
    }

    /** How many pixels of the input neighbouring units are apart; null unless the maps should move along. */
    public @Nullable Pair jump() {
        MapGrid grid = placement.grid();
        return grid == null ? null : grid.field().jump();
    }

    /**
     * How far lane B was shifted, in units of the layer, whole or not; zero for an invariance; null where that is undefined,
     * and for rotations and scalings.
     */
    public @Nullable Shift units() {
        return units;
    }

    /** True when the grid of units can move so far: {@link #units} are whole. */
    public boolean isWhole() {
        return units != null && units.isWhole();
    }

    /** Over the whole map; null where the scope is undefined. */
    public @Nullable Agreement overall() {
        return overall;
    }

    /**
     * Over the units u for which the fields of u and of u - d/j are both free of padding, of what entered at the borders and
     * of the roll's seam; null when there is none, and where the maps should not move along.
     */
    public @Nullable Agreement interior() {
        return interior;
    }

    /** Why the lanes differ, in the order in which it happens on the way to the layer; empty when they are the same. */
    public List<Cause> causes() {
        return causes;
    }

    /** Lane A: the image moved, then the network; C x H x W. */
    public Tensor a() {
        return a;
    }

    /** Lane B: the network, then its map moved; C x H x W, null where that is undefined. */
    public @Nullable Tensor b() {
        return b;
    }

    /** A - B, made when asked for; C x H x W, null where B is undefined. */
    public @Nullable Tensor difference() {
        Tensor other = b;
        if (other == null) {
            return null;
        }
        return other.with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = a.data()[i] - data[i];
            }
        });
    }
}
