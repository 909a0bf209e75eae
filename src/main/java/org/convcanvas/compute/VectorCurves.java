package org.convcanvas.compute;

import static org.convcanvas.compute.Exponential.C10;
import static org.convcanvas.compute.Exponential.C11;
import static org.convcanvas.compute.Exponential.C2;
import static org.convcanvas.compute.Exponential.C3;
import static org.convcanvas.compute.Exponential.C4;
import static org.convcanvas.compute.Exponential.C5;
import static org.convcanvas.compute.Exponential.C6;
import static org.convcanvas.compute.Exponential.C7;
import static org.convcanvas.compute.Exponential.C8;
import static org.convcanvas.compute.Exponential.C9;
import static org.convcanvas.compute.Exponential.LN2_HIGH;
import static org.convcanvas.compute.Exponential.LN2_LOW;
import static org.convcanvas.compute.Exponential.MOST;
import static org.convcanvas.compute.Exponential.PER_LN2;
import static org.convcanvas.compute.Exponential.WHOLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Sigmoid;

/**
 * Sigmoid and tanh by vectors: step by step what {@link Pointwise} and {@link Exponential} do to one number. Both loops
 * spell it out: what the JVM's compiler takes for too long to copy into them would get its vectors as objects. Numbers
 * become doubles one by one: with a second kind of vectors of floats in the program, the compiler would no longer know
 * which one a convolution has in its registers.
 */
final class VectorCurves {
    /** The widest vectors of doubles. */
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private static final int LENGTH = DOUBLES.length();

    private VectorCurves() {}

    /** The function of a layer on numbers {@code from} to before {@code to}. */
    static void stretch(Activation layer, float[] in, float[] out, int from, int to) {
        double[] numbers = Scratch.get().doubles();
        for (int at = from; at < to; at += Scratch.LENGTH) {
            int n = Math.min(Scratch.LENGTH, to - at);
            for (int i = 0; i < n; i++) {
                numbers[i] = in[at + i];
            }
            int whole = Work.roundUp(n, LENGTH); // what is beyond does not matter
            if (layer instanceof Sigmoid) {
                sigmoids(numbers, whole);
            } else {
                tanhs(numbers, whole);
            }
            for (int i = 0; i < n; i++) {
                out[at + i] = (float) numbers[i];
            }
        }
    }

    private static void sigmoids(double[] numbers, int n) {
        for (int i = 0; i < n; i += LENGTH) {
            DoubleVector x =
                    DoubleVector.fromArray(DOUBLES, numbers, i).neg().min(MOST).max(-MOST);
            DoubleVector k = x.fma(DoubleVector.broadcast(DOUBLES, PER_LN2), DoubleVector.broadcast(DOUBLES, WHOLE));
            LongVector shifted = k.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.MANTISSA);
            DoubleVector scale = shifted.add(Exponential.ONE).reinterpretAsDoubles();
            k = k.sub(WHOLE);
            DoubleVector r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_HIGH), x);
            r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_LOW), r);
            DoubleVector p = r.fma(DoubleVector.broadcast(DOUBLES, C11), DoubleVector.broadcast(DOUBLES, C10));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C9));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C8));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C7));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C6));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C5));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C4));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C3));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C2));
            p = r.mul(r.fma(p, DoubleVector.broadcast(DOUBLES, 1)));
            DoubleVector.broadcast(DOUBLES, 1).div(scale.fma(p, scale).add(1)).intoArray(numbers, i);
        }
    }

    private static void tanhs(double[] numbers, int n) {
        for (int i = 0; i < n; i += LENGTH) {
            DoubleVector z = DoubleVector.fromArray(DOUBLES, numbers, i);
            DoubleVector x = z.abs().mul(2).min(MOST);
            DoubleVector k = x.fma(DoubleVector.broadcast(DOUBLES, PER_LN2), DoubleVector.broadcast(DOUBLES, WHOLE));
            LongVector shifted = k.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.MANTISSA);
            DoubleVector scale = shifted.add(Exponential.ONE).reinterpretAsDoubles();
            k = k.sub(WHOLE);
            DoubleVector r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_HIGH), x);
            r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_LOW), r);
            DoubleVector p = r.fma(DoubleVector.broadcast(DOUBLES, C11), DoubleVector.broadcast(DOUBLES, C10));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C9));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C8));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C7));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C6));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C5));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C4));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C3));
            p = r.fma(p, DoubleVector.broadcast(DOUBLES, C2));
            p = r.mul(r.fma(p, DoubleVector.broadcast(DOUBLES, 1)));
            DoubleVector power = scale.fma(p, scale.sub(1));
            LongVector sign = z.reinterpretAsLongs().lanewise(VectorOperators.AND, Long.MIN_VALUE);
            LongVector size = power.div(power.add(2)).reinterpretAsLongs();
            size.lanewise(VectorOperators.OR, sign).reinterpretAsDoubles().intoArray(numbers, i);
        }
    }
}
