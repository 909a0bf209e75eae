package org.convcanvas.ui.frame;

/**
 * What computes the maps, as the status bar tells it.
 *
 * @param threads how many
 * @param kernels which kernels they run
 */
record Workers(int threads, String kernels) {}
