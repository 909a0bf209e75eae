/** The cards of the Maps lens: the arithmetic of one unit, and of the pool that follows it. */
@NullMarked
package org.convcanvas.ui.lens.maps;

import org.jspecify.annotations.NullMarked;
