/**
 * Networks as pure description: one record per layer kind with its shapes, parameters and validation, nodes in order,
 * and weights beside them.
 */
@NullMarked
package org.convcanvas.network;

import org.jspecify.annotations.NullMarked;
