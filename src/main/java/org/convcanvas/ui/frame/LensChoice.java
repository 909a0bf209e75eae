package org.convcanvas.ui.frame;

import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/** Changes the lens. */
final class LensChoice {
    private LensChoice() {}

    static void choose(Session session, Lens lens) {
        session.view(view -> through(session.experiment().network(), view, lens));
    }

    /**
     * The view through a lens. Where nothing is pinned and the selected units see next to nothing, that of the receptive
     * field looks at the last layer whose units do not all see the same.
     */
    static View through(Network network, View view, Lens lens) {
        View other = view.withLens(lens);
        boolean first = network.indexOf(view.selected()) <= 0;
        if (lens != Lens.RECEPTIVE_FIELD || view.lens() == lens || view.pin() != null || !first) {
            return other;
        }
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        ReceptiveField whole = ReceptiveField.whole(network.input());
        List<Node> nodes = network.nodes();
        for (int i = nodes.size() - 1; i > 0; i--) {
            String id = nodes.get(i).id();
            if (network.shape(id).plane() > 1 && !whole.equals(fields.get(id))) {
                return other.select(id, 0);
            }
        }
        return other;
    }
}
