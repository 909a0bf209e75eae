/** Tests of the window; they need no display. */
@NullMarked
package org.convcanvas.ui.frame;

import org.jspecify.annotations.NullMarked;
