package org.convcanvas.ui.frame;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Samples;

/** The scene of the first start and of File, New: a photograph flows through two convolutions already. */
public final class Start {
    private Start() {}

    /** Its experiment; decodes a photo, so not on the event thread. */
    public static Experiment experiment() {
        return Experiment.of(Samples.start(), InputFormat.standard(), BuiltIn.START.network(), BuiltIn.START.weights());
    }

    /** The first look at it. */
    public static View view(Experiment start, boolean dark) {
        return View.start(start.network().nodes().get(0).id(), dark);
    }
}
