/** The receptive-field lens: what a unit could see of the input, what it does see, and why that grows with depth. */
@NullMarked
package org.convcanvas.ui.lens.field;

import org.jspecify.annotations.NullMarked;
