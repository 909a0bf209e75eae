package org.convcanvas.picture;

import java.util.Arrays;
import org.convcanvas.tensor.Tensor;

/** The maps of a tensor at another size: area averages when shrinking, nearest values when enlarging, axis by axis. */
final class Averages {
    private final float[] data;
    private final int height;
    private final int width;
    private final Spans rows;
    private final Spans columns;
    private final boolean plain;
    private final boolean same;
    private final double[] weights;
    private final double[] across;
    private int held = -1;

    Averages(Tensor maps, int targetWidth, int targetHeight) {
        this.data = maps.data();
        this.height = maps.shape().height();
        this.width = maps.shape().width();
        this.rows = Spans.crisp(height, targetHeight);
        this.columns = Spans.crisp(width, targetWidth);
        this.plain = rows.total() == 1 && columns.total() == 1;
        this.same = plain && targetWidth == width;
        this.weights = columns.allWeights();
        this.across = new double[targetWidth];
    }

    /** Writes target row j of a channel; a NaN anywhere under a target pixel makes that pixel NaN. */
    void row(int channel, int j, double[] target) {
        int base = (channel * height + rows.first(j)) * width;
        if (same) {
            for (int i = 0; i < width; i++) {
                target[i] = data[base + i];
            }
            return;
        }
        if (plain) {
            for (int i = 0; i < columns.size(); i++) {
                target[i] = data[base + columns.first(i)];
            }
            return;
        }
        Arrays.fill(target, 0);
        for (int k = 0; k < rows.count(j); k++) {
            add(base + k * width, rows.weight(j, k), target);
        }
        double total = (double) rows.total() * columns.total();
        for (int i = 0; i < columns.size(); i++) {
            target[i] /= total;
        }
    }

    /** Two target rows may share a source row, whose sums are kept for the second one. */
    private void add(int base, double rowWeight, double[] target) {
        if (base != held) {
            across(base);
            held = base;
        }
        for (int i = 0; i < across.length; i++) {
            target[i] += rowWeight * across[i];
        }
    }

    /** The weighted sums of a source row. */
    private void across(int base) {
        int weight = 0;
        for (int i = 0; i < across.length; i++) {
            int at = base + columns.first(i);
            int count = columns.count(i);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += weights[weight + k] * data[at + k];
            }
            across[i] = sum;
            weight += count;
        }
    }
}
