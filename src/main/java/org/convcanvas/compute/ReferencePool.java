package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Fill;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Pools as plain loops. */
final class ReferencePool {
    private ReferencePool() {}

    /** One unit of a pool from its window. */
    private interface Unit {
        float of(Axis vertical, Axis horizontal, int c, int y, int x);
    }

    /**
     * The largest value of each window; NaN where the window holds one. Zero fill is left out; a window that holds
     * nothing else gives minus infinity.
     */
    static Tensor max(MaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Fill fill = layer.window().padding().fill();
        return each(layer.window(), input, output, (vertical, horizontal, c, y, x) -> {
            float largest = Float.NEGATIVE_INFINITY;
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    if (row >= 0 && column >= 0) {
                        largest = Math.max(largest, input.at(c, row, column));
                    }
                }
            }
            return largest;
        });
    }

    /**
     * The mean of each window: the sum from 0 in the order row, column, divided by the count of {@link AveragePool#counted}. A
     * window of which nothing counts gives 0, as in ONNX Runtime.
     */
    static Tensor average(AveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Fill fill = layer.window().padding().fill();
        return each(layer.window(), input, output, (vertical, horizontal, c, y, x) -> {
            float sum = 0;
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    sum += row < 0 || column < 0 ? 0 : input.at(c, row, column);
                }
            }
            return sum / Math.max(1, layer.counted(vertical, y) * layer.counted(horizontal, x));
        });
    }

    /**
     * The root of the sum of squares of each window (ONNX's LpPool with p = 2): the sum by fma from 0 in the order row,
     * column, and its root rounded to float. A zero of padding is a pixel like any other and adds nothing.
     */
    static Tensor l2(L2Pool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Fill fill = layer.window().padding().fill();
        return each(layer.window(), input, output, (vertical, horizontal, c, y, x) -> {
            float sum = 0;
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    float pixel = row < 0 || column < 0 ? 0 : input.at(c, row, column);
                    sum = Math.fma(pixel, pixel, sum);
                }
            }
            return (float) Math.sqrt(sum);
        });
    }

    /** The sum of each window times the kernel, by fma from 0 in the order row, column; a zero of padding is a pixel. */
    static Tensor blur(BlurPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Fill fill = layer.window().padding().fill();
        float[] kernel = layer.kernel();
        return each(layer.window(), input, output, (vertical, horizontal, c, y, x) -> {
            float sum = 0;
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    float pixel = row < 0 || column < 0 ? 0 : input.at(c, row, column);
                    sum = Math.fma(kernel[ky * horizontal.kernel() + kx], pixel, sum);
                }
            }
            return sum;
        });
    }

    /** The largest value of each map; NaN where the map holds one, and +0 is above -0, as {@link Math#max} has it. */
    static Tensor globalMax(GlobalMaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        float[] data = new float[output.size()];
        Arrays.fill(data, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < input.data().length; i++) {
            int c = i / input.shape().plane();
            data[c] = Math.max(data[c], input.data()[i]);
        }
        return Tensor.of(output, data);
    }

    private static Tensor each(Window window, Tensor input, Shape output, Unit unit) {
        Axis vertical = window.vertical(input.shape());
        Axis horizontal = window.horizontal(input.shape());
        float[] data = new float[output.size()];
        int i = 0;
        for (int c = 0; c < output.channels(); c++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    data[i++] = unit.of(vertical, horizontal, c, y, x);
                }
            }
        }
        return Tensor.of(output, data);
    }
}
