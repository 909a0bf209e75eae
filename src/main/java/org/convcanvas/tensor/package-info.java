/**
 * Shapes, float32 tensors, seeded random numbers, parallel loops and cancelling: the ground that every computation
 * stands on.
 */
@NullMarked
package org.convcanvas.tensor;

import org.jspecify.annotations.NullMarked;
