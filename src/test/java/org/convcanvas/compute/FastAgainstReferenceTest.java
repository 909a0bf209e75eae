package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** The kernels that the engine uses against the reference kernels, bit for bit. */
class FastAgainstReferenceTest {
    private static final List<Parallel> THREADS =
            IntStream.rangeClosed(1, 3).mapToObj(Parallel::of).toList();

    @AfterContainer
    static void close() {
        THREADS.forEach(Parallel::close);
    }

    @Provide
    Arbitrary<Class<? extends Layer>> kinds() {
        return Arbitraries.of(LayerSamples.kinds());
    }

    @Property(tries = 1500, seed = "21")
    void everyKindOnRandomShapes(@ForAll("kinds") Class<? extends Layer> kind, @ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = LayerSamples.network(kind, rng);
        check(network, Tensor.random(network.input(), rng, -1, 1), rng);
    }

    @Property(tries = 600, seed = "22")
    void numbersThatAreNotFinite(@ForAll("kinds") Class<? extends Layer> kind, @ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = LayerSamples.network(kind, rng);
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE, 3e38f};
        Tensor input = Tensor.random(network.input(), rng, -1, 1).with(data -> {
            for (int i = 0; i < data.length; i += 1 + rng.nextInt(9)) {
                data[i] = odd[rng.nextInt(odd.length)];
            }
        });

        check(network, input, rng);
    }

    /** Pools on maps wide enough for several vectors, with windows that leave rests, gaps and borders of every kind. */
    @Property(tries = 500, seed = "26")
    void poolsOnWideMaps(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape shape = Shape.of(1 + rng.nextInt(2), 1 + rng.nextInt(30), 1 + rng.nextInt(150));
        Window window = LayerSamples.window(rng, 8, rng.nextInt(2) == 0);
        boolean halves = rng.nextInt(4) == 0;
        try {
            (halves ? Window.of(2, 2, Padding.valid()) : window).output(shape);
        } catch (Problem doesNotFit) {
            return;
        }
        Tensor input = Tensor.random(shape, rng, -1, 1);
        Window either = halves ? Window.of(2, 2, Padding.valid()) : window;
        check(new MaxPool(either), input, rng);
        check(new AveragePool(either, rng.nextInt(2) == 0), input, rng);
        check(new L2Pool(either), input, rng);
    }

    /** Windows of which one row, or even one column, does not fit into a working array. */
    @Example
    void poolsOverWholeMaps() {
        Rng rng = new Rng(27);
        Tensor tall = Tensor.random(Shape.of(2, 900, 70), rng, -1, 1);
        for (Window window : List.of(
                Window.of(1, 1, Padding.valid()).withKernel(new Pair(900, 70)),
                Window.of(1, 3, Padding.valid()).withKernel(new Pair(800, 3)),
                new Window(new Pair(60, 70), Pair.of(60), Pair.of(1), Padding.valid(), false))) {
            check(new MaxPool(window), tall, rng);
            check(new AveragePool(window, false), tall, rng);
            check(new L2Pool(window), tall, rng);
        }
    }

    /** Enough channels, filters and pixels that work is cut into runs, chunks and shares. */
    @Example
    void largeMaps() {
        Padding same = Padding.same(Fill.REFLECT);
        Shape wide = Shape.of(3, 5, 2100);
        Shape deep = Shape.of(37, 9, 9);
        Shape square = Shape.of(4, 70, 90);
        Rng rng = new Rng(23);
        List<Layer> square15 = List.of(
                Conv.of(5, 15, 1, same),
                new MaxPool(Window.of(15, 1, same)),
                new AveragePool(Window.of(15, 1, same), false),
                Conv.of(8, 3, 2, Padding.of(1, Fill.ZERO)).withGroups(4));
        List<Layer> points =
                List.of(new Relu(), new LeakyRelu(0.1f), Clip.relu6(), new Sigmoid(), new Tanh(), MaxPool.of(2, 2));

        check(Conv.of(7, 3, 1, Padding.of(1, Fill.CIRCULAR)), Tensor.random(wide, rng, -1, 1), rng);
        check(Conv.of(33, 3, 1, same), Tensor.random(deep, rng, -1, 1), rng);
        check(
                new Conv(2, Window.of(5, 1, same).withDilation(new Pair(1, 7)), 1, false),
                Tensor.random(wide, rng, -1, 1),
                rng);
        square15.forEach(layer -> check(layer, Tensor.random(square, rng, -1, 1), rng));
        points.forEach(layer -> check(layer, Tensor.random(square, rng, -9, 9), rng));
    }

    /** The kinds that share no kernels, at sizes that fill tasks, runs and rounds of running sums and leave a rest. */
    @Example
    void largeMapsOfTheOtherKinds() {
        Padding same = Padding.same(Fill.REPLICATE);
        Rng rng = new Rng(24);
        Tensor wide = Tensor.random(Shape.of(3, 5, 2100), rng, -1, 1);
        Tensor deep = Tensor.random(Shape.of(300, 9, 9), rng, -9, 9);
        Tensor square = Tensor.random(Shape.of(4, 170, 190), rng, -9, 9);
        List<Layer> layers = List.of(
                new FullyConnected(37, true),
                new L2Pool(Window.of(15, 1, same)),
                new GlobalAveragePool(),
                new GlobalMaxPool(),
                new AdaptiveAveragePool(new Pair(3, 7)),
                new BatchNorm(BatchNorm.USUAL),
                Lrn.usual(),
                new Softmax(),
                new Pad(Padding.of(5, Fill.SYMMETRIC)),
                new Flatten());

        check(new LocallyConnected(3, Window.of(5, 1, same).withDilation(new Pair(1, 7)), Bias.SHARED), wide, rng);
        check(new LocallyConnected(7, Window.of(3, 2, same), Bias.UNTIED), deep, rng);
        for (Layer layer : layers) {
            check(layer, wide, rng);
            check(layer, deep, rng);
            check(layer, square, rng);
        }
        for (Layer layer : List.of(new Add(), new Concat())) {
            Node before = new Node("B", new LeakyRelu(0.3f), List.of(Network.INPUT));
            Node join = new Node("A", layer, List.of(Network.INPUT, "B"));
            check(new Network(square.shape(), List.of(before, join)), square, rng);
        }
    }

    @Example
    void manyInputs() {
        Tensor input = Tensor.random(Shape.of(2, 9, 9), new Rng(25), -1, 1);
        List<Tensor> inputs = Collections.nCopies(5, input);
        for (Layer layer : List.of(new Add(), new Concat())) {
            Tensor expected = ReferenceKernels.apply(layer, inputs, Map.of());
            Tensor actual = Kernels.best().apply(layer, inputs, Map.of(), THREADS.get(0), new Cancel());
            assertThat(actual.sameBits(expected)).as(layer.toString()).isTrue();
        }
    }

    private static void check(Layer layer, Tensor input, Rng rng) {
        check(new Network(input.shape(), List.of(new Node("A", layer, List.of(Network.INPUT)))), input, rng);
    }

    private static void check(Network network, Tensor input, Rng rng) {
        Layer layer = network.node("A").layer();
        Map<String, Tensor> weights = Layers.weights(network, rng);
        List<Tensor> inputs = Layers.inputs(network, input);
        Tensor expected = ReferenceKernels.apply(layer, inputs, weights);
        for (Kernels kernels : new LinkedHashSet<>(List.of(Layers.FASTEST, Kernels.plain()))) {
            for (Parallel parallel : THREADS) {
                Tensor actual = kernels.apply(layer, inputs, weights, parallel, new Cancel());
                assertThat(actual.sameBits(expected))
                        .as("%s on %s with %d threads, %s", layer, input, parallel.threads(), kernels.name())
                        .isTrue();
            }
        }
    }
}
