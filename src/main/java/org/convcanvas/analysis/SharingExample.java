package org.convcanvas.analysis;

import java.util.Arrays;
import java.util.List;
import org.convcanvas.compute.Engine;
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
import org.jspecify.annotations.Nullable;

/**
 * One small image on its way to one map by three ways that are one: a convolution; locally connected, where each place has
 * drifted away from the shared weights, or reads a larger patch; fully connected, which is the largest patch of all. A weight
 * between an output and an input is the same number in all ways in which it is free. Immutable.
 */
public final class SharingExample {
    /** A patch of more than this part of the image is dealt with as one that covers all of it. */
    private static final int WIDE = 8;

    /** Numbers in a line of the processor's cache. */
    private static final int LINE = 16;

    private final Tensor input;
    private final Tensor kernel;
    private final int stride;
    private final boolean same;
    private final double ladder;
    private final long seed;
    private final Shape output;
    private final Patches shared;
    private final Patches grown;
    private final double rim;
    private final FreeWeights free;

    /** A way from the input to the output. */
    public enum Way {
        CONVOLUTION,
        LOCAL,
        FULL
    }

    /**
     * An example.
     *
     * @param input C x n x n
     * @param kernel the shared weights, 1 x C x k x k, k odd
     * @param stride of the windows
     * @param same whether the border is padded by zeros so that the size stays, else nothing is
     * @param ladder from 0 to 1 how far places have drifted, from 1 to 2 how far the patch has grown towards the whole image;
     *     on its way the patch's rim has a part of its weights' strength
     * @param seed of the free weights
     */
    public SharingExample(Tensor input, Tensor kernel, int stride, boolean same, double ladder, long seed) {
        this(input, kernel, stride, same, ladder, seed, null);
    }

    private SharingExample(
            Tensor input,
            Tensor kernel,
            int stride,
            boolean same,
            double ladder,
            long seed,
            @Nullable FreeWeights known) {
        this.input = input;
        this.kernel = kernel;
        this.stride = stride;
        this.same = same;
        this.ladder = ladder;
        this.seed = seed;
        int n = Math.max(input.shape().height(), input.shape().width());
        int rings = Math.max(0, (2 * n - 1 - size()) / 2);
        double reached = Math.max(0, ladder - 1) * rings;
        int whole = (int) Math.ceil(reached);
        rim = whole == 0 ? 1 : reached - (whole - 1);
        Pair places = window(size()).output(input.shape());
        output = Shape.of(1, places.y(), places.x());
        shared = new Patches(window(size()), input.shape());
        grown = new Patches(window(size() + 2 * whole), input.shape());
        double sum = 0;
        for (float one : kernel.data()) {
            sum += (double) one * one;
        }
        double scale = Math.sqrt(3 * sum / kernel.data().length); // as large on average as the shared ones
        free = known == null ? new FreeWeights(rows(), columns(), scale, seed) : known;
    }

    private Window window(int patch) {
        int begin = (same ? (size() - 1) / 2 : 0) + (patch - size()) / 2;
        Padding padding = Padding.of(begin, Fill.ZERO);
        return new Window(Pair.of(patch), Pair.of(stride), Pair.of(1), padding, false);
    }

    /** The image, C x n x n. */
    public Tensor input() {
        return input;
    }

    /** The shared weights, 1 x C x k x k. */
    public Tensor kernel() {
        return kernel;
    }

    /** Step from one window to the next. */
    public int stride() {
        return stride;
    }

    /** Whether zeros beyond the border keep the size. */
    public boolean same() {
        return same;
    }

    /** From the convolution (0) by locally connected (1) to fully connected (2). */
    public double ladder() {
        return ladder;
    }

    /** The same on another image of that shape. */
    public SharingExample on(Tensor other) {
        return new SharingExample(other, kernel, stride, same, ladder, seed, free);
    }

    /** The same at another place of the ladder. */
    public SharingExample at(double other) {
        return new SharingExample(input, kernel, stride, same, other, seed, free);
    }

    /** Whether another differs from this by how far along the ladder it is, if at all. */
    public boolean alike(SharingExample other) {
        return stride == other.stride
                && same == other.same
                && seed == other.seed
                && equal(input, other.input)
                && equal(kernel, other.kernel);
    }

    private static boolean equal(Tensor one, Tensor other) {
        return one.shape().equals(other.shape()) && Arrays.equals(one.data(), other.data());
    }

    /** Rows and columns of the shared kernel. */
    public int size() {
        return kernel.shape().height();
    }

    /** Rows and columns of the patch that a place of the locally connected way reads. */
    public int patch() {
        return grown.size();
    }

    /** The output's shape, 1 x H x W; the same for all ways. */
    public Shape output() {
        return output;
    }

    /** How many outputs there are: rows of the weight matrix. */
    public int rows() {
        return output.size();
    }

    /** How many inputs there are: columns of the weight matrix. */
    public int columns() {
        return input.shape().size();
    }

    private Patches patches(Way way) {
        return way == Way.LOCAL ? grown : shared;
    }

    /**
     * The number of weights that are different things, whatever their values. Of a patch that has grown only the part within
     * the image counts, so that in the end they are those of the fully connected way.
     */
    public long weights(Way way) {
        return switch (way) {
            case CONVOLUTION -> kernel.shape().size();
            case LOCAL ->
                shares(way)
                        ? kernel.shape().size()
                        : ladder <= 1 ? (long) rows() * kernel.shape().size() : connections(way);
            case FULL -> (long) rows() * columns();
        };
    }

    /** How many pairs of an output and an input are connected: multiply-adds with numbers of the image. */
    public long connections(Way way) {
        return way == Way.FULL
                ? (long) rows() * columns()
                : patches(way).pixels() * input.shape().channels();
    }

    /** How many inputs an output reads. */
    public int reads(Way way, int row) {
        return way == Way.FULL
                ? columns()
                : patches(way).pixels(row) * input.shape().channels();
    }

    /**
     * The tap by which an output reads an input: where in the patch it is, channel by channel; -1 when it does not.
     *
     * @param row the output's number, row by row
     * @param column the input's number, channel by channel and row by row
     */
    public int tap(Way way, int row, int column) {
        return way == Way.FULL ? column : patches(way).tap(row, column);
    }

    /**
     * The input that an output reads by a tap of the shared kernel; -1 where that lies beyond the border.
     *
     * @param row the output's number
     * @param tap the tap's number, as of {@link #tap}
     */
    public int column(int row, int tap) {
        return shared.column(row, tap);
    }

    /** Whether all places have the same weights. */
    public boolean shares(Way way) {
        return way == Way.CONVOLUTION || (way == Way.LOCAL && ladder == 0);
    }

    /** The weight between an output and an input; 0 where they are not connected. */
    public float weight(Way way, int row, int column) {
        int tap = tap(way, row, column);
        return tap < 0 ? 0 : value(way, row, column, tap);
    }

    private float value(Way way, int row, int column, int tap) {
        if (way == Way.CONVOLUTION) {
            return kernel.data()[tap];
        }
        float own = free.at(row, column);
        if (way == Way.FULL) {
            return own;
        }
        if (ladder <= 1) {
            return (float) ((1 - ladder) * kernel.data()[tap] + ladder * own);
        }
        return rim < 1 && grown.rim(tap) ? (float) (rim * own) : own;
    }

    /** Takes the weights of one output, each with the number of its input. */
    public interface Row {
        /** A weight that reads an input. */
        void weight(int column, float weight);
    }

    /** Hands over the weights of an output that read an input, in the order of inputs. */
    public void row(Way way, int row, Row to) {
        if (way == Way.FULL) {
            for (int column = 0; column < columns(); column++) {
                to.weight(column, free.at(row, column));
            }
        } else {
            patches(way).row(row, (column, tap) -> to.weight(column, value(way, row, column, tap)));
        }
    }

    /** The part of the image that an output reads. */
    public Reading reading(Way way, int row) {
        return way == Way.FULL
                ? new Reading(
                        0, 0, Math.max(input.shape().height(), input.shape().width()), input.shape())
                : patches(way).reading(row);
    }

    /** Makes what many calls of {@link #line} need. */
    void prepare(Parallel parallel) {
        free.table(parallel);
    }

    /** Writes a row of a way's matrix from {@code into[at]} on; 0 where nothing is connected. */
    void line(Way way, int row, float[] into, int at) {
        if (way == Way.LOCAL && ladder > 1) {
            Reading reading = grown.reading(row);
            Arrays.fill(into, at, at + columns(), 0);
            float[] all = free.table(Parallel.sequential());
            int first = row * columns();
            reading.runs((from, to) -> System.arraycopy(all, first + from, into, at + from, to - from));
            if (rim < 1) {
                reading.rim((from, to) -> {
                    for (int i = at + from; i < at + to; i++) {
                        into[i] = (float) (rim * into[i]);
                    }
                });
            }
        } else if (way == Way.FULL) {
            System.arraycopy(free.table(Parallel.sequential()), row * columns(), into, at, columns());
        } else {
            Arrays.fill(into, at, at + columns(), 0);
            row(way, row, (column, weight) -> into[at + column] = weight);
        }
    }

    /**
     * The output of a way, 1 x H x W, computed by the engine as a network of that one layer. A patch that has grown to much of
     * the image is that of a fully connected layer with zeros where nothing is connected, which is the same sum with fewer
     * numbers to read: most of what a locally connected layer stores lies beyond the border then.
     */
    public Tensor compute(Way way, Parallel parallel) {
        if (way == Way.LOCAL
                && ladder > 1
                && patch() * patch() * WIDE > input.shape().plane()) {
            return wide(parallel);
        }
        Layer layer =
                switch (way) {
                    case CONVOLUTION -> new Conv(1, window(size()), 1, Bias.NONE);
                    case LOCAL -> new LocallyConnected(1, window(patch()), Bias.NONE);
                    case FULL -> new FullyConnected(rows(), false);
                };
        return evaluated(layer, tensor(way, spec(layer).shape(), parallel), parallel);
    }

    private Tensor wide(Parallel parallel) {
        GrownMatrix matrix = free.borrow();
        matrix.to(free.table(parallel), (patch() - size()) / 2, rim, shared::reading, parallel);
        FullyConnected layer = new FullyConnected(rows(), false);
        Tensor made = evaluated(layer, Tensor.of(spec(layer).shape(), matrix.numbers()), parallel);
        free.giveBack(matrix); // of the evaluation only the map is left
        return made;
    }

    private WeightSpec spec(Layer layer) {
        return layer.weights(List.of(input.shape())).get(0);
    }

    private Tensor evaluated(Layer layer, Tensor numbers, Parallel parallel) {
        String id = "way";
        Network network = new Network(input.shape(), List.of(new Node(id, layer, List.of(Network.INPUT))));
        Weights weights = Weights.none().with(id, spec(layer).role(), numbers);
        Tensor made = Engine.evaluate(network, weights, input, null, parallel, new Cancel())
                .map(id);
        return Tensor.of(output, made.data());
    }

    private Tensor tensor(Way way, Shape shape, Parallel parallel) {
        if (way == Way.CONVOLUTION) {
            return kernel;
        }
        if (way == Way.FULL) {
            return Tensor.of(shape, free.table(parallel));
        }
        float[] data = new float[shape.size()];
        int rows = rows(); // by tap and place: places side by side together, as they lie side by side
        parallel.run((rows + LINE - 1) / LINE, new Cancel(), line -> {
            int from = line * LINE;
            int to = Math.min(rows, from + LINE);
            grown.rows(from, to, (row, column, tap) -> data[tap * rows + row] = value(way, row, column, tap));
        });
        return Tensor.of(shape, data);
    }
}
