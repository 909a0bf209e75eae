package org.convcanvas.analysis;

import java.util.Objects;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Moves the maps of one layer and compares them with those of the moved image. */
final class Comparison {
    /** Units that one task handles at least: handing on less costs more than it saves. */
    private static final int TASK = 1 << 15;

    private final Tensor a;
    private final Tensor map;
    private final @Nullable PlaneMove move;
    private final @Nullable Interior inside;
    private final float[] b;
    private final int perTask;
    private final Agreement.Sums[] outer;
    private final Agreement.Sums[] inner;

    private Comparison(Tensor a, Tensor map, @Nullable PlaneMove move, @Nullable Interior inside) {
        this.a = a;
        this.map = map;
        this.move = move;
        this.inside = inside;
        this.b = move == null ? map.data() : new float[map.shape().size()];
        Shape shape = map.shape();
        this.perTask = Math.max(1, TASK / shape.plane());
        int tasks = (shape.size() / shape.plane() + perTask - 1) / perTask;
        this.outer = new Agreement.Sums[tasks];
        this.inner = new Agreement.Sums[tasks];
    }

    /**
     * @param still the network on the image as it is
     * @param id the layer, a node or the input
     * @param grid how its units stand over the image; null where moving is the identity
     * @param a the layer's map of the moved image
     */
    static Comparison of(Evaluation still, String id, ImageMove move, @Nullable MapGrid grid, Tensor a) {
        Tensor map = still.map(id);
        if (grid == null) {
            return new Comparison(a, map, null, null);
        }
        Shape image = still.input().shape();
        Interior inside = Interior.of(move.what(), grid, image, map.shape());
        return new Comparison(a, map, move.on(grid, image, map.shape()), inside.isEmpty() ? null : inside);
    }

    void run(Parallel parallel, Cancel cancel) {
        parallel.run(outer.length, cancel, this::channels);
    }

    /** The channels of one task; sums are kept by task, so that their order does not hang on the threads. */
    private void channels(int task) {
        outer[task] = new Agreement.Sums();
        inner[task] = new Agreement.Sums();
        int plane = map.shape().plane();
        int end = Math.min(b.length, (task + 1) * perTask * plane);
        for (int at = task * perTask * plane; at < end; at += plane) {
            if (move != null) {
                move.apply(map.data(), at, b, at);
            }
            if (inside == null) {
                outer[task].add(a.data(), b, at, at + plane);
            } else {
                rows(inside, at, outer[task], inner[task]);
            }
        }
    }

    /** Each unit counts once: inside, or beside. */
    private void rows(Interior interior, int at, Agreement.Sums beside, Agreement.Sums within) {
        int width = map.shape().width();
        for (int y = 0; y < map.shape().height(); y++) {
            int row = at + y * width;
            int from = row + Math.max(0, Math.min(interior.from(y), width));
            int to = Math.max(from, row + Math.min(interior.to(y), width));
            beside.add(a.data(), b, row, from);
            within.add(a.data(), b, from, to);
            beside.add(a.data(), b, to, row + width);
        }
    }

    Tensor b() {
        return move == null ? map : Tensor.of(map.shape(), b);
    }

    Agreement overall() {
        Agreement.Sums all = total(outer);
        all.add(total(inner));
        return all.agreement();
    }

    @Nullable
    Agreement interior() {
        return inside == null ? null : total(inner).agreement();
    }

    private static Agreement.Sums total(Agreement.Sums[] parts) {
        Agreement.Sums total = new Agreement.Sums();
        for (Agreement.Sums part : parts) {
            total.add(Objects.requireNonNull(part));
        }
        return total;
    }
}
