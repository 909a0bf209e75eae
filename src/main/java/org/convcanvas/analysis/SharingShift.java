package org.convcanvas.analysis;

import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** What becomes of a way's map when the image moves: only where weights are shared it moves along. */
public final class SharingShift {
    private SharingShift() {}

    /** By how many pixels the image moves to the right: one unit of the map. */
    public static int pixels(SharingExample example) {
        return example.stride();
    }

    /**
     * The equivariance error ||A - B|| / ||B|| of a way, A the map of the moved image, B the moved map. The image is rolled;
     * norms are over the interior, which is the same for all ways: where the patch of the convolution lies within the image at
     * both places and reads nothing that came in. NaN where there is no interior or B is zero there.
     *
     * @param still the way's map of the image as it is
     */
    public static double error(SharingExample example, Way way, Tensor still, Parallel parallel) {
        ImageMove move = new ImageMove(new Shift(pixels(example), 0), Fill.CIRCULAR, Interpolation.BILINEAR);
        Tensor moved = example.on(move.image(example.input())).compute(way, parallel);
        double sum = 0;
        double norm = 0;
        for (int unit = 0; unit < example.rows(); unit++) {
            if (interior(example, unit)) {
                double b = still.data()[unit - 1];
                double difference = moved.data()[unit] - b;
                sum += difference * difference;
                norm += b * b;
            }
        }
        return Math.sqrt(sum / norm);
    }

    private static boolean interior(SharingExample example, int unit) {
        if (unit % example.output().width() == 0) {
            return false;
        }
        Reading now = example.reading(Way.CONVOLUTION, unit);
        Reading before = example.reading(Way.CONVOLUTION, unit - 1);
        return now.whole() && before.whole() && now.x() >= pixels(example);
    }
}
