/** Files of ours on disk: scenes, tensors as NPY, JSON text, and kernels as text. */
@NullMarked
package org.convcanvas.store;

import org.jspecify.annotations.NullMarked;
