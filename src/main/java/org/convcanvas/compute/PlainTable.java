package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

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
        put(kernels, LocallyConnected.class, LocallyConnectedRuns.plain());
        put(kernels, FullyConnected.class, FullyConnectedRows.plain());
        put(kernels, L2Pool.class, new PlainL2Pool());
        put(kernels, BlurPool.class, new PlainBlurPool());
        put(kernels, PolyphaseSampling.class, PolyphaseKernels::plain);
        put(kernels, DriftedConv.class, new DriftedKernels());
        put(kernels, GlobalMaxPool.class, GlobalMax.plain());
        put(kernels, AdaptiveAveragePool.class, AdaptivePool.plain());
        put(kernels, GlobalAveragePool.class, AdaptivePool.plain().global());
        put(kernels, BatchNorm.class, new PlainBatchNorm());
        put(kernels, Lrn.class, new PlainLrn());
        put(kernels, Softmax.class, new PlainSoftmax());
        put(kernels, Dropout.class, (layer, inputs, weights, parallel, cancel) -> inputs.get(0));
        put(kernels, Bypassed.class, (layer, inputs, weights, parallel, cancel) -> inputs.get(0));
        put(kernels, Flatten.class, PlainTable::flatten);
        put(kernels, Pad.class, new PlainPad());
        put(kernels, Add.class, new PlainAdd());
        put(kernels, Concat.class, new PlainConcat());
        return kernels;
    }

    /** Ties the kind to a kernel of that kind, which makes the cast in {@link Kernels#apply} safe. */
    static <L extends Layer> void put(
            Map<Class<? extends Layer>, Kernel<?>> kernels, Class<L> kind, Kernel<? super L> kernel) {
        kernels.put(kind, kernel);
    }

    /** The same array under another shape: tensors are never written to. */
    private static Tensor flatten(
            Flatten layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        return Tensor.of(layer.output(List.of(input.shape())), input.data());
    }
}
