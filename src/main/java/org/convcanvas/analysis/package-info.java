/** What can be said about a network beyond its maps: receptive fields, and how layers answer to a shifted input. */
@NullMarked
package org.convcanvas.analysis;

import org.jspecify.annotations.NullMarked;
