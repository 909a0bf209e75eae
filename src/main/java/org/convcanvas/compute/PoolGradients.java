package org.convcanvas.compute;

import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of pools. */
final class PoolGradients {
    private static final double NANOS_PER_TAP = 2;

    private PoolGradients() {}

    /** What a unit's window hands back to the pixels of its channel. */
    private interface Unit {
        void spread(int plane, int unit, int y, int x, float above);
    }

    /** The first largest pixel of a window, in the order row, column, takes all; the first NaN where there is one. */
    static LayerGradient max(MaxPool layer, Passage passage) {
        float[] in = passage.input().data();
        float[] gradient = new float[in.length];
        Spread spread = new Spread(layer.window(), passage.inputShape());
        each(layer.window(), passage, (plane, unit, y, x, above) -> {
            int winner = -1;
            for (int tap = 0; tap < spread.taps(); tap++) {
                int source = spread.source(tap, y, x);
                if (source >= 0 && (winner < 0 || wins(in[plane + source], in[plane + winner]))) {
                    winner = source;
                }
            }
            if (winner >= 0) {
                gradient[plane + winner] += above;
            }
        });
        return LayerGradient.of(Tensor.of(passage.inputShape(), gradient));
    }

    private static boolean wins(float candidate, float best) {
        return candidate > best || (Float.isNaN(candidate) && !Float.isNaN(best));
    }

    /** Every pixel that counts gets its share. */
    static LayerGradient average(AveragePool layer, Passage passage) {
        float[] gradient = new float[passage.inputShape().size()];
        Spread spread = new Spread(layer.window(), passage.inputShape());
        Axis vertical = layer.window().vertical(passage.inputShape());
        Axis horizontal = layer.window().horizontal(passage.inputShape());
        each(layer.window(), passage, (plane, unit, y, x, above) -> {
            int counted = layer.counted(vertical, y) * layer.counted(horizontal, x);
            float share = above / Math.max(1, counted);
            for (int tap = 0; tap < spread.taps(); tap++) {
                int source = spread.source(tap, y, x);
                if (source >= 0) {
                    gradient[plane + source] += share;
                }
            }
        });
        return LayerGradient.of(Tensor.of(passage.inputShape(), gradient));
    }

    /** The pixel over the root; 0 where the root is 0. */
    static LayerGradient l2(L2Pool layer, Passage passage) {
        float[] in = passage.input().data();
        float[] out = passage.output().data();
        float[] gradient = new float[in.length];
        Spread spread = new Spread(layer.window(), passage.inputShape());
        each(layer.window(), passage, (plane, unit, y, x, above) -> {
            float factor = out[unit] == 0 ? 0 : above / out[unit];
            for (int tap = 0; tap < spread.taps(); tap++) {
                int source = spread.source(tap, y, x);
                if (source >= 0) {
                    gradient[plane + source] += factor * in[plane + source];
                }
            }
        });
        return LayerGradient.of(Tensor.of(passage.inputShape(), gradient));
    }

    /** Every pixel gets its part of the kernel. */
    static LayerGradient blur(BlurPool layer, Passage passage) {
        float[] gradient = new float[passage.inputShape().size()];
        float[] kernel = layer.kernel();
        Spread spread = new Spread(layer.window(), passage.inputShape());
        each(layer.window(), passage, (plane, unit, y, x, above) -> {
            for (int tap = 0; tap < spread.taps(); tap++) {
                int source = spread.source(tap, y, x);
                if (source >= 0) {
                    gradient[plane + source] += kernel[tap] * above;
                }
            }
        });
        return LayerGradient.of(Tensor.of(passage.inputShape(), gradient));
    }

    /** All units, channel by channel, so that no two threads write to one map. */
    private static void each(Window window, Passage passage, Unit unit) {
        Shape output = passage.output().shape();
        float[] above = passage.above().data();
        int taps = window.kernel().y() * window.kernel().x();
        passage.planes(output.channels(), NANOS_PER_TAP * taps * output.plane(), channel -> {
            int at = channel * output.plane();
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++, at++) {
                    if (above[at] != 0) {
                        unit.spread(channel * passage.inputShape().plane(), at, y, x, above[at]);
                    }
                }
            }
        });
    }
}
