package org.convcanvas.ui.canvas;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.render.Operations;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.AccessibleCell;

/** The columns of the canvas for a screen reader: the input, then the layers in their order. */
final class CanvasCells implements AccessibleCell.Cells {
    private final NetworkCanvas canvas;
    private final Session session;
    private final List<String> ids = new ArrayList<>(List.of(Network.INPUT));

    CanvasCells(NetworkCanvas canvas) {
        this.canvas = canvas;
        session = canvas.desk().session();
        session.experiment().network().nodes().forEach(node -> ids.add(node.id()));
    }

    @Override
    public int count() {
        return ids.size();
    }

    @Override
    public String name(int index) {
        String id = ids.get(index);
        Network network = session.experiment().network();
        if (index == 0) {
            return Tips.map(session.experiment(), id, 0);
        }
        Node node = network.node(id);
        return Text.of("canvas.column", id, String.join(", ", Operations.of(node)), network.shape(id));
    }

    @Override
    public Rectangle bounds(int index) {
        return canvas.place(ids.get(index));
    }

    @Override
    public boolean selected(int index) {
        return session.view().selected().equals(ids.get(index));
    }

    @Override
    public void select(int index) {
        session.view(view -> view.select(ids.get(index), 0));
    }
}
