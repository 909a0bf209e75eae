package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.tensor.Tensor;

/** How one unit's value comes about, from the very numbers that it reads. */
public sealed interface Arithmetic {
    /** The unit's value: the map's, to the last bit. */
    float value();

    /**
     * A weighted sum: convolution, shared or not.
     *
     * @param patch what the unit sees of the channel that is looked at
     * @param weights kernel height x kernel width, for that channel
     * @param products of the two, each rounded for itself
     * @param sums what each channel that the filter reads adds, from 0, in order
     * @param chosen the place of the channel that is looked at among those
     * @param bias 0 where there is none
     */
    record Weighted(Patch patch, Tensor weights, Tensor products, Tensor sums, int chosen, float bias, float value)
            implements Arithmetic {
        /** What the other channels add. */
        public float others() {
            float sum = 0;
            for (int i = 0; i < sums.data().length; i++) {
                sum += i == chosen ? 0 : sums.data()[i];
            }
            return sum;
        }

        /** What the channel that is looked at adds. */
        public float here() {
            return sums.data()[chosen];
        }

        /** How many channels the filter reads. */
        public int channels() {
            return sums.data().length;
        }
    }

    /** How a pool makes one number of a window. */
    enum Pooling {
        LARGEST,
        MEAN,
        ROOT
    }

    /**
     * A pool's unit.
     *
     * @param winner the tap that gave the value of {@link Pooling#LARGEST}, row by row; -1 for the others, or when the
     *     window lies wholly in the padding
     * @param total the sum, or the sum of squares; the value for {@link Pooling#LARGEST}
     * @param count what a mean is divided by
     */
    record Pooled(Patch patch, Pooling pooling, int winner, float total, int count, float value)
            implements Arithmetic {}

    /** A function of the number at the same place. */
    record Function(float z, float value) implements Arithmetic {}

    /**
     * A fully connected unit.
     *
     * @param inputs how many numbers it reads
     * @param largest the products with the largest amounts, largest first: input number, input, weight
     */
    record Connected(int inputs, List<Product> largest, float sum, float bias, float value) implements Arithmetic {}

    /**
     * One of a fully connected unit's products.
     *
     * @param index of the input in row-major order
     */
    record Product(int index, float input, float weight) {
        /** Input times weight. */
        public float product() {
            return input * weight;
        }
    }

    /** Some named numbers and what follows from them. */
    record Terms(List<Term> terms, float value) implements Arithmetic {}

    /**
     * A named number.
     *
     * @param key of its name in the texts, behind "arithmetic."
     * @param argument what the name mentions, or empty
     */
    record Term(String key, String argument, float value) {}

    /**
     * A number that is only passed on.
     *
     * @param source where from: a node's name or {@link org.convcanvas.network.Network#INPUT}; empty for padding
     */
    record Passed(String source, int channel, int y, int x, float value) implements Arithmetic {}
}
