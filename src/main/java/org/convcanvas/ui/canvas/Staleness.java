package org.convcanvas.ui.canvas;

import java.util.HashSet;
import java.util.Set;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.jspecify.annotations.Nullable;

/** Which columns show maps of an older experiment. */
final class Staleness {
    private Staleness() {}

    /** The columns of {@code now} whose maps differ, or may, from those of {@code shown}; all when nothing is shown. */
    static Set<String> between(Experiment now, @Nullable Experiment shown) {
        Set<String> stale = new HashSet<>();
        if (now == shown) {
            return stale;
        }
        if (shown == null || now.input() != shown.input()) {
            stale.add(Network.INPUT);
        }
        for (Node node : now.network().nodes()) {
            if (shown == null
                    || differs(node, now, shown)
                    || node.inputs().stream().anyMatch(stale::contains)) {
                stale.add(node.id());
            }
        }
        return stale;
    }

    private static boolean differs(Node node, Experiment now, Experiment shown) {
        return !shown.network().has(node.id())
                || !shown.network().node(node.id()).equals(node)
                || !now.weights().same(shown.weights(), node.id());
    }
}
