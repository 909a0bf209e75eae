package org.convcanvas.compute;

import java.util.Map;
import org.convcanvas.network.Layer;
import org.convcanvas.tensor.Cancel;

/** Kernels that are there only on some machines or with some JVM options. */
interface KernelSource {
    /** What the status bar calls them: "vector kernels, 16 lanes". */
    String name();

    /** Whether they are faster than the plain ones on this machine. */
    boolean fits();

    /** Kernels for some kinds of layers; the plain ones take the others. */
    Map<Class<? extends Layer>, Kernel<?>> kernels();

    /** Has the JVM compile the innermost loops of convolutions and max pools. */
    void warmUp(Cancel cancel);

    /** Has it compile the others. */
    void warmUpOthers(Cancel cancel);
}
