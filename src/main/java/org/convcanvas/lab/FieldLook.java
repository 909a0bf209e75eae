package org.convcanvas.lab;

/**
 * How the receptive-field lens shows a unit's field.
 *
 * @param overlay what is drawn over the maps
 * @param source how the effective field is measured
 * @param oneMap whether each layer shows one map, large, in front of the others
 */
public record FieldLook(Overlay overlay, Source source, boolean oneMap) {
    /** At first: everything, for the network and the image that are there. */
    public static final FieldLook START = new FieldLook(Overlay.BOTH, Source.ACTUAL, true);

    /** What is drawn over the maps. */
    public enum Overlay {
        THEORETICAL,
        EFFECTIVE,
        BOTH;

        /** Whether boxes and cones are drawn. */
        public boolean boxes() {
            return this != EFFECTIVE;
        }

        /** Whether the measured field is drawn. */
        public boolean heat() {
            return this != THEORETICAL;
        }
    }

    /** How the effective field is measured. */
    public enum Source {
        /** The gradient for these weights and this image. */
        ACTUAL,
        /** The expected squared gradient for random weights and images. */
        EXPECTED,
        /** By changing one pixel after the other. */
        PERTURBATION
    }

    public FieldLook withOverlay(Overlay other) {
        return new FieldLook(other, source, oneMap);
    }

    public FieldLook withSource(Source other) {
        return new FieldLook(overlay, other, oneMap);
    }

    public FieldLook withOneMap(boolean other) {
        return new FieldLook(overlay, source, other);
    }
}
