package org.convcanvas.compute;

import java.util.ArrayList;
import java.util.List;

/**
 * Working arrays of one thread, {@link #LENGTH} floats each, kept from call to call: an evaluation allocates its maps and
 * little else. Their contents mean nothing between tasks.
 */
final class Scratch {
    /** Floats in an array: a dozen fit in a core's first cache, a hundred in its second. */
    static final int LENGTH = 1024;

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final List<float[]> arrays = new ArrayList<>();
    private final double[] doubles = new double[LENGTH];

    private Scratch() {}

    /** That of the calling thread. */
    static Scratch get() {
        return OF_THREAD.get();
    }

    /** The array of that number; small numbers only, since none is ever given back. */
    float[] array(int number) {
        while (arrays.size() <= number) {
            arrays.add(new float[LENGTH]);
        }
        return arrays.get(number);
    }

    /** An array of as many doubles. */
    double[] doubles() {
        return doubles;
    }
}
