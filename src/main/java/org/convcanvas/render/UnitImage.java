package org.convcanvas.render;

import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.tensor.Tensor;

/**
 * A column of single numbers as pixels.
 *
 * @param source what it was made from
 * @param image all cells, in a list with their bars, at device resolution; transparent in between
 * @param numbers the values in words where they are shown, else empty
 * @param range the value shown at full strength
 */
record UnitImage(Tensor source, BufferedImage image, List<String> numbers, double range) {}
