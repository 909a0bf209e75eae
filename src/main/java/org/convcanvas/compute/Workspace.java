package org.convcanvas.compute;

import java.util.ArrayList;
import java.util.List;

/**
 * Working arrays of one thread that grow to what was ever asked for and are kept from call to call. Their contents mean
 * nothing between tasks.
 */
final class Workspace {
    private static final ThreadLocal<Workspace> OF_THREAD = ThreadLocal.withInitial(Workspace::new);

    private final List<float[]> arrays = new ArrayList<>();

    private Workspace() {}

    /** That of the calling thread. */
    static Workspace get() {
        return OF_THREAD.get();
    }

    /** The array of that number, with room for {@code size} floats; small numbers only. */
    float[] floats(int number, int size) {
        while (arrays.size() <= number) {
            arrays.add(new float[0]);
        }
        if (arrays.get(number).length < size) {
            arrays.set(number, new float[size]);
        }
        return arrays.get(number);
    }
}
