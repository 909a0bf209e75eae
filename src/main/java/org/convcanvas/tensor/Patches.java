package org.convcanvas.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * A tensor's numbers as those of another one with some boxes replaced, later boxes over earlier ones: what a small change
 * costs is then the size of the change, not of the map.
 *
 * @param root the numbers beneath, row-major
 * @param shape C x H x W
 * @param patches the boxes in order
 */
record Patches(float[] root, Shape shape, List<Patch> patches) {
    /** More boxes than this are slower to read than one copy is to make. */
    private static final int MOST = 16;

    /** Boxes of more than this part of the tensor are copied into one array at once. */
    private static final int LARGE = 4;

    /**
     * One box.
     *
     * @param part where
     * @param data its numbers, row-major within the box
     */
    record Patch(Part part, float[] data) {
        void copyRow(int c, int y, int x, int length, float[] into, int at) {
            boolean inside = c >= part.channel()
                    && c < part.channel() + part.channels()
                    && y >= part.y()
                    && y < part.y() + part.height();
            int from = Math.max(x, part.x());
            int to = Math.min(x + length, part.x() + part.width());
            if (inside && from < to) {
                int row = ((c - part.channel()) * part.height() + y - part.y()) * part.width();
                System.arraycopy(data, row + from - part.x(), into, at + from - x, to - from);
            }
        }
    }

    /** With one box more; boxes that it covers are dropped. */
    Patches with(Part part, float[] data) {
        List<Patch> more = new ArrayList<>();
        for (Patch patch : patches) {
            if (!part.covers(patch.part)) {
                more.add(patch);
            }
        }
        more.add(new Patch(part, data));
        return new Patches(root, shape, List.copyOf(more));
    }

    /** True when one array would serve better. */
    boolean heavy() {
        long size = patches.stream().mapToLong(patch -> patch.part.size()).sum();
        return patches.size() > MOST || size * LARGE > root.length;
    }

    /** Copies part of a row. */
    void copyRow(int c, int y, int x, int length, float[] into, int at) {
        System.arraycopy(root, (c * shape.height() + y) * shape.width() + x, into, at, length);
        for (Patch patch : patches) {
            patch.copyRow(c, y, x, length, into, at);
        }
    }

    /** All numbers in one new array. */
    float[] merged() {
        float[] data = root.clone();
        for (Patch patch : patches) {
            Part part = patch.part;
            for (int row = 0; row < part.channels() * part.height(); row++) {
                int c = part.channel() + row / part.height();
                int y = part.y() + row % part.height();
                int at = (c * shape.height() + y) * shape.width() + part.x();
                System.arraycopy(patch.data, row * part.width(), data, at, part.width());
            }
        }
        return data;
    }
}
