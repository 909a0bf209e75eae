package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** A unit's value depends on its patch alone, not on where the patch stands. */
class ExactnessTest {
    private static final Parallel SEQUENTIAL = Parallel.sequential();
    private static final float[] PIXELS = {0, 0.1f, -0.7f};

    /**
     * Images of three values have many equal patches; zeros of padding count as zeros. Whatever two units see the same,
     * in the inside or across a border, must come out the same, bit for bit.
     */
    @Property(tries = 300, seed = "24")
    void equalPatchesGiveEqualBits(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape shape = Shape.of(1, 5 + rng.nextInt(40), 5 + rng.nextInt(60));
        Tensor input = Tensor.zeros(shape).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = PIXELS[rng.nextInt(PIXELS.length)];
            }
        });
        Window window = LayerSamples.window(rng, 3, false);
        Fill fill = window.padding().fill();
        try {
            window.output(shape);
        } catch (Problem doesNotFit) {
            return;
        }
        List<String> patches = patches(window, input);
        check(new Conv(3, window, 1, true), input, patches, rng);
        check(new L2Pool(window), input, patches, rng);
        if (fill != Fill.ZERO) { // there a pool's zeros are not pixels
            check(new MaxPool(window), input, patches, rng);
            check(new AveragePool(window, false), input, patches, rng);
        }
    }

    private static void check(Windowed layer, Tensor input, List<String> patches, Rng rng) {
        Map<String, Tensor> weights = Layers.weights(layer, input.shape(), rng);
        for (Tensor map :
                List.of(Layers.reference(layer, input, weights), Layers.fast(layer, input, weights, SEQUENTIAL))) {
            for (int c = 0; c < map.shape().channels(); c++) {
                Map<String, Integer> seen = new HashMap<>();
                int odd = 0;
                for (int i = 0; i < patches.size(); i++) {
                    int bits = Float.floatToRawIntBits(map.data()[c * patches.size() + i]);
                    Integer before = seen.putIfAbsent(patches.get(i), bits);
                    odd += before == null || before == bits ? 0 : 1;
                }
                assertThat(odd)
                        .as("units of %s unlike others of their patch", layer)
                        .isZero();
            }
        }
    }

    /** What each unit of the plane sees, in words. */
    private static List<String> patches(Window window, Tensor input) {
        Axis vertical = window.vertical(input.shape());
        Axis horizontal = window.horizontal(input.shape());
        List<String> patches = new ArrayList<>();
        for (int y = 0; y < vertical.output(); y++) {
            for (int x = 0; x < horizontal.output(); x++) {
                patches.add(patch(input, window.padding().fill(), vertical, horizontal, y, x));
            }
        }
        return patches;
    }

    private static String patch(Tensor input, Fill fill, Axis vertical, Axis horizontal, int y, int x) {
        float[] patch = new float[vertical.kernel() * horizontal.kernel()];
        for (int i = 0; i < patch.length; i++) {
            int row = fill.source(vertical.position(y, i / horizontal.kernel()), vertical.input());
            int column = fill.source(horizontal.position(x, i % horizontal.kernel()), horizontal.input());
            patch[i] = row < 0 || column < 0 ? 0 : input.at(0, row, column);
        }
        return Arrays.toString(patch);
    }

    /** With circular borders and stride 1, shifting the image shifts every map, and nothing else happens to it. */
    @Property(tries = 60, seed = "25")
    void circularLayersCommuteWithShifts(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape shape = Shape.of(1 + rng.nextInt(4), 20 + rng.nextInt(30), 20 + rng.nextInt(60));
        Tensor input = Tensor.random(shape, rng, -1, 1);
        int dy = rng.nextInt(shape.height());
        int dx = rng.nextInt(shape.width());
        Window window = Window.of(1, 1, Padding.same(Fill.CIRCULAR))
                .withKernel(new Pair(1 + rng.nextInt(7), 1 + rng.nextInt(7)))
                .withDilation(new Pair(1 + rng.nextInt(2), 1 + rng.nextInt(2)));
        List<Layer> layers = List.of(
                new Conv(5, window, 1, true),
                new MaxPool(window),
                new AveragePool(window, false),
                new L2Pool(window),
                new Relu(),
                new Tanh(),
                new BatchNorm(BatchNorm.USUAL),
                new Lrn(3, 0.5f, 0.75f, 1),
                new Lrn(2, 0.5f, 0.6f, 1),
                new Softmax(),
                new Dropout(0.5f));
        for (Layer layer : layers) {
            Map<String, Tensor> weights = Layers.weights(layer, shape, rng);
            Tensor shiftedFirst = Layers.fast(layer, shifted(input, dy, dx), weights, SEQUENTIAL);
            Tensor shiftedLast = shifted(Layers.fast(layer, input, weights, SEQUENTIAL), dy, dx);
            assertThat(shiftedFirst.sameBits(shiftedLast)).as(layer.toString()).isTrue();
        }
    }

    /** Whole numbers, whose sums are exact in any order, have the same mean wherever they stand. */
    @Property(tries = 40, seed = "26")
    void globalPoolsDoNotSeeACircularShift(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape shape = Shape.of(1 + rng.nextInt(4), 1 + rng.nextInt(50), 1 + rng.nextInt(60));
        Tensor input = Tensor.random(shape, rng, 0, 256).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) Math.floor(data[i]);
            }
        });
        Tensor moved = shifted(input, rng.nextInt(shape.height()), rng.nextInt(shape.width()));

        for (Layer layer : List.of(new GlobalAveragePool(), new GlobalMaxPool())) {
            Tensor still = Layers.fast(layer, input, Map.of(), SEQUENTIAL);
            assertThat(Layers.fast(layer, moved, Map.of(), SEQUENTIAL).sameBits(still))
                    .as(layer.toString())
                    .isTrue();
        }
    }

    /** The control: where places have weights or biases of their own, a shift does not come through. */
    @Example
    void withoutSharingNothingCommutes() {
        Window window = Window.of(3, 1, Padding.same(Fill.CIRCULAR));
        Rng rng = new Rng(27);
        Tensor input = Tensor.random(Shape.of(2, 20, 20), rng, -1, 1);
        for (Layer layer : List.of(new Conv(2, window, 1, Bias.UNTIED), new LocallyConnected(2, window, Bias.NONE))) {
            Map<String, Tensor> weights = Layers.weights(layer, input.shape(), rng);
            Tensor shiftedFirst = Layers.fast(layer, shifted(input, 0, 1), weights, SEQUENTIAL);
            Tensor shiftedLast = shifted(Layers.fast(layer, input, weights, SEQUENTIAL), 0, 1);
            assertThat(shiftedFirst.sameBits(shiftedLast)).as(layer.toString()).isFalse();
        }
    }

    private static Tensor shifted(Tensor map, int dy, int dx) {
        Shape shape = map.shape();
        int height = shape.height();
        int width = shape.width();
        return Tensor.zeros(shape).with(data -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        data[(c * height + (y + dy) % height) * width + (x + dx) % width] = map.at(c, y, x);
                    }
                }
            }
        });
    }
}
