package org.convcanvas.compute;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.text.Text;

/** Kernels on the module jdk.incubator.vector; loaded by name, only where the module is there. */
final class VectorSource implements KernelSource {
    @Override
    public String name() {
        return Text.of("kernels.vector", VectorTile.LANES.length());
    }

    @Override
    public boolean fits() {
        return VectorTile.LANES.length() >= 8; // with four lanes the plain loops win
    }

    @Override
    public Map<Class<? extends Layer>, Kernel<?>> kernels() {
        Map<Class<? extends Layer>, Kernel<?>> kernels = new HashMap<>();
        PlainTable.put(kernels, Conv.class, new VectorConv());
        PlainTable.put(kernels, MaxPool.class, new VectorMaxPool());
        PlainTable.put(kernels, AveragePool.class, new VectorAveragePool());
        PlainTable.put(kernels, BlurPool.class, new VectorBlurPool(new VectorConv()));
        PlainTable.put(kernels, L2Pool.class, new VectorL2Pool());
        PlainTable.put(kernels, Sigmoid.class, new VectorActivation<>());
        PlainTable.put(kernels, Tanh.class, new VectorActivation<>());
        PlainTable.put(kernels, FullyConnected.class, new FullyConnectedRows(VectorDots::rows, VectorDots.PATH));
        PlainTable.put(
                kernels,
                LocallyConnected.class,
                new LocallyConnectedRuns(VectorProducts::add, "vectors of units, three taps a pass"));
        AdaptivePool means = new AdaptivePool(VectorSums::down, "vectors of columns, in double");
        PlainTable.put(kernels, AdaptiveAveragePool.class, means);
        PlainTable.put(kernels, GlobalAveragePool.class, means.global());
        PlainTable.put(kernels, GlobalMaxPool.class, new GlobalMax(VectorSums::largest, "vectors of numbers"));
        return kernels;
    }

    @Override
    public void warmUp(Cancel cancel) {
        VectorWarmUp.run(cancel);
    }

    @Override
    public void warmUpOthers(Cancel cancel) {
        VectorWarmUp.others(cancel);
    }
}
