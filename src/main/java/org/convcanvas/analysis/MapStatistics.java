package org.convcanvas.analysis;

import org.convcanvas.tensor.Tensor;

/**
 * What can be said about the numbers of one map.
 *
 * @param smallest of the finite numbers; 0 when there is none
 * @param largest of the finite numbers; 0 when there is none
 * @param mean of the finite numbers
 * @param deviation the standard deviation of the finite numbers, with n in the denominator
 * @param below share of units below 0, 0 to 1
 * @param zero share of units at 0, 0 to 1
 * @param broken units that are NaN or infinite
 * @param from where the first bin begins
 * @param width of a bin, above 0; 0 is always a border between bins
 * @param bins units in each bin
 */
public record MapStatistics(
        float smallest,
        float largest,
        double mean,
        double deviation,
        double below,
        double zero,
        int broken,
        double from,
        double width,
        int[] bins) {
    private static final int ABOUT = 56;

    /** Those of a channel. */
    public static MapStatistics of(Tensor map, int channel) {
        int plane = map.shape().plane();
        float[] data = map.data();
        float smallest = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int finite = 0;
        int below = 0;
        int zero = 0;
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            float v = data[i];
            if (Float.isFinite(v)) {
                smallest = Math.min(smallest, v);
                largest = Math.max(largest, v);
                sum += v;
                finite++;
                below += v < 0 ? 1 : 0;
                zero += v == 0 ? 1 : 0;
            }
        }
        if (finite == 0) {
            return new MapStatistics(0, 0, 0, 0, 0, 0, plane, 0, 1, new int[1]);
        }
        double mean = sum / finite;
        double width = largest > smallest ? ((double) largest - smallest) / ABOUT : Math.max(1, Math.abs(largest));
        double from = Math.floor(smallest / width) * width;
        int[] bins = new int[(int) Math.floor((largest - from) / width) + 1];
        double squares = 0;
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            float v = data[i];
            if (Float.isFinite(v)) {
                squares += (v - mean) * (v - mean);
                int bin = (int) Math.floor((v - from) / width);
                bins[Math.max(0, Math.min(bin, bins.length - 1))]++;
            }
        }
        return new MapStatistics(
                smallest,
                largest,
                mean,
                Math.sqrt(squares / finite),
                (double) below / plane,
                (double) zero / plane,
                plane - finite,
                from,
                width,
                bins);
    }
}
