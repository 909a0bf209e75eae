package org.convcanvas.render;

/**
 * A wire over the headers, from a column to a later one that does not stand right behind it.
 *
 * @param from the number of the source's column, 0 for the input
 * @param to the number of the reader's column
 * @param lane how high it runs: arcs in one lane do not meet, but for those of one source, which are one line that ends
 *     in several places
 * @param end which of the arcs that end at this column it is, from 0, the lowest first
 */
record Arc(int from, int to, int lane, int end) {}
