/** The commands for scripts and slides, which work without a display. */
@NullMarked
package org.convcanvas.cli;

import org.jspecify.annotations.NullMarked;
