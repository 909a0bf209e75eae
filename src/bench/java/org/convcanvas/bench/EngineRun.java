package org.convcanvas.bench;

import java.util.function.Function;
import org.convcanvas.compute.Kernels;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** The program's engine at some work. */
final class EngineRun implements Contestant {
    private final Parallel parallel;
    private final Function<Parallel, Tensor> work;

    /**
     * @param threads how many take part
     * @param work returns the last map
     */
    EngineRun(int threads, Function<Parallel, Tensor> work) {
        this.parallel = Parallel.of(threads);
        Kernels.best().warmUp(new Cancel()); // as the window does when it opens
        this.work = work;
    }

    @Override
    public Object run() {
        return work.apply(parallel);
    }

    @Override
    public float[] result() {
        return work.apply(parallel).data();
    }

    @Override
    public void close() {
        parallel.close();
    }
}
