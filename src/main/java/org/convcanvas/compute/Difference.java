package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Finds out where a tensor differs from an earlier one of the same shape; comparing is cheap beside computing. */
final class Difference {
    private static final int MOST_STEPS = 64;

    private Difference() {}

    /**
     * The box in which {@code now} differs from {@code before}, if tensors on the way from one to the other remember it;
     * else null.
     */
    static @Nullable Part known(Tensor now, Tensor before) {
        Part part = null;
        Tensor at = now;
        for (int step = 0; step < MOST_STEPS && at != before; step++) {
            Tensor base = at.base();
            Part changed = at.changed();
            if (base == null || changed == null) {
                return null;
            }
            part = part == null ? changed : part.union(changed);
            at = base;
        }
        return at == before ? part : null;
    }

    /** The smallest box of a C x H x W tensor in which the two differ, found by comparing; null when they are equal. */
    static @Nullable Part found(Tensor now, Tensor before) {
        Shape shape = now.shape();
        float[] a = now.data();
        float[] b = before.data();
        int width = shape.width();
        Part part = null;
        int at = Arrays.mismatch(a, b);
        while (at >= 0) {
            int row = at / width;
            int start = row * width;
            int first = at - start;
            int last = width - 1;
            while (last > first && Float.compare(a[start + last], b[start + last]) == 0) {
                last--;
            }
            Part here = new Part(row / shape.height(), row % shape.height(), first, 1, 1, last - first + 1);
            part = part == null ? here : part.union(here);
            int next = start + width;
            int more = Arrays.mismatch(a, next, a.length, b, next, b.length);
            at = more < 0 ? -1 : next + more;
        }
        return part;
    }

    /** The first to one past the last index of the outermost axis at which the two differ; null when they are equal. */
    static int @Nullable [] outer(Tensor now, Tensor before) {
        int first = Arrays.mismatch(now.data(), before.data());
        if (first < 0) {
            return null;
        }
        int extent = now.shape().extent(0);
        int step = now.data().length / extent;
        int last = extent - 1;
        int low = first / step;
        while (last > low
                && Arrays.equals(
                        now.data(), last * step, (last + 1) * step, before.data(), last * step, (last + 1) * step)) {
            last--;
        }
        return new int[] {low, last + 1};
    }
}
