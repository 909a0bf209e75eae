package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Which kernel takes which kind of layer; the one place where kernels are chosen. */
public final class KernelTable {
    private static final Map<Class<? extends Layer>, Kernel<?>> KERNELS = table();

    private KernelTable() {}

    private static Map<Class<? extends Layer>, Kernel<?>> table() {
        Map<Class<? extends Layer>, Kernel<?>> kernels = new HashMap<>();
        put(kernels, Conv.class, new PlainConv());
        put(kernels, MaxPool.class, new PlainMaxPool());
        put(kernels, AveragePool.class, new PlainAveragePool());
        put(kernels, Relu.class, new PlainActivation<>());
        put(kernels, LeakyRelu.class, new PlainActivation<>());
        put(kernels, Clip.class, new PlainActivation<>());
        put(kernels, Sigmoid.class, new PlainActivation<>());
        put(kernels, Tanh.class, new PlainActivation<>());
        return Map.copyOf(kernels);
    }

    /** Ties the kind to a kernel of that kind, which makes the cast in {@link #apply} safe. */
    private static <L extends Layer> void put(
            Map<Class<? extends Layer>, Kernel<?>> kernels, Class<L> kind, Kernel<? super L> kernel) {
        kernels.put(kind, kernel);
    }

    /** The kinds that have a kernel. */
    public static Set<Class<? extends Layer>> kinds() {
        return KERNELS.keySet();
    }

    /**
     * The output of one layer, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    public static Tensor apply(
            Layer layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        @SuppressWarnings("unchecked")
        Kernel<Layer> kernel = (Kernel<Layer>) KERNELS.get(layer.getClass());
        if (kernel == null) {
            throw new IllegalStateException("no kernel for " + layer.type());
        }
        return kernel.apply(layer, inputs, weights, parallel, cancel);
    }
}
