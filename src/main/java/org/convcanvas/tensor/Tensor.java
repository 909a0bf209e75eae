package org.convcanvas.tensor;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Immutable float32 numbers in row-major order. The array is never written after it leaves the method that made it;
 * {@link #data()} hands it out unguarded for speed, and readers must not write to it.
 */
public final class Tensor {
    private final Shape shape;
    private final float[] data;
    private final @Nullable Tensor base;
    private final @Nullable Region changed;

    private Tensor(Shape shape, float[] data, @Nullable Tensor base, @Nullable Region changed) {
        if (data.length != shape.size()) {
            throw new IllegalArgumentException(data.length + " numbers for shape " + shape);
        }
        this.shape = shape;
        this.data = data;
        this.base = base;
        this.changed = changed;
    }

    /** A tensor on {@code data}, which the caller gives away and never writes again. */
    public static Tensor of(Shape shape, float... data) {
        return new Tensor(shape, data, null, null);
    }

    /** A tensor of zeros. */
    public static Tensor zeros(Shape shape) {
        return of(shape, new float[shape.size()]);
    }

    /** A tensor of independent values, uniform in [low, high). */
    public static Tensor random(Shape shape, Rng rng, float low, float high) {
        float[] data = new float[shape.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = low + (high - low) * rng.nextFloat();
        }
        return of(shape, data);
    }

    /** A changed copy; {@code change} writes to the copy's array. */
    public Tensor with(Consumer<float[]> change) {
        float[] copy = data.clone();
        change.accept(copy);
        return of(shape, copy);
    }

    /** A changed copy that remembers that it differs from this tensor only inside {@code region}. */
    public Tensor with(Region region, Consumer<float[]> change) {
        float[] copy = data.clone();
        change.accept(copy);
        return new Tensor(shape, copy, this, region);
    }

    /** The extents. */
    public Shape shape() {
        return shape;
    }

    /** The numbers, row-major; not to be written to. */
    public float[] data() {
        return data;
    }

    /** The tensor that this one was edited from, when the edit was confined to {@link #changed()}; else null. */
    public @Nullable Tensor base() {
        return base;
    }

    /** The rectangle in which this tensor differs from {@link #base()}; null when unknown. */
    public @Nullable Region changed() {
        return changed;
    }

    /** The number at channel c, row y, column x of a C x H x W tensor. */
    public float at(int c, int y, int x) {
        return data[(c * shape.height() + y) * shape.width() + x];
    }

    /** The number at o, i, y, x of a rank-4 tensor. */
    public float at(int o, int i, int y, int x) {
        return data[((o * shape.extent(1) + i) * shape.height() + y) * shape.width() + x];
    }

    /** True when shapes agree and every number is bit for bit the same. */
    public boolean sameBits(Tensor other) {
        return shape.equals(other.shape) && Arrays.equals(data, other.data);
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
