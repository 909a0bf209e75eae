package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/** What a filter adds to its sums. */
public enum Bias {
    /** Nothing. */
    NONE,
    /** One trainable number for all places. */
    SHARED,
    /** A trainable number for every place, which breaks the sharing of parameters. */
    UNTIED;

    /** SHARED or NONE. */
    public static Bias of(boolean shared) {
        return shared ? SHARED : NONE;
    }

    /** The kernel's tensor and the bias's, if any, for an output of {@code filters} x {@code size}. */
    List<WeightSpec> beside(WeightSpec kernel, int filters, Pair size) {
        return switch (this) {
            case NONE -> List.of(kernel);
            case SHARED -> List.of(kernel, WeightSpec.bias(Shape.of(filters)));
            case UNTIED -> List.of(kernel, WeightSpec.bias(Shape.of(filters, size.y(), size.x())));
        };
    }
}
