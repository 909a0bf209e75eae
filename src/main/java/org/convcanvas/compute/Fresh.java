package org.convcanvas.compute;

import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/**
 * New arrays for several maps at once. The JVM fills each with zeros on the thread that asks for it, which for large maps
 * takes as long as computing them: so every thread asks for some.
 */
final class Fresh {
    /** Floats below which handing over costs more. */
    private static final int WORTH_SHARING = 64 << 10;

    private Fresh() {}

    /** Arrays of these lengths, in their order. */
    static float[][] arrays(Parallel parallel, Cancel cancel, int... lengths) {
        float[][] arrays = new float[lengths.length][];
        long all = 0;
        for (int length : lengths) {
            all += length;
        }
        if (all < WORTH_SHARING) {
            for (int i = 0; i < lengths.length; i++) {
                arrays[i] = new float[lengths[i]];
            }
        } else {
            parallel.run(lengths.length, cancel, i -> arrays[i] = new float[lengths[i]]);
        }
        return arrays;
    }
}
