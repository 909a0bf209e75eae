package org.convcanvas.lab;

/**
 * One unit of one map.
 *
 * @param id a node's name, or {@link org.convcanvas.network.Network#INPUT}
 * @param channel from 0
 * @param y row from 0
 * @param x column from 0
 */
public record UnitAt(String id, int channel, int y, int x) {}
