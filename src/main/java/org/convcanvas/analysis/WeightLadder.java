package org.convcanvas.analysis;

import static org.convcanvas.analysis.WeightCount.product;

import java.math.BigInteger;

/**
 * What sharing and locality save: the same image through fully connected, locally connected and convolution. With padding
 * that keeps the size the output has ceil(n / s) rows and columns at stride s, without padding floor((n - k) / s) + 1.
 *
 * @param size rows and columns n of the image
 * @param channels c of the image
 * @param units of the fully connected layer
 * @param filters f of the other layers
 * @param kernel rows and columns k of a filter
 * @param stride s
 * @param same whether padding keeps the size; else there is none, and k is n at most
 * @param biases whether they are counted
 */
public record WeightLadder(
        int size, int channels, int units, int filters, int kernel, int stride, boolean same, boolean biases) {
    /** The lesson's sizes. */
    public static final WeightLadder LESSON = new WeightLadder(224, 3, 512, 64, 3, 1, true, false);

    /**
     * The first convolution of AlexNet with the sizes of Stanford's course notes CS231n, "Convolutional networks": 96 filters
     * 11 x 11 x 3 at stride 4 on 227 x 227 x 3, no padding, biases counted; 4096 units as in its fully connected layers.
     */
    public static final WeightLadder ALEXNET = new WeightLadder(227, 3, 4096, 96, 11, 4, false, true);

    public WeightLadder {
        if (size < 1 || channels < 1 || units < 1 || filters < 1 || kernel < 1 || stride < 1) {
            throw new IllegalArgumentException("no sizes below 1");
        }
        if (!same && kernel > size) {
            throw new IllegalArgumentException("a kernel larger than the image needs padding");
        }
    }

    /** Rows and columns of the output. */
    public int outSize() {
        return same ? (size + stride - 1) / stride : (size - kernel) / stride + 1;
    }

    /** Numbers of the image: n n c. */
    public BigInteger inputs() {
        return product(size, size, channels);
    }

    /** Numbers of the output: f times its places. */
    public BigInteger outputs() {
        return product(outSize(), outSize(), filters);
    }

    private WeightCount count(BigInteger weights, BigInteger constants, BigInteger macs) {
        return new WeightCount(biases ? weights.add(constants) : weights, macs);
    }

    /** To hidden units, each of which reads everything: n n c u weights. */
    public WeightCount hidden() {
        BigInteger weights = inputs().multiply(BigInteger.valueOf(units));
        return count(weights, BigInteger.valueOf(units), weights);
    }

    /** To the very output of the convolution, each number of which reads everything. */
    public WeightCount full() {
        BigInteger weights = inputs().multiply(outputs());
        return count(weights, outputs(), weights);
    }

    /** To the same output, each number from a patch, with weights of its own: k k c for each. */
    public WeightCount local() {
        BigInteger weights = outputs().multiply(product(kernel, kernel, channels));
        return count(weights, outputs(), weights);
    }

    /** To the same output with the same weights everywhere: f k k c. */
    public WeightCount convolution() {
        return count(product(filters, kernel, kernel, channels), BigInteger.valueOf(filters), local().macs());
    }

    /** The same on an image of one channel: f k k. */
    public WeightCount oneChannel() {
        return withChannels(1).convolution();
    }

    /** The same with an image of this size; without padding a larger kernel becomes as large as it. */
    public WeightLadder withSize(int size) {
        int kernel = same ? this.kernel : Math.min(this.kernel, size);
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with so many channels of the image. */
    public WeightLadder withChannels(int channels) {
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with so many hidden units. */
    public WeightLadder withUnits(int units) {
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with so many filters. */
    public WeightLadder withFilters(int filters) {
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with filters of this size; without padding as large as the image at most. */
    public WeightLadder withKernel(int most) {
        int kernel = same ? most : Math.min(most, size);
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with this stride. */
    public WeightLadder withStride(int stride) {
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with or without biases. */
    public WeightLadder withBiases(boolean biases) {
        return new WeightLadder(size, channels, units, filters, kernel, stride, same, biases);
    }

    /** The same with padding that keeps the size, or without any; without, a larger kernel becomes as large as the image. */
    public WeightLadder withSame(boolean same) {
        int fitting = same ? kernel : Math.min(kernel, size);
        return new WeightLadder(size, channels, units, filters, fitting, stride, same, biases);
    }
}
