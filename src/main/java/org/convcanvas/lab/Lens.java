package org.convcanvas.lab;

import java.util.Arrays;
import java.util.Optional;

/** What the canvas, the inspector and the drawer are about; the network is the same under each. */
public enum Lens {
    /** The numbers themselves: maps, kernels, the arithmetic of a unit. */
    MAPS("maps"),
    /** What a unit could see of the input, and what it does see. */
    RECEPTIVE_FIELD("receptive-field"),
    /** Whether maps move along with the image. */
    SHIFT("shift"),
    /** What sharing weights, and looking at patches, saves. */
    PARAMETERS("parameters");

    private final String id;

    Lens(String id) {
        this.id = id;
    }

    /** Its name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The lens of that name. */
    public static Optional<Lens> byId(String id) {
        return Arrays.stream(values()).filter(lens -> lens.id.equals(id)).findFirst();
    }
}
