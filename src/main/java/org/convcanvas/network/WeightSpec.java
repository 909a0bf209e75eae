package org.convcanvas.network;

import org.convcanvas.tensor.Shape;

/**
 * A trainable tensor that a layer needs.
 *
 * @param role what it is, a stable name: {@link #KERNEL} or {@link #BIAS}
 * @param shape its extents
 */
public record WeightSpec(String role, Shape shape) {
    /** Convolution weights, O x I/groups x kh x kw. */
    public static final String KERNEL = "weight";

    /** One number for each output channel. */
    public static final String BIAS = "bias";
}
