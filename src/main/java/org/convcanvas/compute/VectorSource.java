package org.convcanvas.compute;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
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
        return kernels;
    }

    @Override
    public void warmUp(Cancel cancel) {
        VectorWarmUp.run(cancel);
    }
}
