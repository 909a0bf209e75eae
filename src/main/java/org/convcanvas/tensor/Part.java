package org.convcanvas.tensor;

/**
 * A box of a C x H x W tensor: some channels of some rows and columns.
 *
 * @param channel first channel
 * @param y first row
 * @param x first column
 * @param channels at least 1
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record Part(int channel, int y, int x, int channels, int height, int width) {
    /** All of a tensor of rank 1 to 3. */
    public static Part whole(Shape shape) {
        return new Part(0, 0, 0, shape.channels(), shape.height(), shape.width());
    }

    /** A rectangle of every channel. */
    public static Part of(Shape shape, Region region) {
        return new Part(0, region.y(), region.x(), shape.channels(), region.height(), region.width());
    }

    /** How many numbers it holds. */
    public long size() {
        return (long) channels * height * width;
    }

    /** Its extents. */
    public Shape shape() {
        return Shape.of(channels, height, width);
    }

    /** The same rows and columns of other channels. */
    public Part withChannels(int first, int count) {
        return new Part(first, y, x, count, height, width);
    }

    /** True when every number of {@code other} is in this part too. */
    public boolean covers(Part other) {
        return channel <= other.channel
                && y <= other.y
                && x <= other.x
                && channel + channels >= other.channel + other.channels
                && y + height >= other.y + other.height
                && x + width >= other.x + other.width;
    }

    /** The smallest box that covers both. */
    public Part union(Part other) {
        int c0 = Math.min(channel, other.channel);
        int y0 = Math.min(y, other.y);
        int x0 = Math.min(x, other.x);
        return new Part(
                c0,
                y0,
                x0,
                Math.max(channel + channels, other.channel + other.channels) - c0,
                Math.max(y + height, other.y + other.height) - y0,
                Math.max(x + width, other.x + other.width) - x0);
    }
}
