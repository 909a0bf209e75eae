/** Tests of the window's shared parts; they need no display. */
@NullMarked
package org.convcanvas.ui.parts;

import org.jspecify.annotations.NullMarked;
