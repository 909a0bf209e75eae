/** A layer seen from within, painted: the partial maps of its filters before they are added. */
@NullMarked
package org.convcanvas.render.table;

import org.jspecify.annotations.NullMarked;
