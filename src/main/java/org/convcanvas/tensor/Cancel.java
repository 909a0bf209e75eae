package org.convcanvas.tensor;

import java.util.concurrent.CancellationException;

/** A flag by which a caller asks a computation to stop early; the computation checks it between pieces of work. */
public final class Cancel {
    private volatile boolean requested;

    /** Asks the computation to stop. */
    public void request() {
        requested = true;
    }

    /** True once {@link #request()} was called. */
    public boolean requested() {
        return requested;
    }

    /** Throws {@link CancellationException} once {@link #request()} was called. */
    public void check() {
        if (requested) {
            throw new CancellationException();
        }
    }
}
