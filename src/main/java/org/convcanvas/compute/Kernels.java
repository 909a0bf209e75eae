package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.Layer;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** One kernel for every kind of layer; the one place where kernels are chosen. */
public final class Kernels {
    private static final Kernels PLAIN = new Kernels("plain kernels", PlainTable.kernels());
    private static final Kernels BEST = choose();

    private final String name;
    private final Map<Class<? extends Layer>, Kernel<?>> byKind;

    private Kernels(String name, Map<Class<? extends Layer>, Kernel<?>> byKind) {
        this.name = name;
        this.byKind = Map.copyOf(byKind);
    }

    /** Those that need nothing beyond the language. */
    public static Kernels plain() {
        return PLAIN;
    }

    /** The fastest that this JVM can run: vector kernels with the module jdk.incubator.vector, else the plain ones. */
    public static Kernels best() {
        return BEST;
    }

    private static Kernels choose() {
        return PLAIN;
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
     * The output of one layer, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    public Tensor apply(
            Layer layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        @SuppressWarnings("unchecked")
        Kernel<Layer> kernel = (Kernel<Layer>) byKind.get(layer.getClass());
        if (kernel == null) {
            throw new IllegalStateException("no kernel for " + layer.type());
        }
        return kernel.apply(layer, inputs, weights, parallel, cancel);
    }
}
