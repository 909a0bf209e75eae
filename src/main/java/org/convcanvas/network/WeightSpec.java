package org.convcanvas.network;

import org.convcanvas.tensor.Shape;

/**
 * A tensor that a layer needs.
 *
 * @param role what it is, a stable name: one of the constants
 * @param shape its extents
 * @param fanIn how many numbers each output sums, which sets the scale of random values; 0 for a constant start
 * @param start the value of a constant start
 * @param trainable whether training changes it and it counts as parameters
 */
public record WeightSpec(String role, Shape shape, int fanIn, float start, boolean trainable) {
    /** Convolution weights, O x I/groups x kh x kw. */
    public static final String KERNEL = "weight";

    /** One number for each output channel; untied, one for each output: O x H x W. */
    public static final String BIAS = "bias";

    /** Weights of a fully connected layer, units x inputs; the input is read in row-major order. */
    public static final String MATRIX = "matrix";

    /** Weights of a locally connected layer, O x C x (kh kw) x (H W): one for each output, channel and tap. */
    public static final String UNSHARED = "unshared";

    /** Batch norm's factor for each channel. */
    public static final String SCALE = "scale";

    /** Batch norm's constant for each channel. */
    public static final String SHIFT = "shift";

    /** Batch norm's mean of each channel over the training data. */
    public static final String MEAN = "mean";

    /** Batch norm's variance of each channel over the training data. */
    public static final String VARIANCE = "variance";

    /** Trainable weights that start random, normal with variance 2 / fanIn. */
    public static WeightSpec random(String role, Shape shape, int fanIn) {
        return new WeightSpec(role, shape, fanIn, 0, true);
    }

    /** Biases, which start at zero. */
    public static WeightSpec bias(Shape shape) {
        return new WeightSpec(BIAS, shape, 0, 0, true);
    }

    /** One number for each channel, all the same at the start. */
    public static WeightSpec constant(String role, int channels, float start, boolean trainable) {
        return new WeightSpec(role, Shape.of(channels), 0, start, trainable);
    }
}
