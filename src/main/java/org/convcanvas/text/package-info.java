/**
 * All words shown to a person: texts by key from the one resource bundle, and the exception that carries a worded
 * reason.
 */
@NullMarked
package org.convcanvas.text;

import org.jspecify.annotations.NullMarked;
