package org.convcanvas.bench;

import ij.plugin.filter.Convolver;
import ij.process.FloatProcessor;
import java.util.Objects;
import org.convcanvas.tensor.Tensor;

/** ImageJ at one filter over one channel. */
final class ImageJRun implements Contestant {
    private final Convolver convolver = new Convolver();
    private final FloatProcessor image;
    private final Tensor kernel;

    ImageJRun(Workload workload) {
        Tensor input = workload.input();
        kernel = Objects.requireNonNull(workload.weights().kernel(workload.last()));
        image = new FloatProcessor(
                input.shape().width(), input.shape().height(), input.data().clone());
        image.snapshot(); // which the convolver reads, so that every run has the same source
        convolver.setNormalize(false);
    }

    @Override
    public Object run() {
        convolver.convolve(
                image, kernel.data(), kernel.shape().width(), kernel.shape().height());
        return image;
    }

    @Override
    public float[] result() {
        run();
        return ((float[]) image.getPixels()).clone();
    }
}
