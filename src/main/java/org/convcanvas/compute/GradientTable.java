package org.convcanvas.compute;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;

/** A gradient for every kind of layer. */
public final class GradientTable {
    private static final Map<Class<? extends Layer>, GradientKernel<?>> KERNELS = table();

    private GradientTable() {}

    private static Map<Class<? extends Layer>, GradientKernel<?>> table() {
        Map<Class<? extends Layer>, GradientKernel<?>> table = new HashMap<>();
        put(table, Conv.class, new ConvGradient());
        put(table, LocallyConnected.class, new LocallyConnectedGradient());
        put(table, FullyConnected.class, new FullyConnectedGradient());
        put(table, MaxPool.class, PoolGradients::max);
        put(table, AveragePool.class, PoolGradients::average);
        put(table, L2Pool.class, PoolGradients::l2);
        put(table, BlurPool.class, PoolGradients::blur);
        put(table, PolyphaseSampling.class, PolyphaseKernels::gradient);
        put(table, DriftedConv.class, DriftedKernels::gradient);
        put(table, GlobalAveragePool.class, WholeGradients::globalAverage);
        put(table, GlobalMaxPool.class, WholeGradients::globalMax);
        put(table, AdaptiveAveragePool.class, WholeGradients::adaptive);
        put(table, Flatten.class, WholeGradients::flatten);
        put(table, BatchNorm.class, NormGradients::batch);
        put(table, Lrn.class, NormGradients::lrn);
        put(table, Softmax.class, NormGradients::softmax);
        put(table, Dropout.class, (layer, passage) -> LayerGradient.of(passage.above()));
        put(table, Bypassed.class, (layer, passage) -> LayerGradient.of(passage.above()));
        put(table, Pad.class, JoinGradients::pad);
        put(table, Add.class, JoinGradients::add);
        put(table, Concat.class, JoinGradients::concat);
        put(table, Relu.class, (layer, passage) -> PointGradients.of(passage, (z, y) -> z > 0 ? 1 : 0));
        put(
                table,
                LeakyRelu.class,
                (layer, passage) -> PointGradients.of(passage, (z, y) -> z > 0 ? 1 : layer.slope()));
        put(
                table,
                Clip.class,
                (layer, passage) -> PointGradients.of(passage, (z, y) -> z > layer.low() && z < layer.high() ? 1 : 0));
        put(table, Sigmoid.class, (layer, passage) -> PointGradients.of(passage, (z, y) -> y * (1 - y)));
        put(table, Tanh.class, (layer, passage) -> PointGradients.of(passage, (z, y) -> 1 - y * y));
        return Map.copyOf(table);
    }

    /** Ties the kind to a kernel of that kind, which makes the cast in {@link #apply} safe. */
    private static <L extends Layer> void put(
            Map<Class<? extends Layer>, GradientKernel<?>> table, Class<L> kind, GradientKernel<? super L> kernel) {
        table.put(kind, kernel);
    }

    /** The kinds that have a gradient. */
    public static Set<Class<? extends Layer>> kinds() {
        return KERNELS.keySet();
    }

    static LayerGradient apply(Layer layer, Passage passage) {
        @SuppressWarnings("unchecked")
        GradientKernel<Layer> kernel = (GradientKernel<Layer>) KERNELS.get(layer.getClass());
        if (kernel == null) {
            throw new IllegalStateException("no gradient for " + layer.type());
        }
        return kernel.apply(layer, passage);
    }
}
