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
 */
public record ShareLook(
        WeightLadder sizes, int side, int channels, int kernel, int stride, boolean same, double ladder) {
    /** At first: the lesson's sizes, and an image of 8 by 8. */
    public static final ShareLook START = new ShareLook(WeightLadder.LESSON, 8, 1, 3, 1, false, 1);

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
        return new ShareLook(other, side, channels, kernel, stride, same, ladder);
    }

    /** Another image; a kernel that would be larger than it becomes smaller. */
    public ShareLook withSide(int other) {
        int fitting = same ? kernel : Math.min(kernel, other - 1 + other % 2);
        return new ShareLook(sizes, other, channels, fitting, stride, same, ladder);
    }

    public ShareLook withChannels(int other) {
        return new ShareLook(sizes, side, other, kernel, stride, same, ladder);
    }

    public ShareLook withKernel(int other) {
        return new ShareLook(sizes, side, channels, other, stride, same || other > side, ladder);
    }

    public ShareLook withStride(int other) {
        return new ShareLook(sizes, side, channels, kernel, other, same, ladder);
    }

    public ShareLook withSame(boolean other) {
        return new ShareLook(sizes, side, channels, kernel, stride, other || kernel > side, ladder);
    }

    public ShareLook withLadder(double other) {
        return new ShareLook(sizes, side, channels, kernel, stride, same, other);
    }
}
