package org.convcanvas.picture;

import java.util.Arrays;
import org.convcanvas.tensor.Tensor;

/**
 * Feature maps and inputs as pixels. Colour and scale are done in one pass: shrinking averages the numbers (not the
 * colours) over the area, enlarging repeats the nearest number. A place that holds a NaN is hatched in magenta. Targets
 * are arrays of opaque 0xFFRRGGBB; a rectangle without area paints nothing.
 */
public final class MapImage {
    private static final int HATCH_BRIGHT = 0xFFFF00FF;
    private static final int HATCH_DIM = 0xFF660066;
    private static final double LUMINANCE_OF_BLACK_TEXT = 0.179;

    private MapImage() {}

    /**
     * Paints channel {@code channel} of C x H x W maps into the rectangle x, y, w, h of {@code target}.
     *
     * @param s the value shown at full strength, as {@link ColourScale} has it
     * @param targetStride how many pixels a row of the target has
     */
    public static void paint(
            Tensor maps,
            int channel,
            double s,
            ColourMap map,
            boolean dark,
            int[] target,
            int targetStride,
            int x,
            int y,
            int w,
            int h) {
        if (w <= 0 || h <= 0) {
            return;
        }
        Averages averages = new Averages(maps, w, h);
        Shades shades = new Shades(map.entries(dark), s);
        double[] row = new double[w];
        for (int j = 0; j < h; j++) {
            averages.row(channel, j, row);
            int at = (y + j) * targetStride + x;
            for (int i = 0; i < w; i++) {
                target[at + i] = Double.isNaN(row[i]) ? hatch(i, j) : shades.argb(row[i]);
            }
        }
    }

    /**
     * Paints an input of one or three channels, in gray or colour as it is seen, into the rectangle x, y, w, h of
     * {@code target}.
     *
     * @param format the format that made it: its range and channel order are undone
     */
    public static void paintInput(
            Tensor input, InputFormat format, int[] target, int targetStride, int x, int y, int w, int h) {
        if (w <= 0 || h <= 0) {
            return;
        }
        Averages averages = new Averages(input, w, h);
        int channels = input.shape().channels() == 3 ? 3 : 1;
        double[] row = new double[w];
        boolean[] broken = new boolean[w];
        for (int j = 0; j < h; j++) {
            int at = (y + j) * targetStride + x;
            Arrays.fill(target, at, at + w, 0xFF000000);
            Arrays.fill(broken, false);
            for (int c = 0; c < channels; c++) {
                averages.row(c, j, row);
                for (int i = 0; i < w; i++) {
                    int value = format.range().back((float) row[i], c);
                    target[at + i] |= channels == 1
                            ? value * 0x010101
                            : value << format.order().shift(c);
                    broken[i] |= Double.isNaN(row[i]);
                }
            }
            for (int i = 0; i < w; i++) {
                if (broken[i]) {
                    target[at + i] = hatch(i, j);
                }
            }
        }
    }

    private static int hatch(int i, int j) {
        return (i + j) % 4 < 2 ? HATCH_BRIGHT : HATCH_DIM;
    }

    /** Black or white, opaque, whichever can be read on the colour: black when its relative luminance is over 0.179. */
    public static int readableOn(int argb) {
        double luminance = 0.2126 * OkLab.linear(argb >> 16 & 0xFF)
                + 0.7152 * OkLab.linear(argb >> 8 & 0xFF)
                + 0.0722 * OkLab.linear(argb & 0xFF);
        return luminance > LUMINANCE_OF_BLACK_TEXT ? 0xFF000000 : 0xFFFFFFFF;
    }
}
