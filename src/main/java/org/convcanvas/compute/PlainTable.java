package org.convcanvas.compute;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;

/** The kernels that need nothing beyond the language. */
final class PlainTable {
    private PlainTable() {}

    /** A kernel for every kind of layer. */
    static Map<Class<? extends Layer>, Kernel<?>> kernels() {
        Map<Class<? extends Layer>, Kernel<?>> kernels = new HashMap<>();
        put(kernels, Conv.class, new PlainConv());
        put(kernels, MaxPool.class, new PlainMaxPool());
        put(kernels, AveragePool.class, new PlainAveragePool());
        put(kernels, Relu.class, new PlainActivation<>());
        put(kernels, LeakyRelu.class, new PlainActivation<>());
        put(kernels, Clip.class, new PlainActivation<>());
        put(kernels, Sigmoid.class, new PlainActivation<>());
        put(kernels, Tanh.class, new PlainActivation<>());
        return kernels;
    }

    /** Ties the kind to a kernel of that kind, which makes the cast in {@link Kernels#apply} safe. */
    static <L extends Layer> void put(
            Map<Class<? extends Layer>, Kernel<?>> kernels, Class<L> kind, Kernel<? super L> kernel) {
        kernels.put(kind, kernel);
    }
}
