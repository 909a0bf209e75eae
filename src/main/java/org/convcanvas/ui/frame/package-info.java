/** The main window: its wiring, menus, status bar and theme switch. */
@NullMarked
package org.convcanvas.ui.frame;

import org.jspecify.annotations.NullMarked;
