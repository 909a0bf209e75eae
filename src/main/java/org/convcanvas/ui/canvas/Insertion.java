package org.convcanvas.ui.canvas;

import java.awt.Point;
import java.util.List;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Joins;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;
import org.convcanvas.ui.parts.Desk;

/**
 * What would become of a layer at a place.
 *
 * @param after the column that it would follow
 * @param choice the layer
 * @param partners which maps a layer that joins maps could read beside that column's; empty for other layers
 * @param text the resulting shape, with the first partner; or why it does not fit
 * @param valid whether it fits
 */
record Insertion(String after, LayerChoice choice, List<String> partners, String text, boolean valid) {
    /** Puts a layer behind a column of a canvas; one that joins maps asks first which, at a point. */
    static void start(NetworkCanvas canvas, String after, LayerChoice choice, Point at) {
        Desk desk = canvas.desk();
        Insertion insertion = tried(desk.session().experiment(), after, choice);
        if (!choice.isJoin()) {
            insertion.apply(desk);
        } else if (insertion.valid()) {
            JoinMenu.show(canvas, desk, insertion, at.x, at.y);
        } else {
            desk.notices().problem(insertion.text());
        }
    }

    /** Tries it, without any effect. */
    static Insertion tried(Experiment experiment, String after, LayerChoice choice) {
        Network network = experiment.network();
        if (choice.isJoin()) {
            Joins.Offer offer = Joins.partners(network, after, choice);
            boolean valid = !offer.names().isEmpty();
            String text = valid ? shape(network, after, choice, offer.names().get(0)) : offer.reason();
            return new Insertion(after, choice, offer.names(), text, valid);
        }
        try {
            String name = network.freeName(choice.stem());
            Network grown = network.inserted(after, name, choice.layer(network.shape(after)));
            return new Insertion(after, choice, List.of(), grown.shape(name).toString(), true);
        } catch (Problem problem) {
            return new Insertion(after, choice, List.of(), problem.sentence(), false);
        }
    }

    /** The shape of the joined map. */
    static String shape(Network network, String after, LayerChoice choice, String partner) {
        return choice.layer(network.shape(after))
                .output(List.of(network.shape(after), network.shape(partner)))
                .toString();
    }

    /** Carries it out and selects the new layer. */
    void apply(Desk desk) {
        apply(desk, LayerEdits.insert(after, choice, desk.session().revision()));
    }

    /** Carries it out with a partner, and selects the new layer. */
    void apply(Desk desk, String partner) {
        apply(desk, LayerEdits.join(after, partner, choice, desk.session().revision()));
    }

    private void apply(Desk desk, Edit edit) {
        String name = desk.session().experiment().network().freeName(choice.stem());
        if (desk.apply(edit)) {
            desk.session().view(view -> view.select(name, 0));
        }
    }
}
