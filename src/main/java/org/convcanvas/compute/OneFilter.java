package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/** The innermost loops of {@link VectorTile} for a single filter. */
final class OneFilter {
    private OneFilter() {}

    /** Vectors {@code at} and the 7 after it. */
    static void byEight(VectorTile tile, int at, int weight, int begin, int first) {
        float[] x = tile.source;
        int[] tap = tile.taps;
        float[] w = tile.weights;
        int count = tile.count;
        int i0 = tile.in(at);
        int i1 = tile.in(at + 1);
        int i2 = tile.in(at + 2);
        int i3 = tile.in(at + 3);
        int i4 = tile.in(at + 4);
        int i5 = tile.in(at + 5);
        int i6 = tile.in(at + 6);
        int i7 = tile.in(at + 7);
        int s0 = begin + tile.start(at);
        int s1 = begin + tile.start(at + 1);
        int s2 = begin + tile.start(at + 2);
        int s3 = begin + tile.start(at + 3);
        int s4 = begin + tile.start(at + 4);
        int s5 = begin + tile.start(at + 5);
        int s6 = begin + tile.start(at + 6);
        int s7 = begin + tile.start(at + 7);
        float[] start = tile.start;
        int startPlane = tile.startPlane;
        FloatVector a00 = FloatVector.fromArray(LANES, start, s0);
        FloatVector a01 = FloatVector.fromArray(LANES, start, s1);
        FloatVector a02 = FloatVector.fromArray(LANES, start, s2);
        FloatVector a03 = FloatVector.fromArray(LANES, start, s3);
        FloatVector a04 = FloatVector.fromArray(LANES, start, s4);
        FloatVector a05 = FloatVector.fromArray(LANES, start, s5);
        FloatVector a06 = FloatVector.fromArray(LANES, start, s6);
        FloatVector a07 = FloatVector.fromArray(LANES, start, s7);
        int u = weight;
        for (int t = 0; t < count; t++) {
            int q = tap[t];
            FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
            FloatVector p1 = FloatVector.fromArray(LANES, x, q + i1);
            FloatVector p2 = FloatVector.fromArray(LANES, x, q + i2);
            FloatVector p3 = FloatVector.fromArray(LANES, x, q + i3);
            FloatVector p4 = FloatVector.fromArray(LANES, x, q + i4);
            FloatVector p5 = FloatVector.fromArray(LANES, x, q + i5);
            FloatVector p6 = FloatVector.fromArray(LANES, x, q + i6);
            FloatVector p7 = FloatVector.fromArray(LANES, x, q + i7);
            FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
            a00 = p0.fma(w0, a00);
            a01 = p1.fma(w0, a01);
            a02 = p2.fma(w0, a02);
            a03 = p3.fma(w0, a03);
            a04 = p4.fma(w0, a04);
            a05 = p5.fma(w0, a05);
            a06 = p6.fma(w0, a06);
            a07 = p7.fma(w0, a07);
            u += 1;
        }
        float[] out = tile.out;
        int plane = tile.plane;
        int o0 = first + tile.to(at);
        int o1 = first + tile.to(at + 1);
        int o2 = first + tile.to(at + 2);
        int o3 = first + tile.to(at + 3);
        int o4 = first + tile.to(at + 4);
        int o5 = first + tile.to(at + 5);
        int o6 = first + tile.to(at + 6);
        int o7 = first + tile.to(at + 7);
        a00.intoArray(out, o0);
        a01.intoArray(out, o1);
        a02.intoArray(out, o2);
        a03.intoArray(out, o3);
        a04.intoArray(out, o4);
        a05.intoArray(out, o5);
        a06.intoArray(out, o6);
        a07.intoArray(out, o7);
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
        int u = weight;
        for (int t = 0; t < count; t++) {
            int q = tap[t];
            FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
            FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
            a00 = p0.fma(w0, a00);
            u += 1;
        }
        float[] out = tile.out;
        int plane = tile.plane;
        int o0 = first + tile.to(at);
        a00.intoArray(out, o0);
    }
}
