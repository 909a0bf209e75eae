/** Charts in the program's colours and type: the one place that knows the chart library. */
@NullMarked
package org.convcanvas.ui.parts.chart;

import org.jspecify.annotations.NullMarked;
