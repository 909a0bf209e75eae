package org.convcanvas.compute;

import org.convcanvas.network.Activation;
import org.convcanvas.network.Clip;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;

/** The functions of the activation layers on one number; NaN gives NaN. */
interface Pointwise {
    /** The function's value at {@code z}. */
    float at(float z);

    /** The function of a layer. */
    static Pointwise of(Activation layer) {
        if (layer instanceof Relu) {
            return Pointwise::relu;
        } else if (layer instanceof LeakyRelu leaky) {
            return z -> leaky(z, leaky.slope());
        } else if (layer instanceof Clip clip) {
            return z -> clip(z, clip.low(), clip.high());
        } else if (layer instanceof Sigmoid) {
            return Pointwise::sigmoid;
        } else if (layer instanceof Tanh) {
            return Pointwise::tanh;
        }
        throw new IllegalStateException("no function for " + layer.type());
    }

    /** max(0, z); +0 at -0. */
    static float relu(float z) {
        return Math.max(0, z);
    }

    /** z where positive, else slope z, but +0 at -0; as a sum, since the JVM makes no vectors of a choice. */
    static float leaky(float z, float slope) {
        return Math.max(0, z) + slope * Math.min(0, z);
    }

    /** min(max(z, low), high). */
    static float clip(float z, float low, float high) {
        return Math.min(Math.max(z, low), high);
    }

    /** 1 / (1 + exp(-z)), correct to the last bit or one beside it; the same on every machine. */
    static float sigmoid(float z) {
        return (float) (1 / (1 + Exponential.exp(-(double) z)));
    }

    /** The hyperbolic tangent, correct to the last bit or one beside it; the same on every machine. */
    static float tanh(float z) {
        double power = Exponential.expm1(2 * Math.abs((double) z));
        return (float) Math.copySign(power / (power + 2), z);
    }
}
