package org.convcanvas.bench;

import java.util.Objects;
import nu.pattern.OpenCV;
import org.convcanvas.tensor.Tensor;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** OpenCV at one filter over one channel, into an image that it keeps. */
final class OpenCvRun implements Contestant {
    private static final int SAME_TYPE = -1;
    private static final Point CENTRE = new Point(-1, -1);

    private final Mat source;
    private final Mat kernel;
    private final Mat target;

    /** On {@code threads} threads of the whole process. */
    OpenCvRun(Workload workload, int threads) {
        OpenCV.loadLocally();
        Core.setNumThreads(threads);
        source = matrix(workload.input());
        kernel = matrix(Objects.requireNonNull(workload.weights().kernel(workload.last())));
        target = new Mat();
    }

    private static Mat matrix(Tensor tensor) {
        Mat matrix = new Mat(tensor.shape().height(), tensor.shape().width(), CvType.CV_32FC1);
        matrix.put(0, 0, tensor.data());
        return matrix;
    }

    @Override
    public Object run() {
        Imgproc.filter2D(source, target, SAME_TYPE, kernel, CENTRE, 0, Core.BORDER_CONSTANT);
        return target;
    }

    @Override
    public float[] result() {
        run();
        float[] data = new float[(int) target.total()];
        target.get(0, 0, data);
        return data;
    }

    @Override
    public void close() {
        source.release();
        kernel.release();
        target.release();
    }
}
