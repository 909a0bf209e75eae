package org.convcanvas.analysis;

import org.convcanvas.tensor.Tensor;

/** Whether features stay what they are: the cosine between two maps of one shape, as they stand. */
public final class Similarity {
    private Similarity() {}

    /** The cosine of the angle between all features, -1 to 1; NaN where one of the maps is zero. */
    public static double of(Tensor a, Tensor b) {
        float[] one = a.data();
        float[] other = b.data();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            ab += (double) one[i] * other[i];
            aa += (double) one[i] * one[i];
            bb += (double) other[i] * other[i];
        }
        return cosine(ab, aa, bb);
    }

    /** The same between the means of the channels, as a global average pool would give them. */
    public static double pooled(Tensor a, Tensor b) {
        double[] one = means(a);
        double[] other = means(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            ab += one[i] * other[i];
            aa += one[i] * one[i];
            bb += other[i] * other[i];
        }
        return cosine(ab, aa, bb);
    }

    private static double[] means(Tensor map) {
        int plane = map.shape().plane();
        double[] means = new double[map.shape().size() / plane];
        for (int c = 0; c < means.length; c++) {
            double sum = 0;
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                sum += map.data()[i];
            }
            means[c] = sum / plane;
        }
        return means;
    }

    private static double cosine(double ab, double aa, double bb) {
        return Math.max(-1, Math.min(1, ab / (Math.sqrt(aa) * Math.sqrt(bb))));
    }
}
