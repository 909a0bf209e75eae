package org.convcanvas.picture;

import java.util.Arrays;

/**
 * A picture's crop brought to another size. Everything is computed in whole numbers and rounded once, halves up, so the
 * result is the same on every machine and equal to the sum done on paper.
 */
final class Resampling {
    private final int[] rgb;
    private final int stride;
    private final InputFormat.Crop crop;
    private final Spans rows;
    private final Spans columns;
    private final boolean same;

    Resampling(Picture picture, InputFormat.Crop crop, int height, int width) {
        this.rgb = picture.rgb();
        this.stride = picture.width();
        this.crop = crop;
        this.rows = Spans.smooth(crop.height(), height);
        this.columns = Spans.smooth(crop.width(), width);
        this.same = crop.height() == height && crop.width() == width && width == stride;
    }

    /** One plane of H x W luma values, or three of red, green, blue; each value 0 to 255 as an unsigned byte. */
    byte[][] planes(boolean colour) {
        return same ? copied(colour) : resampled(colour);
    }

    /** The planes of a picture that keeps its size. */
    private byte[][] copied(boolean colour) {
        int from = crop.y() * stride;
        int size = rows.size() * stride;
        byte[][] planes = new byte[colour ? 3 : 1][size];
        for (int i = 0; i < size; i++) {
            int pixel = rgb[from + i];
            if (colour) {
                planes[0][i] = (byte) (pixel >> 16);
                planes[1][i] = (byte) (pixel >> 8);
                planes[2][i] = (byte) pixel;
            } else {
                planes[0][i] = (byte) Luma.of(pixel);
            }
        }
        return planes;
    }

    private byte[][] resampled(boolean colour) {
        int channels = colour ? 3 : 1;
        int width = columns.size();
        byte[][] planes = new byte[channels][rows.size() * width];
        long denominator = (long) rows.total() * columns.total() * (colour ? 1 : Luma.TOTAL);
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
                row[i] = Luma.RED * red + Luma.GREEN * green + Luma.BLUE * blue;
            }
        }
    }
}
