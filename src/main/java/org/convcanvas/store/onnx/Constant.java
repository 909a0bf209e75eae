package org.convcanvas.store.onnx;

import java.util.Arrays;
import org.convcanvas.text.Problem;

/**
 * A tensor that a model states.
 *
 * @param dims its extents, outermost first; none for a single number
 * @param numbers row-major
 */
record Constant(long[] dims, double[] numbers) {
    int rank() {
        return dims.length;
    }

    int size() {
        return numbers.length;
    }

    int extent(int axis) {
        return Math.toIntExact(dims[axis]);
    }

    /** The numbers rounded to float32. */
    float[] floats() {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /** The numbers as whole ones. */
    long[] wholes() {
        return Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
    }

    /** The only number. */
    float scalar() {
        if (numbers.length != 1) {
            throw new Problem("onnx.scalar", numbers.length);
        }
        return (float) numbers[0];
    }

    /** The extents for a sentence: {@code 64 x 3 x 3 x 3}. */
    String size(String none) {
        StringBuilder text = new StringBuilder();
        for (long dim : dims) {
            text.append(text.isEmpty() ? "" : "×").append(dim);
        }
        return text.isEmpty() ? none : text.toString();
    }
}
