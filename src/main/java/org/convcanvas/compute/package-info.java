/**
 * Evaluates a network: the kernels of every layer, plain reference kernels to check them by, and the pure engine that
 * reuses what is still true.
 */
@NullMarked
package org.convcanvas.compute;

import org.jspecify.annotations.NullMarked;
