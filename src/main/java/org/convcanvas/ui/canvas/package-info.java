/** The canvas with one column per layer: geometry, hit test, painting and gestures, each a class of its own. */
@NullMarked
package org.convcanvas.ui.canvas;

import org.jspecify.annotations.NullMarked;
