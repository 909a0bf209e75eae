package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/** The innermost loops of {@link VectorTile} for blocks of eight filters. */
final class EightFilters {
    private EightFilters() {}

    /** Vectors {@code from} to before {@code end}, two at a time; returns the first of those left over. Taps by threes. */
    static int byTwoInThrees(VectorTile tile, int from, int end, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        int count = tile.count;
        float[] w = tile.weights;
        int[] in = tile.in;
        int origin = tile.origin;
        float[] start = tile.start;
        int[] starts = tile.starts;
        int startPlane = tile.startPlane;
        float[] out = tile.out;
        int[] to = tile.to;
        int plane = tile.plane;
        int i = from;
        for (; i + 2 <= end; i += 2) {
            int i0 = origin + in[i];
            int i1 = origin + in[i + 1];
            int s0 = begin + starts[i];
            int s1 = begin + starts[i + 1];
            FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
            FloatVector a01 = FloatVector.fromArray(LANES, start, s1);
            FloatVector a10 = FloatVector.fromArray(LANES, start, s0 + startPlane);
            FloatVector a11 = FloatVector.fromArray(LANES, start, s1 + startPlane);
            FloatVector a20 = FloatVector.fromArray(LANES, start, s0 + 2 * startPlane);
            FloatVector a21 = FloatVector.fromArray(LANES, start, s1 + 2 * startPlane);
            FloatVector a30 = FloatVector.fromArray(LANES, start, s0 + 3 * startPlane);
            FloatVector a31 = FloatVector.fromArray(LANES, start, s1 + 3 * startPlane);
            FloatVector a40 = FloatVector.fromArray(LANES, start, s0 + 4 * startPlane);
            FloatVector a41 = FloatVector.fromArray(LANES, start, s1 + 4 * startPlane);
            FloatVector a50 = FloatVector.fromArray(LANES, start, s0 + 5 * startPlane);
            FloatVector a51 = FloatVector.fromArray(LANES, start, s1 + 5 * startPlane);
            FloatVector a60 = FloatVector.fromArray(LANES, start, s0 + 6 * startPlane);
            FloatVector a61 = FloatVector.fromArray(LANES, start, s1 + 6 * startPlane);
            FloatVector a70 = FloatVector.fromArray(LANES, start, s0 + 7 * startPlane);
            FloatVector a71 = FloatVector.fromArray(LANES, start, s1 + 7 * startPlane);
            int u = weight;
            for (int t = 0; t < count; t += 3) {
                int q0 = tap[t];
                FloatVector p00 = FloatVector.fromArray(LANES, x, q0 + i0);
                FloatVector p01 = FloatVector.fromArray(LANES, x, q0 + i1);
                FloatVector w00 = FloatVector.broadcast(LANES, w[u]);
                a00 = p00.fma(w00, a00);
                a01 = p01.fma(w00, a01);
                FloatVector w01 = FloatVector.broadcast(LANES, w[u + 1]);
                a10 = p00.fma(w01, a10);
                a11 = p01.fma(w01, a11);
                FloatVector w02 = FloatVector.broadcast(LANES, w[u + 2]);
                a20 = p00.fma(w02, a20);
                a21 = p01.fma(w02, a21);
                FloatVector w03 = FloatVector.broadcast(LANES, w[u + 3]);
                a30 = p00.fma(w03, a30);
                a31 = p01.fma(w03, a31);
                FloatVector w04 = FloatVector.broadcast(LANES, w[u + 4]);
                a40 = p00.fma(w04, a40);
                a41 = p01.fma(w04, a41);
                FloatVector w05 = FloatVector.broadcast(LANES, w[u + 5]);
                a50 = p00.fma(w05, a50);
                a51 = p01.fma(w05, a51);
                FloatVector w06 = FloatVector.broadcast(LANES, w[u + 6]);
                a60 = p00.fma(w06, a60);
                a61 = p01.fma(w06, a61);
                FloatVector w07 = FloatVector.broadcast(LANES, w[u + 7]);
                a70 = p00.fma(w07, a70);
                a71 = p01.fma(w07, a71);
                int q1 = tap[t + 1];
                FloatVector p10 = FloatVector.fromArray(LANES, x, q1 + i0);
                FloatVector p11 = FloatVector.fromArray(LANES, x, q1 + i1);
                FloatVector w10 = FloatVector.broadcast(LANES, w[u + 8]);
                a00 = p10.fma(w10, a00);
                a01 = p11.fma(w10, a01);
                FloatVector w11 = FloatVector.broadcast(LANES, w[u + 9]);
                a10 = p10.fma(w11, a10);
                a11 = p11.fma(w11, a11);
                FloatVector w12 = FloatVector.broadcast(LANES, w[u + 10]);
                a20 = p10.fma(w12, a20);
                a21 = p11.fma(w12, a21);
                FloatVector w13 = FloatVector.broadcast(LANES, w[u + 11]);
                a30 = p10.fma(w13, a30);
                a31 = p11.fma(w13, a31);
                FloatVector w14 = FloatVector.broadcast(LANES, w[u + 12]);
                a40 = p10.fma(w14, a40);
                a41 = p11.fma(w14, a41);
                FloatVector w15 = FloatVector.broadcast(LANES, w[u + 13]);
                a50 = p10.fma(w15, a50);
                a51 = p11.fma(w15, a51);
                FloatVector w16 = FloatVector.broadcast(LANES, w[u + 14]);
                a60 = p10.fma(w16, a60);
                a61 = p11.fma(w16, a61);
                FloatVector w17 = FloatVector.broadcast(LANES, w[u + 15]);
                a70 = p10.fma(w17, a70);
                a71 = p11.fma(w17, a71);
                int q2 = tap[t + 2];
                FloatVector p20 = FloatVector.fromArray(LANES, x, q2 + i0);
                FloatVector p21 = FloatVector.fromArray(LANES, x, q2 + i1);
                FloatVector w20 = FloatVector.broadcast(LANES, w[u + 16]);
                a00 = p20.fma(w20, a00);
                a01 = p21.fma(w20, a01);
                FloatVector w21 = FloatVector.broadcast(LANES, w[u + 17]);
                a10 = p20.fma(w21, a10);
                a11 = p21.fma(w21, a11);
                FloatVector w22 = FloatVector.broadcast(LANES, w[u + 18]);
                a20 = p20.fma(w22, a20);
                a21 = p21.fma(w22, a21);
                FloatVector w23 = FloatVector.broadcast(LANES, w[u + 19]);
                a30 = p20.fma(w23, a30);
                a31 = p21.fma(w23, a31);
                FloatVector w24 = FloatVector.broadcast(LANES, w[u + 20]);
                a40 = p20.fma(w24, a40);
                a41 = p21.fma(w24, a41);
                FloatVector w25 = FloatVector.broadcast(LANES, w[u + 21]);
                a50 = p20.fma(w25, a50);
                a51 = p21.fma(w25, a51);
                FloatVector w26 = FloatVector.broadcast(LANES, w[u + 22]);
                a60 = p20.fma(w26, a60);
                a61 = p21.fma(w26, a61);
                FloatVector w27 = FloatVector.broadcast(LANES, w[u + 23]);
                a70 = p20.fma(w27, a70);
                a71 = p21.fma(w27, a71);
                u += 24;
            }
            int o0 = first + to[i];
            int o1 = first + to[i + 1];
            a00.intoArray(out, o0);
            a01.intoArray(out, o1);
            a10.intoArray(out, o0 + plane);
            a11.intoArray(out, o1 + plane);
            a20.intoArray(out, o0 + 2 * plane);
            a21.intoArray(out, o1 + 2 * plane);
            a30.intoArray(out, o0 + 3 * plane);
            a31.intoArray(out, o1 + 3 * plane);
            a40.intoArray(out, o0 + 4 * plane);
            a41.intoArray(out, o1 + 4 * plane);
            a50.intoArray(out, o0 + 5 * plane);
            a51.intoArray(out, o1 + 5 * plane);
            a60.intoArray(out, o0 + 6 * plane);
            a61.intoArray(out, o1 + 6 * plane);
            a70.intoArray(out, o0 + 7 * plane);
            a71.intoArray(out, o1 + 7 * plane);
        }
        return i;
    }

    /** Vectors {@code from} to before {@code end}, two at a time; returns the first of those left over. */
    static int byTwo(VectorTile tile, int from, int end, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        int count = tile.count;
        float[] w = tile.weights;
        int[] in = tile.in;
        int origin = tile.origin;
        float[] start = tile.start;
        int[] starts = tile.starts;
        int startPlane = tile.startPlane;
        float[] out = tile.out;
        int[] to = tile.to;
        int plane = tile.plane;
        int i = from;
        for (; i + 2 <= end; i += 2) {
            int i0 = origin + in[i];
            int i1 = origin + in[i + 1];
            int s0 = begin + starts[i];
            int s1 = begin + starts[i + 1];
            FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
            FloatVector a01 = FloatVector.fromArray(LANES, start, s1);
            FloatVector a10 = FloatVector.fromArray(LANES, start, s0 + startPlane);
            FloatVector a11 = FloatVector.fromArray(LANES, start, s1 + startPlane);
            FloatVector a20 = FloatVector.fromArray(LANES, start, s0 + 2 * startPlane);
            FloatVector a21 = FloatVector.fromArray(LANES, start, s1 + 2 * startPlane);
            FloatVector a30 = FloatVector.fromArray(LANES, start, s0 + 3 * startPlane);
            FloatVector a31 = FloatVector.fromArray(LANES, start, s1 + 3 * startPlane);
            FloatVector a40 = FloatVector.fromArray(LANES, start, s0 + 4 * startPlane);
            FloatVector a41 = FloatVector.fromArray(LANES, start, s1 + 4 * startPlane);
            FloatVector a50 = FloatVector.fromArray(LANES, start, s0 + 5 * startPlane);
            FloatVector a51 = FloatVector.fromArray(LANES, start, s1 + 5 * startPlane);
            FloatVector a60 = FloatVector.fromArray(LANES, start, s0 + 6 * startPlane);
            FloatVector a61 = FloatVector.fromArray(LANES, start, s1 + 6 * startPlane);
            FloatVector a70 = FloatVector.fromArray(LANES, start, s0 + 7 * startPlane);
            FloatVector a71 = FloatVector.fromArray(LANES, start, s1 + 7 * startPlane);
            int u = weight;
            for (int t = 0; t < count; t++) {
                int q = tap[t];
                FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
                FloatVector p1 = FloatVector.fromArray(LANES, x, q + i1);
                FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
                a00 = p0.fma(w0, a00);
                a01 = p1.fma(w0, a01);
                FloatVector w1 = FloatVector.broadcast(LANES, w[u + 1]);
                a10 = p0.fma(w1, a10);
                a11 = p1.fma(w1, a11);
                FloatVector w2 = FloatVector.broadcast(LANES, w[u + 2]);
                a20 = p0.fma(w2, a20);
                a21 = p1.fma(w2, a21);
                FloatVector w3 = FloatVector.broadcast(LANES, w[u + 3]);
                a30 = p0.fma(w3, a30);
                a31 = p1.fma(w3, a31);
                FloatVector w4 = FloatVector.broadcast(LANES, w[u + 4]);
                a40 = p0.fma(w4, a40);
                a41 = p1.fma(w4, a41);
                FloatVector w5 = FloatVector.broadcast(LANES, w[u + 5]);
                a50 = p0.fma(w5, a50);
                a51 = p1.fma(w5, a51);
                FloatVector w6 = FloatVector.broadcast(LANES, w[u + 6]);
                a60 = p0.fma(w6, a60);
                a61 = p1.fma(w6, a61);
                FloatVector w7 = FloatVector.broadcast(LANES, w[u + 7]);
                a70 = p0.fma(w7, a70);
                a71 = p1.fma(w7, a71);
                u += 8;
            }
            int o0 = first + to[i];
            int o1 = first + to[i + 1];
            a00.intoArray(out, o0);
            a01.intoArray(out, o1);
            a10.intoArray(out, o0 + plane);
            a11.intoArray(out, o1 + plane);
            a20.intoArray(out, o0 + 2 * plane);
            a21.intoArray(out, o1 + 2 * plane);
            a30.intoArray(out, o0 + 3 * plane);
            a31.intoArray(out, o1 + 3 * plane);
            a40.intoArray(out, o0 + 4 * plane);
            a41.intoArray(out, o1 + 4 * plane);
            a50.intoArray(out, o0 + 5 * plane);
            a51.intoArray(out, o1 + 5 * plane);
            a60.intoArray(out, o0 + 6 * plane);
            a61.intoArray(out, o1 + 6 * plane);
            a70.intoArray(out, o0 + 7 * plane);
            a71.intoArray(out, o1 + 7 * plane);
        }
        return i;
    }

    /** Vectors {@code from} to before {@code end}. */
    static void byOne(VectorTile tile, int from, int end, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        int count = tile.count;
        float[] w = tile.weights;
        int[] in = tile.in;
        int origin = tile.origin;
        float[] start = tile.start;
        int[] starts = tile.starts;
        int startPlane = tile.startPlane;
        float[] out = tile.out;
        int[] to = tile.to;
        int plane = tile.plane;
        for (int i = from; i < end; i++) {
            int i0 = origin + in[i];
            int s0 = begin + starts[i];
            FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
            FloatVector a10 = FloatVector.fromArray(LANES, start, s0 + startPlane);
            FloatVector a20 = FloatVector.fromArray(LANES, start, s0 + 2 * startPlane);
            FloatVector a30 = FloatVector.fromArray(LANES, start, s0 + 3 * startPlane);
            FloatVector a40 = FloatVector.fromArray(LANES, start, s0 + 4 * startPlane);
            FloatVector a50 = FloatVector.fromArray(LANES, start, s0 + 5 * startPlane);
            FloatVector a60 = FloatVector.fromArray(LANES, start, s0 + 6 * startPlane);
            FloatVector a70 = FloatVector.fromArray(LANES, start, s0 + 7 * startPlane);
            int u = weight;
            for (int t = 0; t < count; t++) {
                int q = tap[t];
                FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
                FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
                a00 = p0.fma(w0, a00);
                FloatVector w1 = FloatVector.broadcast(LANES, w[u + 1]);
                a10 = p0.fma(w1, a10);
                FloatVector w2 = FloatVector.broadcast(LANES, w[u + 2]);
                a20 = p0.fma(w2, a20);
                FloatVector w3 = FloatVector.broadcast(LANES, w[u + 3]);
                a30 = p0.fma(w3, a30);
                FloatVector w4 = FloatVector.broadcast(LANES, w[u + 4]);
                a40 = p0.fma(w4, a40);
                FloatVector w5 = FloatVector.broadcast(LANES, w[u + 5]);
                a50 = p0.fma(w5, a50);
                FloatVector w6 = FloatVector.broadcast(LANES, w[u + 6]);
                a60 = p0.fma(w6, a60);
                FloatVector w7 = FloatVector.broadcast(LANES, w[u + 7]);
                a70 = p0.fma(w7, a70);
                u += 8;
            }
            int o0 = first + to[i];
            a00.intoArray(out, o0);
            a10.intoArray(out, o0 + plane);
            a20.intoArray(out, o0 + 2 * plane);
            a30.intoArray(out, o0 + 3 * plane);
            a40.intoArray(out, o0 + 4 * plane);
            a50.intoArray(out, o0 + 5 * plane);
            a60.intoArray(out, o0 + 6 * plane);
            a70.intoArray(out, o0 + 7 * plane);
        }
    }
}
