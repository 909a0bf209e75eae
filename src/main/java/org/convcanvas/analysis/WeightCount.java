package org.convcanvas.analysis;

import java.math.BigInteger;

/**
 * What one way from an input to an output costs. Exact, however large.
 *
 * @param weights trainable numbers, biases included where they are counted
 * @param macs multiply-adds; biases take none
 */
public record WeightCount(BigInteger weights, BigInteger macs) {
    private static final BigInteger FLOAT_BYTES = BigInteger.valueOf(4);

    /** The weights as 32-bit floats. */
    public BigInteger bytes() {
        return weights.multiply(FLOAT_BYTES);
    }

    static BigInteger product(long... factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
