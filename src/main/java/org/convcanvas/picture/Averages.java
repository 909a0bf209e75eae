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

    Averages(Tensor maps, int targetWidth, int targetHeight) {
        this.data = maps.data();
        this.height = maps.shape().height();
        this.width = maps.shape().width();
        this.rows = Spans.crisp(height, targetHeight);
        this.columns = Spans.crisp(width, targetWidth);
        this.plain = rows.total() == 1 && columns.total() == 1;
    }

    /** Writes target row j of a channel; a NaN anywhere under a target pixel makes that pixel NaN. */
    void row(int channel, int j, double[] target) {
        int base = (channel * height + rows.first(j)) * width;
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

    private void add(int base, double rowWeight, double[] target) {
        for (int i = 0; i < columns.size(); i++) {
            int at = base + columns.first(i);
            double sum = 0;
            for (int k = 0; k < columns.count(i); k++) {
                sum += columns.weight(i, k) * (double) data[at + k];
            }
            target[i] += rowWeight * sum;
        }
    }
}
