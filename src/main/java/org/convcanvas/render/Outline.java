package org.convcanvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/**
 * What of a canvas depends on the layers and the input's form alone, and so outlives most layouts.
 *
 * @param source what it was made for
 * @param input what the input's header says
 * @param headers what the layers' headers say, in order
 * @param arcs the wires over them
 */
record Outline(Experiment source, ChipText input, List<ChipText> headers, List<Arc> arcs) {
    static Outline of(Experiment experiment) {
        Network network = experiment.network();
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<ChipText> headers = new ArrayList<>();
        for (Node node : network.nodes()) {
            headers.add(ChipText.of(experiment, node.id(), fields));
        }
        return new Outline(
                experiment, ChipText.of(experiment, Network.INPUT, fields), List.copyOf(headers), Arcs.of(network));
    }

    /** The outline of another experiment: this one where nothing differs that it shows. */
    Outline renewed(Experiment now) {
        boolean same = now.network() == source.network()
                && now.format().equals(source.format())
                && now.picture().name().equals(source.picture().name());
        return same ? this : of(now);
    }
}
