/** Reads and writes ONNX models: one small class for each family of operators, on the protobuf classes of a library. */
@NullMarked
package org.convcanvas.store.onnx;

import org.jspecify.annotations.NullMarked;
