package org.convcanvas.ui.canvas;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;

/**
 * What would become of a layer at a place.
 *
 * @param after the column that it would follow
 * @param choice the layer
 * @param text the resulting shape, or why it does not fit
 * @param valid whether it fits
 */
record Insertion(String after, LayerChoice choice, String text, boolean valid) {
    /** Tries it, without any effect. */
    static Insertion tried(Experiment experiment, String after, LayerChoice choice) {
        Network network = experiment.network();
        try {
            String name = network.freeName(choice.stem());
            Network grown = network.inserted(after, name, choice.layer(network.shape(after)));
            return new Insertion(after, choice, grown.shape(name).toString(), true);
        } catch (Problem problem) {
            return new Insertion(after, choice, problem.sentence(), false);
        }
    }

    /** Carries it out and selects the new layer. */
    void apply(Desk desk) {
        Network before = desk.session().experiment().network();
        String name = before.freeName(choice.stem());
        if (desk.apply(LayerEdits.insert(after, choice, desk.session().revision()))) {
            desk.session().view(view -> view.select(name, 0));
        }
    }

    /** The title for a menu. */
    String title() {
        return valid ? choice.title() : Text.of("insert.invalid", choice.title(), text);
    }
}
