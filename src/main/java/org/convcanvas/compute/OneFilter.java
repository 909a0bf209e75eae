package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/** The innermost loops of {@link VectorTile} for a single filter. */
final class OneFilter {
    private OneFilter() {}

    /** Vectors {@code from} to before {@code end}, eight at a time; returns the first of those left over. */
    static int byEight(VectorTile tile, int from, int end, int weight, int begin, int first) {
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
        for (; i + 8 <= end; i += 8) {
            int i0 = origin + in[i];
            int i1 = origin + in[i + 1];
            int i2 = origin + in[i + 2];
            int i3 = origin + in[i + 3];
            int i4 = origin + in[i + 4];
            int i5 = origin + in[i + 5];
            int i6 = origin + in[i + 6];
            int i7 = origin + in[i + 7];
            int s0 = begin + starts[i];
            int s1 = begin + starts[i + 1];
            int s2 = begin + starts[i + 2];
            int s3 = begin + starts[i + 3];
            int s4 = begin + starts[i + 4];
            int s5 = begin + starts[i + 5];
            int s6 = begin + starts[i + 6];
            int s7 = begin + starts[i + 7];
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
                u++;
            }
            int o0 = first + to[i];
            int o1 = first + to[i + 1];
            int o2 = first + to[i + 2];
            int o3 = first + to[i + 3];
            int o4 = first + to[i + 4];
            int o5 = first + to[i + 5];
            int o6 = first + to[i + 6];
            int o7 = first + to[i + 7];
            a00.intoArray(out, o0);
            a01.intoArray(out, o1);
            a02.intoArray(out, o2);
            a03.intoArray(out, o3);
            a04.intoArray(out, o4);
            a05.intoArray(out, o5);
            a06.intoArray(out, o6);
            a07.intoArray(out, o7);
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
            int u = weight;
            for (int t = 0; t < count; t++) {
                int q = tap[t];
                FloatVector p0 = FloatVector.fromArray(LANES, x, q + i0);
                FloatVector w0 = FloatVector.broadcast(LANES, w[u]);
                a00 = p0.fma(w0, a00);
                u++;
            }
            int o0 = first + to[i];
            a00.intoArray(out, o0);
        }
    }
}
