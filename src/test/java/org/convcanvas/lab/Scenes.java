package org.convcanvas.lab;

import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Rng;

/** Small experiments for tests. */
final class Scenes {
    private Scenes() {}

    /** The start network on 32 x 32 seeded gray noise. */
    static Experiment small() {
        return Experiment.of(
                noise(1), InputFormat.standard().withSize(32, 32), BuiltIn.START.network(), BuiltIn.START.weights());
    }

    static Picture noise(long seed) {
        Rng rng = new Rng(seed);
        int[] rgb = new int[40 * 36];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = rng.nextInt(1 << 24);
        }
        return Picture.of("noise " + seed, 40, 36, rgb);
    }

    static Session session() {
        return new Session(small(), View.start("Conv 1", true));
    }
}
