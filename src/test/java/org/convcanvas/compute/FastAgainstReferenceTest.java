package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

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

    @Property(tries = 100, seed = "22")
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
