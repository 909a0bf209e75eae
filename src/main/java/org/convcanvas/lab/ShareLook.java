package org.convcanvas.lab;

import org.convcanvas.analysis.WeightLadder;

/**
 * What the parameters lens is about.
 *
 * @param sizes whose weights are counted
 * @param side rows and columns of the small example's image, 4 to 32
 * @param channels of that image: 1, 3, or 8
 * @param kernel of the example, odd
 * @param stride of the example
 * @param same whether its border is padded
 * @param ladder from the convolution (0) by locally connected (1) to fully connected (2)
 * @param show what of it is on the screen
 */
public record ShareLook(
        WeightLadder sizes, int side, int channels, int kernel, int stride, boolean same, double ladder, Show show) {
    /** At first: the lesson's sizes, and an image of 8 by 8. */
    public static final ShareLook START = new ShareLook(WeightLadder.LESSON, 8, 1, 3, 1, false, 1, Show.START);

    /** What is drawn of each way. */
    public enum Panes {
        /** The pattern of connections and the matrix of weights. */
        BOTH,
        PATTERN,
        MATRIX
    }

    /**
     * What is on the screen.
     *
     * @param panes of each way
     * @param two whether two outputs are marked, or one
     * @param log whether bars grow with the logarithm of their number, or with the number itself
     */
    public record Show(Panes panes, boolean two, boolean log) {
        /** At first everything. */
        public static final Show START = new Show(Panes.BOTH, true, true);

        public Show withPanes(Panes other) {
            return new Show(other, two, log);
        }

        public Show withTwo(boolean other) {
            return new Show(panes, other, log);
        }

        public Show withLog(boolean other) {
            return new Show(panes, two, other);
        }
    }

    public ShareLook {
        boolean right = side >= 4
                && side <= 32
                && (channels == 1 || channels == 3 || channels == 8)
                && kernel % 2 == 1
                && kernel >= 1
                && kernel <= 7
                && (same || kernel <= side)
                && stride >= 1
                && stride <= 4
                && ladder >= 0
                && ladder <= 2;
        if (!right) {
            throw new IllegalArgumentException("no such example");
        }
    }

    public ShareLook withSizes(WeightLadder other) {
        return new ShareLook(other, side, channels, kernel, stride, same, ladder, show);
    }

    /** Another image; a kernel that would be larger than it becomes smaller. */
    public ShareLook withSide(int other) {
        int fitting = same ? kernel : Math.min(kernel, other - 1 + other % 2);
        return new ShareLook(sizes, other, channels, fitting, stride, same, ladder, show);
    }

    public ShareLook withChannels(int other) {
        return new ShareLook(sizes, side, other, kernel, stride, same, ladder, show);
    }

    public ShareLook withKernel(int other) {
        return new ShareLook(sizes, side, channels, other, stride, same || other > side, ladder, show);
    }

    public ShareLook withStride(int other) {
        return new ShareLook(sizes, side, channels, kernel, other, same, ladder, show);
    }

    public ShareLook withSame(boolean other) {
        return new ShareLook(sizes, side, channels, kernel, stride, other || kernel > side, ladder, show);
    }

    public ShareLook withLadder(double other) {
        return new ShareLook(sizes, side, channels, kernel, stride, same, other, show);
    }

    public ShareLook withShow(Show other) {
        return new ShareLook(sizes, side, channels, kernel, stride, same, ladder, other);
    }
}
