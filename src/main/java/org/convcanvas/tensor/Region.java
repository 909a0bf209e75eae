package org.convcanvas.tensor;

/**
 * A rectangle of pixels of every channel.
 *
 * @param y first row
 * @param x first column
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record Region(int y, int x, int height, int width) {}
