package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** One kernel for every kind of layer; the one place where kernels are chosen. */
public final class Kernels {
    /** Set to "plain", this property leaves the vector kernels out. */
    private static final String CHOICE = "convcanvas.kernels";

    /** What nearly every network has. */
    private static final Set<Class<? extends Layer>> COMMON = Set.of(Conv.class, MaxPool.class);

    /** Multiply-adds after which a program is no short one. */
    private static final long LONG_RUN = 3_000_000_000L;

    private static final Kernels PLAIN = new Kernels(Text.of("kernels.plain"), PlainTable.kernels(), null, null);
    private static final @Nullable Kernels VECTOR = load();
    private static final Kernels BEST =
            VECTOR == null ? PLAIN : new Kernels(VECTOR.name, VECTOR.byKind, VECTOR.source, PLAIN);

    private final String name;
    private final Map<Class<? extends Layer>, Kernel<?>> byKind;
    private final @Nullable KernelSource source;
    private final @Nullable Kernels whileCold;
    private final AtomicLong work = new AtomicLong();
    private volatile boolean begun;

    private Kernels(
            String name,
            Map<Class<? extends Layer>, Kernel<?>> byKind,
            @Nullable KernelSource source,
            @Nullable Kernels whileCold) {
        this.name = name;
        this.source = source;
        this.byKind = Map.copyOf(byKind);
        this.whileCold = whileCold;
    }

    /** Those that need nothing beyond the language. */
    public static Kernels plain() {
        return PLAIN;
    }

    /** Those that use the module jdk.incubator.vector, where it and wide enough vectors are there. */
    public static Optional<Kernels> vector() {
        return Optional.ofNullable(VECTOR);
    }

    /**
     * The fastest that this JVM can run: vector kernels, else the plain ones. Before the JVM has compiled it, vector code
     * is a hundred times slower than plain code; so the plain kernels do the work until {@link #warmUp} has run or the
     * program has computed for a while. Both give the same bits.
     */
    public static Kernels best() {
        return BEST;
    }

    private static @Nullable Kernels load() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        if (!there || System.getProperty(CHOICE, "").equals("plain")) {
            return null;
        }
        try { // by name: without the module the class could not even be linked
            KernelSource source = (KernelSource) Class.forName("org.convcanvas.compute.VectorSource")
                    .getDeclaredConstructor()
                    .newInstance();
            Map<Class<? extends Layer>, Kernel<?>> kernels = new HashMap<>(PLAIN.byKind);
            kernels.putAll(source.kernels());
            return source.fits() ? new Kernels(source.name(), kernels, source, null) : null;
        } catch (ReflectiveOperationException | LinkageError broken) {
            System.getLogger("convcanvas").log(System.Logger.Level.WARNING, "no vector kernels", broken);
            return null;
        }
    }

    /** What the status bar calls them. */
    public String name() {
        return name;
    }

    /** The kinds that have a kernel. */
    public Set<Class<? extends Layer>> kinds() {
        return byKind.keySet();
    }

    /**
     * Has the JVM compile what needs it, which takes some seconds; then the kernels are at their full speed. The most common
     * come first, and are used while the others are still being compiled.
     */
    public void warmUp(Cancel cancel) {
        if (whileCold != null && work.get() < LONG_RUN) {
            Kernels warm = new Kernels(name, byKind, source, null);
            if (source != null) {
                source.warmUp(cancel);
                WarmUp.run(warm, cancel);
                begun = true;
                source.warmUpOthers(cancel);
            }
            work.set(LONG_RUN);
        }
    }

    /** Those that do the work for a kind of layer at present. */
    private Kernels present(Class<? extends Layer> kind) {
        boolean warm = whileCold == null || work.get() >= LONG_RUN || (begun && COMMON.contains(kind));
        return warm || whileCold == null ? this : whileCold;
    }

    /** Those that do the work at present. */
    Kernels present() {
        return present(Conv.class);
    }

    /** What computes such a layer on maps of these shapes, in a few words. */
    public String path(Layer layer, List<Shape> inputs) {
        return kernel(layer).path(layer, inputs);
    }

    private Kernel<Layer> kernel(Layer layer) {
        @SuppressWarnings("unchecked")
        Kernel<Layer> kernel = (Kernel<Layer>) byKind.get(layer.getClass());
        if (kernel == null) {
            throw new IllegalStateException("no kernel for " + layer.type());
        }
        return kernel;
    }

    /**
     * The output of one layer, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    public Tensor apply(
            Layer layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Kernels present = present(layer.getClass());
        if (present != this) {
            List<Shape> shapes = inputs.stream().map(Tensor::shape).toList();
            work.addAndGet(layer.macs(shapes));
            return present.apply(layer, inputs, weights, parallel, cancel);
        }
        return kernel(layer).apply(layer, inputs, weights, parallel, cancel);
    }

    /**
     * The maps of a convolution and of what follows it, in one go; null when the layers must be computed one by one.
     *
     * @see ChainKernel#chain
     */
    @Nullable
    List<Tensor> chain(
            Chain chain,
            Tensor input,
            Map<String, Tensor> weights,
            Map<String, Tensor> norm,
            boolean all,
            Parallel parallel,
            Cancel cancel) {
        Kernel<?> kernel = byKind.get(Conv.class);
        if (present() != this || !(kernel instanceof ChainKernel chained)) {
            return null;
        }
        return chained.chain(chain, input, weights, norm, all, parallel, cancel);
    }
}
