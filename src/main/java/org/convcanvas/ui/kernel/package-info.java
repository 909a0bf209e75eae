/** The inspector: the properties of a layer and the grid in which a kernel is edited. */
@NullMarked
package org.convcanvas.ui.kernel;

import org.jspecify.annotations.NullMarked;
