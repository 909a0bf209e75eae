package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
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
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Every layer computed the plainest way: what the fast kernels are checked against, bit for bit. */
public final class ReferenceKernels {
    private static final Map<Class<? extends Layer>, Reference<?>> BY_KIND = Map.copyOf(table());

    private ReferenceKernels() {}

    /**
     * The output of one layer, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    public static Tensor apply(Layer layer, List<Tensor> inputs, Map<String, Tensor> weights) {
        @SuppressWarnings("unchecked")
        Reference<Layer> reference = (Reference<Layer>) BY_KIND.get(layer.getClass());
        if (reference == null) {
            throw new IllegalStateException("no reference for " + layer.type());
        }
        Shape output = layer.output(inputs.stream().map(Tensor::shape).toList());
        return reference.apply(layer, inputs, weights, output);
    }

    private static Map<Class<? extends Layer>, Reference<?>> table() {
        Map<Class<? extends Layer>, Reference<?>> table = new HashMap<>();
        put(table, Conv.class, ReferenceConv::apply);
        put(table, LocallyConnected.class, ReferenceLocallyConnected::apply);
        put(table, FullyConnected.class, ReferenceFullyConnected::apply);
        put(table, Relu.class, ReferenceKernels::activation);
        put(table, LeakyRelu.class, ReferenceKernels::activation);
        put(table, Clip.class, ReferenceKernels::activation);
        put(table, Sigmoid.class, ReferenceKernels::activation);
        put(table, Tanh.class, ReferenceKernels::activation);
        put(table, MaxPool.class, ReferencePool::max);
        put(table, AveragePool.class, ReferencePool::average);
        put(table, L2Pool.class, ReferencePool::l2);
        put(table, BlurPool.class, ReferencePool::blur);
        put(table, PolyphaseSampling.class, PolyphaseKernels::reference);
        put(table, DriftedConv.class, DriftedKernels::reference);
        put(table, GlobalAveragePool.class, ReferenceMeans::global);
        put(table, AdaptiveAveragePool.class, ReferenceMeans::adaptive);
        put(table, GlobalMaxPool.class, ReferencePool::globalMax);
        put(table, BatchNorm.class, ReferenceNorms::batch);
        put(table, Lrn.class, ReferenceNorms::local);
        put(table, Softmax.class, ReferenceNorms::softmax);
        put(table, Dropout.class, ReferenceMoves::dropout);
        put(table, Bypassed.class, ReferenceMoves::bypassed);
        put(table, Pad.class, ReferenceMoves::pad);
        put(table, Flatten.class, ReferenceMoves::flatten);
        put(table, Add.class, ReferenceMoves::add);
        put(table, Concat.class, ReferenceMoves::concat);
        return table;
    }

    /** Ties the kind to a reference for that kind, which makes the cast in {@link #apply} safe. */
    private static <L extends Layer> void put(
            Map<Class<? extends Layer>, Reference<?>> table, Class<L> kind, Reference<? super L> reference) {
        table.put(kind, reference);
    }

    private static Tensor activation(Activation layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Pointwise function = Pointwise.of(layer);
        float[] data = inputs.get(0).data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] = function.at(data[i]);
        }
        return Tensor.of(output, data);
    }
}
