/**
 * Pictures in and out: decoding image files, drawn patterns and sample photos, and colour maps between tensors and
 * images.
 */
@NullMarked
package org.convcanvas.picture;

import org.jspecify.annotations.NullMarked;
