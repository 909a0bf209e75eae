package org.convcanvas.tensor;

import java.util.Arrays;
import org.convcanvas.text.Problem;

/**
 * The extents of a tensor, outermost first, rank 1 to 4. Feature maps are C x H x W; convolution weights are
 * O x I/groups x kh x kw.
 */
public final class Shape {
    private final int[] extents;

    private Shape(int[] extents) {
        this.extents = extents;
    }

    /**
     * A shape of the given extents.
     *
     * @throws Problem when the rank is not 1 to 4, an extent is not positive, or the product exceeds what an array holds
     */
    public static Shape of(int... extents) {
        if (extents.length < 1 || extents.length > 4) {
            throw new Problem("shape.rank", extents.length);
        }
        long size = 1;
        for (int extent : extents) {
            if (extent < 1) {
                throw new Problem("shape.extent", extent);
            }
            size *= extent;
            if (size > Integer.MAX_VALUE - 8) {
                throw new Problem("shape.size", join(extents));
            }
        }
        return new Shape(extents.clone());
    }

    /** How many axes there are, 1 to 4. */
    public int rank() {
        return extents.length;
    }

    /** The extent of axis {@code axis}, counted from the outermost, 0. */
    public int extent(int axis) {
        return extents[axis];
    }

    /** How many numbers a tensor of this shape holds. */
    public int size() {
        int size = 1;
        for (int extent : extents) {
            size *= extent;
        }
        return size;
    }

    /** Channels of a C x H x W shape. */
    public int channels() {
        return fromEnd(3);
    }

    /** Rows: the last axis but one; 1 for a vector. */
    public int height() {
        return fromEnd(2);
    }

    /** Columns: the last axis. */
    public int width() {
        return fromEnd(1);
    }

    /** Height times width: the size of one channel. */
    public int plane() {
        return height() * width();
    }

    private int fromEnd(int back) {
        return extents.length < back ? 1 : extents[extents.length - back];
    }

    /** The extents, outermost first; a copy. */
    public int[] toArray() {
        return extents.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    /** As it is shown: {@code 8×224×224}. */
    @Override
    public String toString() {
        return join(extents);
    }

    private static String join(int[] extents) {
        StringBuilder text = new StringBuilder();
        for (int extent : extents) {
            text.append(text.isEmpty() ? "" : "×").append(extent);
        }
        return text.toString();
    }
}
