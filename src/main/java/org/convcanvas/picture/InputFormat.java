package org.convcanvas.picture;

import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/**
 * How a picture becomes the input of a network: its size, gray or colour, and the range of its numbers. Any size may be
 * made and shown; {@link #shape()} says whether it can be used.
 *
 * @param height rows, 1 to 4096
 * @param width columns, 1 to 4096
 * @param rgb true for three channels, false for one of Rec. 709 luma
 * @param order which colour comes first when there are three
 */
public record InputFormat(int height, int width, boolean rgb, InputRange range, ChannelOrder order) {
    /** The largest height and width. */
    public static final int MAX_EXTENT = 4096;

    private static final InputFormat STANDARD = new InputFormat(224, 224, false, InputRange.BYTES, ChannelOrder.RGB);

    /** 224 x 224, gray, 0 to 255. */
    public static InputFormat standard() {
        return STANDARD;
    }

    /**
     * C x H x W with 1 or 3 channels.
     *
     * @throws Problem when an extent is not in 1 to 4096, or a gray input has a mean for each of three colours
     */
    public Shape shape() {
        if (height < 1 || height > MAX_EXTENT || width < 1 || width > MAX_EXTENT) {
            throw new Problem("picture.size", height, width, MAX_EXTENT);
        }
        if (!rgb && range.channels() > 1) {
            throw new Problem("picture.grayRange", range.text());
        }
        return Shape.of(rgb ? 3 : 1, height, width);
    }

    /**
     * The picture as a tensor of {@link #shape()}: centre-cropped to this aspect, area-averaged down or bilinear up, gray
     * by Rec. 709 luma where asked, rounded (halves up) to whole 0 to 255, then put into the range.
     */
    public Tensor tensor(Picture picture) {
        Shape shape = shape();
        float[][] tables = new float[shape.channels()][];
        for (int c = 0; c < tables.length; c++) {
            tables[c] = table(c);
        }
        boolean drawn = picture.isSheet() && fits(picture);
        return Tensor.of(
                shape,
                drawn ? picture.numbers(this, tables, () -> numbers(picture, tables)) : numbers(picture, tables));
    }

    private float[] numbers(Picture picture, float[][] tables) {
        float[] data = new float[tables.length * height * width];
        byte[][] planes = new Resampling(picture, crop(picture), height, width).planes(rgb);
        for (int c = 0; c < tables.length; c++) {
            byte[] plane = planes[rgb && order == ChannelOrder.BGR ? 2 - c : c];
            for (int i = 0; i < plane.length; i++) {
                data[c * plane.length + i] = tables[c][plane[i] & 0xFF];
            }
        }
        return data;
    }

    /**
     * The same numbers, made when they are asked for: at once, and for a history of many pictures at no cost in memory.
     */
    public Tensor lazily(Picture picture) {
        return Tensor.made(shape(), () -> tensor(picture).data());
    }

    /**
     * A picture of this height and width to draw on, with bit for bit the same {@link #tensor}; the picture itself when it
     * is one. It keeps its colours where the input is gray. Takes as long as making the tensor.
     */
    public Picture sheet(Picture picture) {
        if (fits(picture)) {
            return picture.sheet();
        }
        Resampling resampling = new Resampling(picture, crop(picture), height, width);
        byte[][] planes = resampling.planes(true);
        byte[] luma = rgb ? null : resampling.planes(false)[0];
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = (planes[0][i] & 0xFF) << 16 | (planes[1][i] & 0xFF) << 8 | planes[2][i] & 0xFF;
            pixels[i] = luma == null ? pixel : Luma.with(pixel, luma[i] & 0xFF);
        }
        return Picture.of(picture.name(), width, height, pixels).sheet();
    }

    /** Whether a picture has this height and width, so that its pixels are those of the input. */
    public boolean fits(Picture picture) {
        return picture.width() == width && picture.height() == height;
    }

    private float[] table(int channel) {
        float[] numbers = new float[256];
        for (int value = 0; value < 256; value++) {
            numbers[value] = range.apply(value, channel);
        }
        return numbers;
    }

    /** The largest rectangle of this aspect, rounded to whole pixels, in the middle of the picture. */
    public Crop crop(Picture picture) {
        long across = (long) picture.width() * height;
        long down = (long) picture.height() * width;
        int w = across <= down ? picture.width() : part(down, height, picture.width());
        int h = across >= down ? picture.height() : part(across, width, picture.height());
        return new Crop((picture.width() - w) / 2, (picture.height() - h) / 2, w, h);
    }

    private static int part(long numerator, int denominator, int most) {
        return (int) Math.max(1, Math.min(most, (2 * numerator + denominator) / (2L * denominator)));
    }

    /** The same with another height and width. */
    public InputFormat withSize(int newHeight, int newWidth) {
        return new InputFormat(newHeight, newWidth, rgb, range, order);
    }

    /** The same in colour or in gray. */
    public InputFormat withRgb(boolean newRgb) {
        return new InputFormat(height, width, newRgb, range, order);
    }

    /** The same with numbers in another range. */
    public InputFormat withRange(InputRange newRange) {
        return new InputFormat(height, width, rgb, newRange, order);
    }

    /** The same with another colour first. */
    public InputFormat withOrder(ChannelOrder newOrder) {
        return new InputFormat(height, width, rgb, range, newOrder);
    }

    /** A rectangle of a picture's pixels: columns x to x + width - 1, rows y to y + height - 1. */
    public record Crop(int x, int y, int width, int height) {
        /** True when nothing of the picture is cut away. */
        public boolean isWhole(Picture picture) {
            return width == picture.width() && height == picture.height();
        }
    }
}
