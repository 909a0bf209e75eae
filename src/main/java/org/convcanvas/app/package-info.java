/** Wires the program together and starts the window or a command. */
@NullMarked
package org.convcanvas.app;

import org.jspecify.annotations.NullMarked;
