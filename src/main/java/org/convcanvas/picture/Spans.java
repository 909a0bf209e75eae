package org.convcanvas.picture;

/**
 * How one axis of S samples becomes T: target sample j is the sum over k of weight(j, k) x source[first(j) + k], divided
 * by {@link #total()}. The weights are whole numbers, so that sums of whole values stay exact until the one division.
 */
final class Spans {
    private final int[] first;
    private final int[] start;
    private final int[] weights;
    private final int total;

    private Spans(int[] first, int[] start, int[] weights, int total) {
        this.first = first;
        this.start = start;
        this.weights = weights;
        this.total = total;
    }

    /** Area average when shrinking, bilinear between pixel centres when enlarging: how pictures are resampled. */
    static Spans smooth(int source, int target) {
        return target <= source ? area(source, target) : bilinear(source, target);
    }

    /** Area average when shrinking, the nearest sample when enlarging: how maps are shown. */
    static Spans crisp(int source, int target) {
        return target < source ? area(source, target) : nearest(source, target);
    }

    /** Every source sample weighs by the length that it shares with the target sample. */
    private static Spans area(int source, int target) {
        // On a common ruler a source sample is `target` long and a target sample `source` long.
        int[] first = new int[target];
        int[] start = new int[target + 1];
        int[] weights = new int[source + target];
        for (int j = 0; j < target; j++) {
            long from = (long) j * source;
            long to = from + source;
            first[j] = (int) (from / target);
            int n = start[j];
            for (long i = first[j]; i * target < to; i++) {
                weights[n++] = (int) (Math.min(to, (i + 1) * target) - Math.max(from, i * target));
            }
            start[j + 1] = n;
        }
        return new Spans(first, start, weights, source);
    }

    /** Linear between the centres of the two neighbours; beyond the outermost centres the edge sample. */
    private static Spans bilinear(int source, int target) {
        int[] first = new int[target];
        int[] start = new int[target + 1];
        int[] weights = new int[2 * target];
        for (int j = 0; j < target; j++) {
            // The target's centre is at place / (2 target), with source sample i having its centre at i.
            long place = (2L * j + 1) * source - target;
            long clipped = Math.max(0, Math.min(place, 2L * target * (source - 1)));
            first[j] = (int) Math.min(clipped / (2L * target), Math.max(0, source - 2));
            int right = (int) (clipped - 2L * target * first[j]);
            int n = start[j];
            weights[n++] = 2 * target - right;
            if (right > 0) {
                weights[n++] = right;
            }
            start[j + 1] = n;
        }
        return new Spans(first, start, weights, 2 * target);
    }

    private static Spans nearest(int source, int target) {
        int[] first = new int[target];
        int[] start = new int[target + 1];
        int[] weights = new int[target];
        for (int j = 0; j < target; j++) {
            first[j] = (int) ((2L * j + 1) * source / (2L * target));
            start[j + 1] = j + 1;
            weights[j] = 1;
        }
        return new Spans(first, start, weights, 1);
    }

    /** How many target samples there are. */
    int size() {
        return first.length;
    }

    /** The first source sample that target sample j reads. */
    int first(int j) {
        return first[j];
    }

    /** How many source samples target sample j reads. */
    int count(int j) {
        return start[j + 1] - start[j];
    }

    /** The weight of the k-th of them, positive. */
    int weight(int j, int k) {
        return weights[start[j] + k];
    }

    /** The weights of all target samples one behind the other. */
    double[] allWeights() {
        double[] all = new double[start[start.length - 1]];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights[i];
        }
        return all;
    }

    /** The sum of the weights, the same for every target sample. */
    int total() {
        return total;
    }
}
