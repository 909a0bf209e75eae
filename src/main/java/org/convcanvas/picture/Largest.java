package org.convcanvas.picture;

/** Keeps the n largest of the non-negative numbers offered, in a heap with the least of them on top. */
final class Largest {
    // Starts full of zeros, which any number offered may push out.
    private final float[] heap;

    Largest(int n) {
        heap = new float[n];
    }

    void offer(float value) {
        if (value <= heap[0]) {
            return;
        }
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= heap.length) {
                break;
            }
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    /** The n-th largest number offered. */
    float least() {
        return heap[0];
    }
}
