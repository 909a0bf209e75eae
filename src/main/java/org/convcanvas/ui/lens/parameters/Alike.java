package org.convcanvas.ui.lens.parameters;

import org.convcanvas.analysis.SharingExample;

/** Looks for equal patches of the example's image. */
final class Alike {
    private Alike() {}

    /** The output, at least a patch away from one, whose patch is most like that of it. */
    static int to(SharingExample example, int one) {
        int width = example.output().width();
        int best = one;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < example.rows(); row++) {
            int away = Math.max(Math.abs(row / width - one / width), Math.abs(row % width - one % width));
            boolean apart = away * example.stride() >= example.size();
            double distance = apart ? distance(example, one, row) : Double.MAX_VALUE;
            if (distance < least) {
                least = distance;
                best = row;
            }
        }
        return best;
    }

    /** The root mean square difference of two patches; taps beyond the border count as zeros. */
    static double distance(SharingExample example, int one, int other) {
        int taps = example.kernel().shape().size();
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            double difference = number(example, one, tap) - number(example, other, tap);
            sum += difference * difference;
        }
        return Math.sqrt(sum / taps);
    }

    private static double number(SharingExample example, int row, int tap) {
        int column = example.column(row, tap);
        return column < 0 ? 0 : example.input().data()[column];
    }
}
