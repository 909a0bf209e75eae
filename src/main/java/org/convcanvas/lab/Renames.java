package org.convcanvas.lab;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/**
 * Keeps the view on a layer that is called otherwise. It is seen from the two networks and not told by the edit, so that
 * undo, redo and jumps in the history are followed too.
 */
final class Renames {
    private Renames() {}

    /** The view with the names of {@code after} for the layers at the same places of {@code before}. */
    static View followed(View view, Network before, Network after) {
        if (before == after || before.nodes().size() != after.nodes().size()) {
            return view;
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < before.nodes().size(); i++) {
            Node old = before.nodes().get(i);
            Node now = after.nodes().get(i);
            if (!after.has(old.id()) && !before.has(now.id()) && old.layer().equals(now.layer())) {
                names.put(old.id(), now.id());
            }
        }
        return names.isEmpty() ? view : view.renamed(name -> names.getOrDefault(name, name));
    }
}
