/** Tests of the program's start. */
@NullMarked
package org.convcanvas.app;

import org.jspecify.annotations.NullMarked;
