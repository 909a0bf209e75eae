package org.convcanvas.analysis;

import org.convcanvas.tensor.Shape;

/**
 * What a square patch reads of an image: the part of it that lies within, on all channels. Rows and columns from 0.
 *
 * @param y the patch's first row, before the image's where negative
 * @param x its first column
 * @param size its rows and columns
 * @param image C x H x W
 */
public record Reading(int y, int x, int size, Shape image) {
    /** The first row that is read. */
    public int top() {
        return Math.max(0, y);
    }

    /** One past the last row that is read. */
    public int bottom() {
        return Math.min(image.height(), y + size);
    }

    /** The first column that is read. */
    public int left() {
        return Math.max(0, x);
    }

    /** One past the last column that is read. */
    public int right() {
        return Math.min(image.width(), x + size);
    }

    /** Whether a patch reads nothing. */
    public boolean none() {
        return top() >= bottom() || left() >= right();
    }

    /** Whether nothing of a patch lies beyond the border. */
    public boolean whole() {
        return y >= 0 && x >= 0 && y + size <= image.height() && x + size <= image.width();
    }

    /** With so many rings round it. */
    Reading grown(int rings) {
        return new Reading(y - rings, x - rings, size + 2 * rings, image);
    }

    /** Takes inputs that follow each other. */
    interface Run {
        /** The inputs {@code from} to before {@code to}, counted channel by channel and row by row. */
        void inputs(int from, int to);
    }

    /** What is read in as few runs as there are, in the order of inputs. */
    void runs(Run taking) {
        if (none()) {
            return;
        }
        int width = image.width();
        boolean across = left() == 0 && right() == width;
        for (int c = 0; c < image.channels(); c++) {
            int first = c * image.plane();
            if (across) {
                taking.inputs(first + top() * width, first + bottom() * width);
            } else {
                for (int row = top(); row < bottom(); row++) {
                    taking.inputs(first + row * width + left(), first + row * width + right());
                }
            }
        }
    }

    /** The same of the patch's outermost rows and columns, each input once. */
    void rim(Run taking) {
        int width = image.width();
        for (int c = 0; c < image.channels() && !none(); c++) {
            for (int row = top(); row < bottom(); row++) {
                int from = c * image.plane() + row * width;
                if (row == y || row == y + size - 1) {
                    taking.inputs(from + left(), from + right());
                } else {
                    side(x, from, taking);
                    side(x + size - 1, from, taking);
                }
            }
        }
    }

    private void side(int column, int from, Run taking) {
        if (column >= left() && column < right()) {
            taking.inputs(from + column, from + column + 1);
        }
    }
}
