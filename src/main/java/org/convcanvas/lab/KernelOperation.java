package org.convcanvas.lab;

import org.convcanvas.network.Pair;
import org.convcanvas.text.Problem;

/** What can be done to all kernels of a filter at once. */
public enum KernelOperation {
    /** A quarter turn clockwise; square kernels only. */
    ROTATE {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            if (kernel.y() != kernel.x()) {
                throw new Problem("kernel.rotateSquare", kernel);
            }
            int k = kernel.y();
            return moved(own, kernel, (y, x) -> (k - 1 - x) * k + y);
        }
    },
    /** Left and right exchanged. */
    FLIP_H {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            return moved(own, kernel, (y, x) -> y * kernel.x() + kernel.x() - 1 - x);
        }
    },
    /** Top and bottom exchanged. */
    FLIP_V {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            return moved(own, kernel, (y, x) -> (kernel.y() - 1 - y) * kernel.x() + x);
        }
    },
    /** Rows and columns exchanged; square kernels only. */
    TRANSPOSE {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            if (kernel.y() != kernel.x()) {
                throw new Problem("kernel.transposeSquare", kernel);
            }
            return moved(own, kernel, (y, x) -> x * kernel.y() + y);
        }
    },
    /** Half a turn: what makes a convolution of a cross-correlation. */
    TURN {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            return moved(own, kernel, (y, x) -> (kernel.y() - 1 - y) * kernel.x() + kernel.x() - 1 - x);
        }
    },
    /** The part that half a turn leaves as it is: (K + turned K) / 2. */
    SYMMETRIC {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            return mixed(own, TURN.apply(own, kernel), 1);
        }
    },
    /** The part that half a turn negates: (K - turned K) / 2. */
    ANTISYMMETRIC {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            return mixed(own, TURN.apply(own, kernel), -1);
        }
    },
    /** Every sign changed. */
    NEGATE {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            float[] changed = new float[own.length];
            for (int i = 0; i < own.length; i++) {
                changed[i] = 0 - own[i]; // not -own[i]: no minus zero
            }
            return changed;
        }
    },
    /** Divided by the sum of the weights, or by the sum of their magnitudes where that sum is zero. */
    NORMALISE {
        @Override
        public float[] apply(float[] own, Pair kernel) {
            double sum = 0;
            double magnitudes = 0;
            for (float weight : own) {
                sum += weight;
                magnitudes += Math.abs(weight);
            }
            double divisor = Math.abs(sum) > 1e-6 * magnitudes ? sum : magnitudes;
            float[] changed = own.clone();
            for (int i = 0; i < changed.length && divisor != 0; i++) {
                changed[i] = (float) (own[i] / divisor);
            }
            return changed;
        }
    };

    /** Where, within the old kernel, the weight at row y, column x of the new one stood. */
    private interface From {
        int index(int y, int x);
    }

    /**
     * The filter afterwards.
     *
     * @param own channels x kernel, row by row; is left as it is
     */
    public abstract float[] apply(float[] own, Pair kernel);

    private static float[] mixed(float[] own, float[] turned, int sign) {
        float[] mixed = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            mixed[i] = (own[i] + sign * turned[i]) / 2;
        }
        return mixed;
    }

    private static float[] moved(float[] own, Pair kernel, From from) {
        int size = kernel.y() * kernel.x();
        float[] changed = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            int cell = i % size;
            changed[i] = own[i - cell + from.index(cell / kernel.x(), cell % kernel.x())];
        }
        return changed;
    }
}
