package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.text.Text;

/**
 * A reason why a network's maps do not move along with its image.
 *
 * @param kind what happens
 * @param node where: a node's name, or {@link org.convcanvas.network.Network#INPUT}
 * @param args what the sentence says beside
 */
public record Cause(Kind kind, String node, List<Object> args) {
    /** What can happen. */
    public enum Kind {
        /** Content leaves the image and other content comes in. */
        ENTERS,
        /** A border is filled with something that does not move along. */
        FILL,
        /** The extent is no multiple of the stride, so that the grid does not go on where it begins anew. */
        SIZE,
        /** There are more or fewer units than the extent by the stride, so that the map does not close on itself. */
        SEAM,
        /** The units' grid cannot move by a fraction of a unit. */
        GRID,
        /** A grid is chosen by the whole map, of which something did not move along. */
        CHOICE,
        /** A function of interpolated values is not the interpolated function. */
        INTERPOLATED,
        /** Places have weights or biases of their own. */
        UNSHARED,
        /** The layer keeps apart where things stand. */
        PLACES,
        /** A kernel neither turns nor grows. */
        KERNEL,
        /** Branches join whose units lie differently far apart. */
        BRANCHES
    }

    public Cause {
        args = List.copyOf(args);
    }

    static Cause of(Kind kind, String node, Object... args) {
        return new Cause(kind, node, List.of(args));
    }

    /** One sentence. */
    public String sentence() {
        Object[] all = new Object[args.size() + 1];
        all[0] = node;
        for (int i = 0; i < args.size(); i++) {
            all[i + 1] = args.get(i);
        }
        return Text.of("shift.cause." + kind, all);
    }
}
