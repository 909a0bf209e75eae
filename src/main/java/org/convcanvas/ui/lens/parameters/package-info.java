/** The parameters lens: the same input and output fully connected, locally connected, and by convolution. */
@NullMarked
package org.convcanvas.ui.lens.parameters;

import org.jspecify.annotations.NullMarked;
