/** Files of ours on disk: scenes as JSON, their autosave, and tensors as NPY. */
@NullMarked
package org.convcanvas.store;

import org.jspecify.annotations.NullMarked;
