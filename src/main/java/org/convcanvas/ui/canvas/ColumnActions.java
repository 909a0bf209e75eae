package org.convcanvas.ui.canvas;

import org.convcanvas.lab.Bypasses;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.ui.parts.Desk;

/** What can be done with a column; nothing happens for the input. */
public final class ColumnActions {
    private final Desk desk;
    private final Session session;

    ColumnActions(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
    }

    void toggle(String id) {
        if (network().has(id)) {
            session.view(view -> view.toggleExpanded(id));
        }
    }

    /** Removes a layer and selects what it read. */
    void remove(String id) {
        if (network().has(id)) {
            Node node = network().node(id);
            if (desk.apply(LayerEdits.remove(id))) {
                session.view(view -> view.select(node.inputs().get(0), 0));
            }
        }
    }

    /** Duplicates a layer and selects the copy. */
    void duplicate(String id) {
        if (network().has(id)) {
            String copy = network()
                    .freeName(LayerChoice.of(network().node(id).layer()).stem());
            if (desk.apply(LayerEdits.duplicate(id, session.revision()))) {
                session.view(view -> view.select(copy, view.channel()));
            }
        }
    }

    /** Leaves a layer out, or takes one back that was. */
    void bypass(String id) {
        if (network().has(id)) {
            desk.apply(Bypasses.toggle(network(), id));
        }
    }

    /** Moves a layer one place to the left or right. */
    public static void shift(Desk desk, int by) {
        Session session = desk.session();
        Network network = session.experiment().network();
        String id = session.view().selected();
        int own = network.has(id) && by > 0 && LayerEdits.owned(network, id).isPresent() ? 1 : 0;
        int place = network.has(id) ? network.indexOf(id) + by + own : -1;
        if (place >= 0 && place < network.nodes().size()) {
            int behind = by > 0 ? place : place - 1;
            String after =
                    behind < 0 ? Network.INPUT : network.nodes().get(behind).id();
            desk.apply(LayerEdits.move(id, after, session.revision()));
        }
    }

    /** Selects the column {@code by} places to the right. */
    void moveColumn(int by) {
        int index = network().indexOf(session.view().selected()) + by;
        if (index >= -1 && index < network().nodes().size()) {
            String id = index < 0 ? Network.INPUT : network().nodes().get(index).id();
            int channel = Math.min(session.view().channel(), network().shape(id).channels() - 1);
            session.view(view -> view.select(id, channel));
        }
    }

    /** Selects the channel {@code by} places further. */
    void moveChannel(int by) {
        String id = session.view().selected();
        int channel = session.view().channel() + by;
        if (network().has(id) && channel >= 0 && channel < network().shape(id).channels()) {
            session.view(view -> view.select(id, channel));
        }
    }

    private Network network() {
        return session.experiment().network();
    }
}
