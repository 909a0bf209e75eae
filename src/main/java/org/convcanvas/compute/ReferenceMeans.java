package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Means over large windows as plain loops. The numbers are added in double: first down each column of the window, then
 * the columns' sums from left to right; the total is divided by how many there are and rounded to float once. So the sum
 * of half a billion numbers of one exponent is exact, and columns can be added up in any number of lanes.
 */
final class ReferenceMeans {
    private ReferenceMeans() {}

    /** The mean of each whole map, C x 1 x 1: what an adaptive pool of size 1 gives. */
    static Tensor global(GlobalAveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        return adaptive(new AdaptiveAveragePool(Pair.of(1)), inputs, weights, output);
    }

    /** The mean of the window of each unit, {@link AdaptiveAveragePool#from} to {@link AdaptiveAveragePool#to}. */
    static Tensor adaptive(AdaptiveAveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        float[] data = new float[output.size()];
        int i = 0;
        for (int c = 0; c < output.channels(); c++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    data[i++] = mean(inputs.get(0), c, y, x, layer.size());
                }
            }
        }
        return Tensor.of(output, data);
    }

    private static float mean(Tensor input, int c, int y, int x, Pair size) {
        int height = input.shape().height();
        int width = input.shape().width();
        int top = AdaptiveAveragePool.from(y, height, size.y());
        int bottom = AdaptiveAveragePool.to(y, height, size.y());
        int left = AdaptiveAveragePool.from(x, width, size.x());
        int right = AdaptiveAveragePool.to(x, width, size.x());
        double sum = 0;
        for (int column = left; column < right; column++) {
            double down = 0;
            for (int row = top; row < bottom; row++) {
                down += input.at(c, row, column);
            }
            sum += down;
        }
        return (float) (sum / ((bottom - top) * (right - left)));
    }
}
