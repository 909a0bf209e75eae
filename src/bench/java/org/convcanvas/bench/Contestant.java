package org.convcanvas.bench;

/** One of the two that a row compares. */
interface Contestant extends AutoCloseable {
    /** Does the work once, as the program or a user of the library would, and returns what came of it. */
    Object run();

    /** The numbers that {@link #run} computes, row-major; pixels for a picture. */
    float[] result();

    @Override
    default void close() {}
}
