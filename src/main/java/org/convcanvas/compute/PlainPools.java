package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What pools without the vector module have in common: a task is a run of units of one channel, which takes one tap after
 * another. The loops over units stand in {@link Lanes}, where the compiler makes vectors of them.
 */
final class PlainPools {
    /** What they are called in the table of kernels. */
    static final String PATH = "taps side by side";

    private static final double NANOS_PER_TAP = 0.4;

    private PlainPools() {}

    /** Takes one tap into the results of {@code count} units. */
    interface Take {
        void of(int count, float[] results, float[] pixels, int tap);
    }

    /** Makes the last of the results of the units {@code from} to {@code to} of a map; {@code spare} is free. */
    interface End {
        void of(int from, int to, float[] results, float[] spare);
    }

    /** @param start of each result, and what lies beyond the input */
    static Tensor apply(
            Window window,
            Tensor input,
            Shape output,
            float start,
            Take take,
            End end,
            Parallel parallel,
            Cancel cancel) {
        Taps taps = new Taps(window, input.shape(), start);
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        double nanos = (double) output.size() * taps.count() * NANOS_PER_TAP;
        Work.run(output.channels() * runs.count(), nanos, parallel, cancel, task -> {
            int channel = task / runs.count();
            int from = runs.from(task % runs.count());
            int to = runs.to(task % runs.count());
            float[] results = Scratch.get().array(0);
            float[] pixels = Scratch.get().array(1);
            Arrays.fill(results, 0, to - from, start);
            for (int tap = 0; tap < taps.count(); tap++) {
                taps.read(input.data(), channel, tap, from, to, pixels);
                take.of(to - from, results, pixels, tap);
            }
            end.of(from, to, results, pixels);
            System.arraycopy(results, 0, out, channel * runs.plane() + from, to - from);
        });
        return Tensor.of(output, out);
    }
}
