package org.convcanvas.network;

import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What becomes of a tensor when the map that its layer reads changes from one channel to several or back. Numbers that
 * are multiplied and summed are shared out or added up, so that the sums stay as they are; batch norm's, which belong to
 * the channels themselves, are copied or averaged.
 */
final class Recolouring {
    private Recolouring() {}

    /**
     * The tensor for the new number of channels; {@code before} itself if that is not a change from or to one, or does
     * not concern it.
     *
     * @param spec what the layer needs now
     * @param input the map that the layer reads now, C x H x W
     */
    static Tensor of(Tensor before, WeightSpec spec, Shape input) {
        Shape shape = spec.shape();
        return switch (Bypassed.plain(spec.role())) {
            case WeightSpec.KERNEL, WeightSpec.UNSHARED ->
                shape.plane() == before.shape().plane()
                        ? shared(before, shape, shape.extent(1), shape.plane())
                        : before;
            case WeightSpec.MATRIX -> shared(before, shape, input.channels(), input.plane());
            case WeightSpec.BIAS -> before;
            default -> averaged(before, shape);
        };
    }

    /** Numbers of outer x channels x inner: one channel's are divided by the new count, several channels' added up. */
    private static Tensor shared(Tensor before, Shape shape, int to, int inner) {
        int outer = before.shape().extent(0);
        int from = before.shape().size() / outer / inner;
        boolean fits = shape.extent(0) == outer && before.shape().size() == outer * from * inner;
        return fits && changes(from, to) ? spread(before, shape, from, to, to) : before;
    }

    private static Tensor averaged(Tensor before, Shape shape) {
        int from = before.shape().size();
        return changes(from, shape.size()) ? spread(before, shape, from, shape.size(), from) : before;
    }

    private static boolean changes(int from, int to) {
        return from != to && Math.min(from, to) == 1;
    }

    private static Tensor spread(Tensor before, Shape shape, int from, int to, int divisor) {
        float[] source = before.data();
        float[] data = new float[shape.size()];
        int outer = shape.rank() == 1 ? 1 : shape.extent(0);
        int inner = shape.size() / outer / to;
        for (int o = 0; o < outer; o++) {
            for (int c = 0; c < Math.max(from, to); c++) {
                int at = (o * from + Math.min(c, from - 1)) * inner;
                int target = (o * to + Math.min(c, to - 1)) * inner;
                for (int i = 0; i < inner; i++) {
                    data[target + i] += source[at + i] / divisor;
                }
            }
        }
        return Tensor.of(shape, data);
    }
}
