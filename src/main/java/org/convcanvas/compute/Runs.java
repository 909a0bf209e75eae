package org.convcanvas.compute;

/**
 * A plane of units cut into runs of nearly equal length that fit a scratch array.
 *
 * @param plane units
 * @param length of a run; the last may be shorter
 * @param count runs
 */
record Runs(int plane, int length, int count) {
    private static final int VECTOR = 16;

    /** The runs of a plane. */
    static Runs of(int plane) {
        int least = Work.ceilDiv(plane, Scratch.LENGTH);
        int length = Math.min(Scratch.LENGTH, Work.roundUp(Work.ceilDiv(plane, least), VECTOR));
        return new Runs(plane, length, Work.ceilDiv(plane, length));
    }

    /** First unit of a run. */
    int from(int run) {
        return run * length;
    }

    /** One past the last unit of a run. */
    int to(int run) {
        return Math.min(plane, from(run) + length);
    }
}
