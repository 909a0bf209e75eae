/** What the parts of the window share: actions, theme, controls, file choosers. */
@NullMarked
package org.convcanvas.ui.parts;

import org.jspecify.annotations.NullMarked;
