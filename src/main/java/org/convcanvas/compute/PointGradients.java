package org.convcanvas.compute;

import org.convcanvas.tensor.Tensor;

/** Gradients of activations: the derivative at every number, times what comes from above. */
final class PointGradients {
    private static final int STRETCH = 1 << 14;
    private static final double NANOS = 1;

    private PointGradients() {}

    /** The derivative of an activation; at a kink the one from the left. */
    interface Slope {
        /**
         * @param z what the activation read
         * @param y what it put out
         */
        float at(float z, float y);
    }

    static LayerGradient of(Passage passage, Slope slope) {
        float[] in = passage.input().data();
        float[] out = passage.output().data();
        float[] above = passage.above().data();
        float[] gradient = new float[in.length];
        passage.planes(Work.ceilDiv(in.length, STRETCH), STRETCH * NANOS, part -> {
            int end = Math.min(in.length, (part + 1) * STRETCH);
            for (int i = part * STRETCH; i < end; i++) {
                gradient[i] = slope.at(in[i], out[i]) * above[i];
            }
        });
        return LayerGradient.of(Tensor.of(passage.inputShape(), gradient));
    }
}
