package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Batch normalisation in its inference form: scale (x - mean) / sqrt(variance + epsilon) + shift, with numbers of each
 * channel (Ioffe and Szegedy 2015).
 *
 * @param epsilon what keeps the root from zero, positive
 */
public record BatchNorm(float epsilon) implements Pixelwise {
    /** The usual epsilon. */
    public static final float USUAL = 1e-5f;

    public BatchNorm {
        if (!(epsilon > 0) || !Float.isFinite(epsilon)) {
            throw new Problem("batchNorm.epsilon", epsilon);
        }
    }

    @Override
    public String type() {
        return "batch-norm";
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        return List.of(
                WeightSpec.constant(WeightSpec.SCALE, channels, 1, true),
                WeightSpec.constant(WeightSpec.SHIFT, channels, 0, true),
                WeightSpec.constant(WeightSpec.MEAN, channels, 0, false),
                WeightSpec.constant(WeightSpec.VARIANCE, channels, 1, false));
    }
}
