package org.convcanvas.render.table;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows besides its maps.
 *
 * @param row the filter under the pointer, or -1
 * @param column the channel under the pointer, or -1
 * @param weight the weight of the selected kernel that is pointed at: row times the kernel's width and column; or -1
 * @param playhead the unit whose numbers are shown, or null
 */
public record TableState(
        Experiment experiment,
        View view,
        int row,
        int column,
        int weight,
        @Nullable Playhead playhead) {

    /**
     * A unit of the open row and how it comes about.
     *
     * @param sums what each channel that the filter reads adds
     * @param sum with the bias
     * @param after what the activation makes of it; the sum where there is none
     * @param sliding whether what lies behind it has not been reached yet
     */
    public record Playhead(int y, int x, float[] sums, float bias, float sum, float after, boolean sliding) {}
}
