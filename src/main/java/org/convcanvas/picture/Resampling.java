package org.convcanvas.picture;

import java.util.Arrays;

/**
 * A picture's crop brought to another size. Everything is computed in whole numbers and rounded once, halves up, so the
 * result is the same on every machine and equal to the sum done on paper.
 */
final class Resampling {
    // Rec. 709 luma is 0.2126 R + 0.7152 G + 0.0722 B (ITU-R BT.709-6, item 3.2).
    private static final int RED = 2126;
    private static final int GREEN = 7152;
    private static final int BLUE = 722;
    private static final int LUMA_TOTAL = RED + GREEN + BLUE;

    private final int[] rgb;
    private final int stride;
    private final InputFormat.Crop crop;
    private final Spans rows;
    private final Spans columns;

    Resampling(Picture picture, InputFormat.Crop crop, int height, int width) {
        this.rgb = picture.rgb();
        this.stride = picture.width();
        this.crop = crop;
        this.rows = Spans.smooth(crop.height(), height);
        this.columns = Spans.smooth(crop.width(), width);
    }

    /** One plane of H x W luma values, or three of red, green, blue; each value 0 to 255 as an unsigned byte. */
    byte[][] planes(boolean colour) {
        int channels = colour ? 3 : 1;
        int width = columns.size();
        byte[][] planes = new byte[channels][rows.size() * width];
        long denominator = (long) rows.total() * columns.total() * (colour ? 1 : LUMA_TOTAL);
        // Neighbouring target rows share a source row: the last two, told apart by parity, are kept.
        long[][] kept = new long[2][channels * width];
        int[] keptRow = {-1, -1};
        long[] sums = new long[channels * width];
        for (int j = 0; j < rows.size(); j++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < rows.count(j); k++) {
                int y = rows.first(j) + k;
                if (keptRow[y & 1] != y) {
                    across(y, colour, kept[y & 1]);
                    keptRow[y & 1] = y;
                }
                addScaled(kept[y & 1], rows.weight(j, k), sums);
            }
            for (int c = 0; c < channels; c++) {
                for (int i = 0; i < width; i++) {
                    planes[c][j * width + i] = (byte) ((2 * sums[c * width + i] + denominator) / (2 * denominator));
                }
            }
        }
        return planes;
    }

    private static void addScaled(long[] row, long weight, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    /** The weighted sums of one source row for every target column. */
    private void across(int y, boolean colour, long[] row) {
        int width = columns.size();
        int base = (crop.y() + y) * stride + crop.x();
        for (int i = 0; i < width; i++) {
            long red = 0;
            long green = 0;
            long blue = 0;
            int at = base + columns.first(i);
            for (int k = 0; k < columns.count(i); k++) {
                int pixel = rgb[at + k];
                long weight = columns.weight(i, k);
                red += weight * (pixel >> 16 & 0xFF);
                green += weight * (pixel >> 8 & 0xFF);
                blue += weight * (pixel & 0xFF);
            }
            if (colour) {
                row[i] = red;
                row[width + i] = green;
                row[2 * width + i] = blue;
            } else {
                row[i] = RED * red + GREEN * green + BLUE * blue;
            }
        }
    }
}
