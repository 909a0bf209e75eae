package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.compute.Engine;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * One small image on its way to one map by three ways that are one: a convolution; locally connected, where each place has
 * drifted away from the shared weights, or reads a larger patch; fully connected, which is the largest patch of all. A weight
 * between an output and an input is the same number in all ways in which it is free.
 *
 * @param input C x n x n
 * @param kernel the shared weights, 1 x C x k x k, k odd
 * @param stride of the windows
 * @param same whether the border is padded by zeros so that the size stays, else nothing is
 * @param ladder from 0 to 1 how far places have drifted, from 1 to 2 how far the patch has grown towards the whole image
 * @param seed of the free weights
 */
public record SharingExample(Tensor input, Tensor kernel, int stride, boolean same, double ladder, long seed) {
    private static final double MIXED = 0x1.0p-53;

    /** A way from the input to the output. */
    public enum Way {
        CONVOLUTION,
        LOCAL,
        FULL
    }

    /** Rows and columns of the shared kernel. */
    public int size() {
        return kernel.shape().height();
    }

    /** Rows and columns of the patch that a place of the locally connected way reads. */
    public int patch() {
        int n = Math.max(input.shape().height(), input.shape().width());
        int most = 2 * n - 1;
        int steps = Math.max(0, (most - size()) / 2);
        int grown = ladder <= 1 ? 0 : (int) Math.round((ladder - 1) * steps);
        return size() + 2 * grown;
    }

    private Window window(int patch) {
        int begin = (same ? (size() - 1) / 2 : 0) + (patch - size()) / 2;
        Padding padding = Padding.of(begin, Fill.ZERO);
        return new Window(Pair.of(patch), Pair.of(stride), Pair.of(1), padding, false);
    }

    /** The output's shape, 1 x H x W; the same for all ways. */
    public Shape output() {
        Pair size = window(size()).output(input.shape());
        return Shape.of(1, size.y(), size.x());
    }

    /** How many outputs there are: rows of the weight matrix. */
    public int rows() {
        return output().size();
    }

    /** How many inputs there are: columns of the weight matrix. */
    public int columns() {
        return input.shape().size();
    }

    /** The number of weights that are different things, whatever their values. */
    public long weights(Way way) {
        return switch (way) {
            case CONVOLUTION -> kernel.shape().size();
            case LOCAL ->
                ladder == 0
                        ? kernel.shape().size()
                        : (long) rows() * input.shape().channels() * patch() * patch();
            case FULL -> (long) rows() * columns();
        };
    }

    /** How many pairs of an output and an input are connected. */
    public long connections(Way way) {
        long count = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                count += tap(way, row, column) >= 0 ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * The tap by which an output reads an input: where in the patch it is, channel by channel; -1 when it does not.
     *
     * @param row the output's number, row by row
     * @param column the input's number, channel by channel and row by row
     */
    public int tap(Way way, int row, int column) {
        if (way == Way.FULL) {
            return column;
        }
        int patch = way == Way.LOCAL ? patch() : size();
        Window window = window(patch);
        Axis vertical = window.vertical(input.shape());
        Axis horizontal = window.horizontal(input.shape());
        int width = output().width();
        int plane = input.shape().plane();
        int y = column % plane / input.shape().width() - vertical.position(row / width, 0);
        int x = column % input.shape().width() - horizontal.position(row % width, 0);
        boolean within = y >= 0 && x >= 0 && y < patch && x < patch;
        return within ? (column / plane * patch + y) * patch + x : -1;
    }

    /** The weight between an output and an input; 0 where they are not connected. */
    public float weight(Way way, int row, int column) {
        int tap = tap(way, row, column);
        return tap < 0 ? 0 : value(way, row, column);
    }

    private float value(Way way, int row, int column) {
        float free = free(row, column);
        if (way == Way.FULL || (way == Way.LOCAL && ladder > 1)) {
            return free;
        }
        float shared = kernel.data()[tap(Way.CONVOLUTION, row, column)];
        return way == Way.CONVOLUTION ? shared : (float) ((1 - ladder) * shared + ladder * free);
    }

    /** A weight that is not shared: uniform, as large on average as the shared ones, and always the same between these two. */
    private float free(int row, int column) {
        long mixed = seed + 0x9E3779B97F4A7C15L * ((long) row * columns() + column + 1);
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        double uniform = ((mixed ^ mixed >>> 31) >>> 11) * MIXED;
        return (float) ((2 * uniform - 1) * Math.sqrt(3) * scale());
    }

    private double scale() {
        double sum = 0;
        for (float one : kernel.data()) {
            sum += (double) one * one;
        }
        return Math.sqrt(sum / kernel.data().length);
    }

    /** The output of a way, 1 x H x W, computed by the engine as a network of that one layer. */
    public Tensor compute(Way way, Parallel parallel) {
        Layer layer =
                switch (way) {
                    case CONVOLUTION -> new Conv(1, window(size()), 1, Bias.NONE);
                    case LOCAL -> new LocallyConnected(1, window(patch()), Bias.NONE);
                    case FULL -> new FullyConnected(rows(), false);
                };
        String id = way.name();
        Network network = new Network(input.shape(), List.of(new Node(id, layer, List.of(Network.INPUT))));
        WeightSpec spec = layer.weights(List.of(input.shape())).get(0);
        Weights weights = Weights.none().with(id, spec.role(), tensor(way, spec.shape()));
        Tensor made = Engine.evaluate(network, weights, input, null, parallel, new Cancel())
                .map(id);
        return Tensor.of(output(), made.data());
    }

    private Tensor tensor(Way way, Shape shape) {
        if (way == Way.CONVOLUTION) {
            return kernel;
        }
        float[] data = new float[shape.size()];
        int rows = rows();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns(); column++) {
                int tap = tap(way, row, column);
                if (tap >= 0) {
                    // fully connected by output and input, locally connected by tap and place
                    data[way == Way.FULL ? row * columns() + column : tap * rows + row] = value(way, row, column);
                }
            }
        }
        return Tensor.of(shape, data);
    }
}
