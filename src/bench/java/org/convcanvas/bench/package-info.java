/** Measures the program against other libraries and against the goals that are set for it; no part of the program. */
@NullMarked
package org.convcanvas.bench;

import org.jspecify.annotations.NullMarked;
