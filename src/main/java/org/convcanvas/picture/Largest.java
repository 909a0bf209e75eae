package org.convcanvas.picture;

import java.util.Arrays;

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

    /** Offers the sizes of the finite ones among data[from] to data[to - 1] and says how many those are. */
    int offerAll(float[] data, int from, int to) {
        int finite = to - from;
        float least = heap[0];
        for (int i = from; i < to; i++) {
            float size = Math.abs(data[i]);
            if (!(size <= least)) { // NaN, too
                if (size <= Float.MAX_VALUE) {
                    offer(size);
                    least = heap[0];
                } else {
                    finite--;
                }
            }
        }
        return finite;
    }

    /** The k-th largest number offered, k from 1 to n. */
    float get(int k) {
        if (k == heap.length) {
            return heap[0];
        }
        float[] sorted = heap.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - k];
    }
}
