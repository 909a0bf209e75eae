package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/** The innermost loops of {@link VectorTile} for blocks of four filters. */
final class FourFilters {
    private FourFilters() {}

    /** Vectors {@code at} and the 3 after it. */
    static void byFour(VectorTile tile, int at, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        float[] w = tile.weights;
        int count = tile.count;
        int i0 = tile.in(at);
        int i1 = tile.in(at + 1);
        int i2 = tile.in(at + 2);
        int i3 = tile.in(at + 3);
        int s0 = begin + tile.start(at);
        int s1 = begin + tile.start(at + 1);
        int s2 = begin + tile.start(at + 2);
        int s3 = begin + tile.start(at + 3);
        float[] start = tile.start;
        int startPlane = tile.startPlane;
        FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
        FloatVector a01 = FloatVector.fromArray(LANES, start, s1);
        FloatVector a02 = FloatVector.fromArray(LANES, start, s2);
        FloatVector a03 = FloatVector.fromArray(LANES, start, s3);
        FloatVector a10 = FloatVector.fromArray(LANES, start, s0 + startPlane);
        FloatVector a11 = FloatVector.fromArray(LANES, start, s1 + startPlane);
        FloatVector a12 = FloatVector.fromArray(LANES, start, s2 + startPlane);
        FloatVector a13 = FloatVector.fromArray(LANES, start, s3 + startPlane);
        FloatVector a20 = FloatVector.fromArray(LANES, start, s0 + 2 * startPlane);
        FloatVector a21 = FloatVector.fromArray(LANES, start, s1 + 2 * startPlane);
        FloatVector a22 = FloatVector.fromArray(LANES, start, s2 + 2 * startPlane);
        FloatVector a23 = FloatVector.fromArray(LANES, start, s3 + 2 * startPlane);
        FloatVector a30 = FloatVector.fromArray(LANES, start, s0 + 3 * startPlane);
        FloatVector a31 = FloatVector.fromArray(LANES, start, s1 + 3 * startPlane);
        FloatVector a32 = FloatVector.fromArray(LANES, start, s2 + 3 * startPlane);
        FloatVector a33 = FloatVector.fromArray(LANES, start, s3 + 3 * startPlane);
        int u = weight;
        for (int t = 0; t < count; t++) {
            int q = tap[t];
            FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
            FloatVector p1 = FloatVector.fromArray(LANES, x, q + i1);
            FloatVector p2 = FloatVector.fromArray(LANES, x, q + i2);
            FloatVector p3 = FloatVector.fromArray(LANES, x, q + i3);
            FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
            a00 = p0.fma(w0, a00);
            a01 = p1.fma(w0, a01);
            a02 = p2.fma(w0, a02);
            a03 = p3.fma(w0, a03);
            FloatVector w1 = FloatVector.broadcast(LANES, w[u + 1]);
            a10 = p0.fma(w1, a10);
            a11 = p1.fma(w1, a11);
            a12 = p2.fma(w1, a12);
            a13 = p3.fma(w1, a13);
            FloatVector w2 = FloatVector.broadcast(LANES, w[u + 2]);
            a20 = p0.fma(w2, a20);
            a21 = p1.fma(w2, a21);
            a22 = p2.fma(w2, a22);
            a23 = p3.fma(w2, a23);
            FloatVector w3 = FloatVector.broadcast(LANES, w[u + 3]);
            a30 = p0.fma(w3, a30);
            a31 = p1.fma(w3, a31);
            a32 = p2.fma(w3, a32);
            a33 = p3.fma(w3, a33);
            u += 4;
        }
        float[] out = tile.out;
        int plane = tile.plane;
        int o0 = first + tile.to(at);
        int o1 = first + tile.to(at + 1);
        int o2 = first + tile.to(at + 2);
        int o3 = first + tile.to(at + 3);
        a00.intoArray(out, o0);
        a01.intoArray(out, o1);
        a02.intoArray(out, o2);
        a03.intoArray(out, o3);
        a10.intoArray(out, o0 + plane);
        a11.intoArray(out, o1 + plane);
        a12.intoArray(out, o2 + plane);
        a13.intoArray(out, o3 + plane);
        a20.intoArray(out, o0 + 2 * plane);
        a21.intoArray(out, o1 + 2 * plane);
        a22.intoArray(out, o2 + 2 * plane);
        a23.intoArray(out, o3 + 2 * plane);
        a30.intoArray(out, o0 + 3 * plane);
        a31.intoArray(out, o1 + 3 * plane);
        a32.intoArray(out, o2 + 3 * plane);
        a33.intoArray(out, o3 + 3 * plane);
    }

    /** Vector {@code at}. */
    static void byOne(VectorTile tile, int at, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        float[] w = tile.weights;
        int count = tile.count;
        int i0 = tile.in(at);
        int s0 = begin + tile.start(at);
        float[] start = tile.start;
        int startPlane = tile.startPlane;
        FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
        FloatVector a10 = FloatVector.fromArray(LANES, start, s0 + startPlane);
        FloatVector a20 = FloatVector.fromArray(LANES, start, s0 + 2 * startPlane);
        FloatVector a30 = FloatVector.fromArray(LANES, start, s0 + 3 * startPlane);
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
            u += 4;
        }
        float[] out = tile.out;
        int plane = tile.plane;
        int o0 = first + tile.to(at);
        a00.intoArray(out, o0);
        a10.intoArray(out, o0 + plane);
        a20.intoArray(out, o0 + 2 * plane);
        a30.intoArray(out, o0 + 3 * plane);
    }
}
