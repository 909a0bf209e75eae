package org.convcanvas.network;

import java.util.Arrays;
import java.util.Optional;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** A named kernel with hand-set values, correlation order: the first row meets the patch's upper row. */
public enum KernelPreset {
    IDENTITY(1, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    BOX(9, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    GAUSSIAN(16, 1, 2, 1, 2, 4, 2, 1, 2, 1),
    SHARPEN(1, 0, -1, 0, -1, 5, -1, 0, -1, 0),
    OUTLINE(1, -1, -1, -1, -1, 8, -1, -1, -1, -1),
    EMBOSS(1, -2, -1, 0, -1, 1, 1, 0, 1, 2),
    SOBEL_X(1, -1, 0, 1, -2, 0, 2, -1, 0, 1),
    SOBEL_Y(1, -1, -2, -1, 0, 0, 0, 1, 2, 1),
    SCHARR(1, -3, 0, 3, -10, 0, 10, -3, 0, 3),
    PREWITT(1, -1, 0, 1, -1, 0, 1, -1, 0, 1),
    ROBERTS(1, 0, 0, 0, 0, 1, 0, 0, 0, -1),
    LAPLACIAN(1, 0, 1, 0, 1, -4, 1, 0, 1, 0),
    LAPLACIAN_8(1, 1, 1, 1, 1, -8, 1, 1, 1, 1),
    DIAGONAL_45(1, 0, 1, 2, -1, 0, 1, -2, -1, 0),
    DIAGONAL_135(1, 2, 1, 0, 1, 0, -1, 0, -1, -2),
    LINE_0(1, -1, -1, -1, 2, 2, 2, -1, -1, -1),
    LINE_45(1, -1, -1, 2, -1, 2, -1, 2, -1, -1),
    LINE_90(1, -1, 2, -1, -1, 2, -1, -1, 2, -1),
    LINE_135(1, 2, -1, -1, -1, 2, -1, -1, -1, 2),
    CORNER(1, 1, 1, 1, 1, -2, -1, 1, -1, -1),
    CENTRE_SURROUND(8, -1, -1, -1, -1, 8, -1, -1, -1, -1);

    private static final int SIDE = 3;

    @SuppressWarnings("ImmutableEnumChecker") // leaves only as copies
    private final float[] values;

    KernelPreset(float divisor, float... weights) {
        values = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            values[i] = weights[i] / divisor;
        }
    }

    /** The 3 x 3 values, row-major; a copy. */
    public float[] weights() {
        return values.clone();
    }

    /**
     * This preset as one filter, {@code channels} x {@code kernel}: divided by the number of channels and copied to
     * each, centred in zeros in a larger kernel, its centre kept in a smaller one.
     */
    public float[] filter(int channels, Pair kernel) {
        float[] filter = new float[channels * kernel.y() * kernel.x()];
        int top = Math.floorDiv(kernel.y() - SIDE, 2);
        int left = Math.floorDiv(kernel.x() - SIDE, 2);
        for (int i = 0; i < filter.length; i++) {
            int y = i / kernel.x() % kernel.y() - top;
            int x = i % kernel.x() - left;
            boolean inside = y >= 0 && y < SIDE && x >= 0 && x < SIDE;
            filter[i] = inside ? values[y * SIDE + x] / channels : 0;
        }
        return filter;
    }

    /**
     * The preset that filter {@code filter} of {@code weights} (O x I x kh x kw) is, bit for bit, if any. Kernels
     * smaller than 3 x 3 are never one: several presets would look alike there.
     */
    public static Optional<KernelPreset> of(Tensor weights, int filter) {
        Shape shape = weights.shape();
        int size = shape.size() / shape.extent(0);
        float[] own = Arrays.copyOfRange(weights.data(), filter * size, (filter + 1) * size);
        return of(own, shape.extent(1), new Pair(shape.height(), shape.width()));
    }

    /** The preset that a filter of some channels is, in the same sense. */
    public static Optional<KernelPreset> of(float[] own, int channels, Pair kernel) {
        if (kernel.y() < SIDE || kernel.x() < SIDE) {
            return Optional.empty();
        }
        return Arrays.stream(KernelPreset.values())
                .filter(preset -> equal(preset.filter(channels, kernel), own))
                .findFirst();
    }

    private static boolean equal(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) { // so that -0 counts as 0
                return false;
            }
        }
        return true;
    }
}
