package org.convcanvas.lab;

import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;

/**
 * One unit of one map.
 *
 * @param id a node's name, or {@link org.convcanvas.network.Network#INPUT}
 * @param channel from 0
 * @param y row from 0
 * @param x column from 0
 */
public record UnitAt(String id, int channel, int y, int x) {
    /** Whether the network has this unit. */
    public boolean within(Network network) {
        if (!network.has(id) && !id.equals(Network.INPUT)) {
            return false;
        }
        Shape shape = network.shape(id);
        return channel >= 0
                && channel < shape.channels()
                && y >= 0
                && y < shape.height()
                && x >= 0
                && x < shape.width();
    }
}
