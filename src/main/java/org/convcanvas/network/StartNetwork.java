package org.convcanvas.network;

import java.util.List;
import java.util.Map;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** The network of the first scene: hand-set filters, then a seeded smooth mix. */
final class StartNetwork {
    private static final long MIX_SEED = 20;

    private StartNetwork() {}

    static Network network() {
        Padding one = Padding.of(1, Fill.ZERO);
        return new Stack()
                .convRelu("Conv 1", "ReLU 1", Conv.of(8, 3, 1, one))
                .add("Pool 1", MaxPool.of(2, 2))
                .convRelu("Conv 2", "ReLU 2", Conv.of(16, 3, 1, one))
                .add("Pool 2", MaxPool.of(2, 2))
                .on(1, 224);
    }

    static Weights weights() {
        Shape bias1 = Shape.of(8);
        Shape bias2 = Shape.of(16);
        return Weights.none()
                .with("Conv 1", Map.of("weight", handSet(), "bias", Tensor.zeros(bias1)))
                .with("Conv 2", Map.of("weight", smoothMix(16, 8), "bias", Tensor.zeros(bias2)));
    }

    private static Tensor handSet() {
        List<KernelPreset> filters = List.of(
                KernelPreset.SOBEL_X,
                KernelPreset.SOBEL_Y,
                KernelPreset.DIAGONAL_45,
                KernelPreset.DIAGONAL_135,
                KernelPreset.LAPLACIAN,
                KernelPreset.EMBOSS,
                KernelPreset.GAUSSIAN,
                KernelPreset.SHARPEN);
        float[] data = new float[filters.size() * 9];
        for (int i = 0; i < filters.size(); i++) {
            System.arraycopy(filters.get(i).weights(), 0, data, i * 9, 9);
        }
        return Tensor.of(Shape.of(filters.size(), 1, 3, 3), data);
    }

    /**
     * Filters that vary smoothly across their 3 x 3 kernels, each a random mix of a blur, two slopes and a bowl, so that
     * the second layer's maps show structure rather than noise.
     */
    private static Tensor smoothMix(int filters, int channels) {
        KernelPreset[] basis = {
            KernelPreset.GAUSSIAN, KernelPreset.SOBEL_X, KernelPreset.SOBEL_Y, KernelPreset.LAPLACIAN
        };
        float[] strength = {1f, 0.12f, 0.12f, 0.12f};
        Rng rng = new Rng(MIX_SEED);
        float[] data = new float[filters * channels * 9];
        for (int kernel = 0; kernel < filters * channels; kernel++) {
            for (int b = 0; b < basis.length; b++) {
                float amount = (float) (strength[b] * rng.nextGaussian() / Math.sqrt(channels));
                float[] values = basis[b].weights();
                for (int i = 0; i < 9; i++) {
                    data[kernel * 9 + i] += amount * values[i];
                }
            }
        }
        return Tensor.of(Shape.of(filters, channels, 3, 3), data);
    }
}
