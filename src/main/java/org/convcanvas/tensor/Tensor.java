package org.convcanvas.tensor;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Immutable float32 numbers in row-major order. The array is never written after it leaves the method that made it;
 * {@link #data()} hands it out unguarded for speed, and readers must not write to it.
 */
public final class Tensor {
    private final Shape shape;
    private final WeakReference<Tensor> base;
    private final @Nullable Part changed;
    private volatile float @Nullable [] data;
    private volatile @Nullable Patches patches;
    private volatile @Nullable Object derived;
    private final @Nullable Supplier<float[]> recipe;
    private @Nullable WeakReference<Tensor> made;

    private Tensor(Shape shape, float[] data, @Nullable Tensor base, @Nullable Part changed) {
        if (data.length != shape.size()) {
            throw new IllegalArgumentException(data.length + " numbers for shape " + shape);
        }
        this.shape = shape;
        this.data = data;
        this.base = new WeakReference<>(base);
        this.changed = changed;
        this.recipe = null;
    }

    private Tensor(Shape shape, Patches patches, Tensor base, Part changed) {
        this.shape = shape;
        this.patches = patches;
        this.base = new WeakReference<>(base);
        this.changed = changed;
        this.recipe = null;
    }

    private Tensor(Shape shape, Supplier<float[]> recipe) {
        this.shape = shape;
        this.base = new WeakReference<>(null);
        this.changed = null;
        this.recipe = recipe;
    }

    /** A tensor on {@code data}, which the caller gives away and never writes again. */
    public static Tensor of(Shape shape, float... data) {
        return new Tensor(shape, data, null, null);
    }

    /**
     * A tensor whose numbers are made when they are asked for, and again when nobody has kept its {@link #solid()} form
     * since: it holds none itself.
     *
     * @param recipe makes the same numbers in a new array whenever it is asked, on any thread
     */
    public static Tensor made(Shape shape, Supplier<float[]> recipe) {
        return new Tensor(shape, recipe);
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
        float[] copy = data().clone();
        change.accept(copy);
        return of(shape, copy);
    }

    /** A changed copy that remembers that it differs from this tensor only inside {@code region}. */
    public Tensor with(Region region, Consumer<float[]> change) {
        float[] copy = data().clone();
        change.accept(copy);
        return new Tensor(shape, copy, this, Part.of(shape, region));
    }

    /** These numbers, remembering that they differ from {@code other}, of the same shape, only inside {@code part}. */
    public Tensor differing(Tensor other, Part part) {
        return new Tensor(shape, data(), other, part);
    }

    /**
     * This C x H x W tensor with one box replaced. Takes no more memory than the box as long as the boxes are few and
     * small and nobody asks for {@link #data()}.
     *
     * @param box the numbers, row-major within {@code part}, given away by the caller
     */
    public Tensor patched(Part part, float[] box) {
        if (box.length != part.size() || !Part.whole(shape).covers(part)) {
            throw new IllegalArgumentException(part + " with " + box.length + " numbers in " + shape);
        }
        Patches before = patches;
        Patches after = (before == null ? new Patches(data(), shape, List.of()) : before).with(part, box);
        return after.heavy() ? new Tensor(shape, after.merged(), this, part) : new Tensor(shape, after, this, part);
    }

    /** The extents. */
    public Shape shape() {
        return shape;
    }

    /** The numbers, row-major; not to be written to. */
    public float[] data() {
        float[] known = data;
        return known != null ? known : recipe == null ? merge() : solid().data();
    }

    /** A tensor of these numbers that holds them: this one, or as long as it is in use the same for each call. */
    public Tensor solid() {
        return recipe == null ? this : remade(recipe);
    }

    private synchronized Tensor remade(Supplier<float[]> how) {
        Tensor known = made == null ? null : made.get();
        if (known == null) {
            known = of(shape, how.get());
            made = new WeakReference<>(known);
        }
        return known;
    }

    /** How many bytes of numbers this object keeps in memory, shared ones included. */
    public long bytes() {
        return recipe == null ? (long) Float.BYTES * shape.size() : 0;
    }

    private synchronized float[] merge() {
        float[] known = data;
        Patches before = patches;
        if (known == null && before != null) {
            known = before.merged();
            data = known;
            patches = null; // what lies beneath may go
        }
        return Objects.requireNonNull(known);
    }

    /** Copies {@code length} numbers of a row, from column x on, to {@code into[at]}; does not need {@link #data()}. */
    public void copyRow(int c, int y, int x, int length, float[] into, int at) {
        Patches before = patches;
        if (before == null) {
            System.arraycopy(data(), (c * shape.height() + y) * shape.width() + x, into, at, length);
        } else {
            before.copyRow(c, y, x, length, into, at);
        }
    }

    /**
     * The tensor that this one was edited from, when the edit was confined to {@link #changed()} and the tensor is still
     * in use; else null.
     */
    public @Nullable Tensor base() {
        return base.get();
    }

    /** The box in which this tensor differs from {@link #base()}; null when unknown. */
    public @Nullable Part changed() {
        return changed;
    }

    /**
     * Something made from these numbers alone and kept with them, such as another order of the same numbers; made once,
     * or a few times where threads ask at the same time.
     *
     * @param type what is wanted; the last type asked for is kept
     */
    public <T> T derived(Class<T> type, Supplier<T> make) {
        Object known = derived;
        if (!type.isInstance(known)) {
            known = make.get();
            derived = known;
        }
        return type.cast(known);
    }

    /** The number at channel c, row y, column x of a C x H x W tensor. */
    public float at(int c, int y, int x) {
        return data()[(c * shape.height() + y) * shape.width() + x];
    }

    /** The number at o, i, y, x of a rank-4 tensor. */
    public float at(int o, int i, int y, int x) {
        return data()[((o * shape.extent(1) + i) * shape.height() + y) * shape.width() + x];
    }

    /** True when shapes agree and every number is bit for bit the same. */
    public boolean sameBits(Tensor other) {
        return shape.equals(other.shape) && Arrays.equals(data(), other.data());
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
