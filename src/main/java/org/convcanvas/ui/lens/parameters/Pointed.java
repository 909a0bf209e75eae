package org.convcanvas.ui.lens.parameters;

import java.util.List;

/**
 * The outputs that are looked at, and the connection that is pointed at.
 *
 * @param units one or two outputs
 * @param walking whether the one is on its way over the map
 * @param row the output of the connection, row by row from 0; -1 for none
 * @param column its input, channel by channel and row by row; -1 for none
 * @param tap the tap of the shared kernel that makes the connection in the convolution; -1 where that has none
 */
record Pointed(List<Unit> units, boolean walking, int row, int column, int tap) {
    /**
     * An output.
     *
     * @param name A or B
     * @param row its number, row by row from 0
     * @param last whether it is drawn on top
     */
    record Unit(String name, int row, boolean last) {}
}
