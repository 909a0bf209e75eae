/** Says a network in the words of PyTorch. */
@NullMarked
package org.convcanvas.store.torch;

import org.jspecify.annotations.NullMarked;
