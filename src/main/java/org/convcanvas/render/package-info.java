/** Paints a snapshot on any Graphics2D, without Swing and without a display, and exports it as PNG or SVG. */
@NullMarked
package org.convcanvas.render;

import org.jspecify.annotations.NullMarked;
