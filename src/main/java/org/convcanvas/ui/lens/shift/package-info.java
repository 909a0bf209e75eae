/** The shift lens: whether maps move along with the image, measured layer by layer. */
@NullMarked
package org.convcanvas.ui.lens.shift;

import org.jspecify.annotations.NullMarked;
