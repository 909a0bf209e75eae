package org.convcanvas.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/** Random layers of every kind, for tests that must hold for the whole catalogue. */
public final class LayerSamples {
    private static final Map<Class<? extends Layer>, Function<Rng, Layer>> RANDOM = new HashMap<>();

    static {
        RANDOM.put(Conv.class, LayerSamples::conv);
        RANDOM.put(MaxPool.class, rng -> new MaxPool(window(rng, 5, rng.nextInt(2) == 0)));
        RANDOM.put(AveragePool.class, rng -> new AveragePool(window(rng, 5, rng.nextInt(2) == 0), rng.nextInt(2) == 0));
        RANDOM.put(Relu.class, rng -> new Relu());
        RANDOM.put(LeakyRelu.class, rng -> new LeakyRelu(rng.nextFloat()));
        RANDOM.put(Clip.class, rng -> new Clip(-rng.nextFloat(), rng.nextFloat() + 0.1f));
        RANDOM.put(Sigmoid.class, rng -> new Sigmoid());
        RANDOM.put(Tanh.class, rng -> new Tanh());
        RANDOM.put(LocallyConnected.class, LayerSamples::locallyConnected);
        RANDOM.put(L2Pool.class, rng -> new L2Pool(window(rng, 5, rng.nextInt(2) == 0)));
        RANDOM.put(BlurPool.class, rng -> new BlurPool(window(rng, 5, rng.nextInt(2) == 0)));
        RANDOM.put(PolyphaseSampling.class, rng -> new PolyphaseSampling(pair(rng, 1, 3)));
        RANDOM.put(
                DriftedConv.class,
                rng -> new DriftedConv((Conv) conv(rng), rng.nextInt(4) * 0.3f, rng.nextInt(1 << 30)));
        RANDOM.put(FullyConnected.class, rng -> new FullyConnected(1 + rng.nextInt(9), rng.nextInt(2) == 0));
        RANDOM.put(GlobalAveragePool.class, rng -> new GlobalAveragePool());
        RANDOM.put(GlobalMaxPool.class, rng -> new GlobalMaxPool());
        RANDOM.put(AdaptiveAveragePool.class, rng -> new AdaptiveAveragePool(pair(rng, 1, 7)));
        RANDOM.put(BatchNorm.class, rng -> new BatchNorm(0.001f + rng.nextFloat()));
        RANDOM.put(
                Lrn.class,
                rng -> new Lrn(1 + rng.nextInt(6), rng.nextFloat(), rng.nextFloat() * 2, 0.5f + rng.nextFloat()));
        RANDOM.put(Dropout.class, rng -> new Dropout(rng.nextFloat()));
        RANDOM.put(Softmax.class, rng -> new Softmax());
        RANDOM.put(Pad.class, rng -> new Pad(explicit(rng)));
        RANDOM.put(Flatten.class, rng -> new Flatten());
        RANDOM.put(Bypassed.class, LayerSamples::bypassed);
        RANDOM.put(Add.class, rng -> new Add());
        RANDOM.put(Concat.class, rng -> new Concat());
    }

    private static final List<Fill> FILLS = List.of(Fill.values());

    private LayerSamples() {}

    /** Every kind of layer: the records that the sealed interfaces permit. */
    public static List<Class<? extends Layer>> kinds() {
        return leaves(Layer.class)
                .<Class<? extends Layer>>map(kind -> kind.asSubclass(Layer.class))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LayerSamples::leaves)
                : Stream.of(type);
    }

    /** A random layer of a kind. */
    public static Layer random(Class<? extends Layer> kind, Rng rng) {
        Function<Rng, Layer> sample = RANDOM.get(kind);
        if (sample == null) {
            throw new AssertionError("no sample of " + kind.getSimpleName() + " for the tests of the whole catalogue");
        }
        return sample.apply(rng);
    }

    /**
     * A network of one random layer of the kind, named "A", on a random input of up to 6 x 40 x 60 that it fits. A layer
     * that joins maps reads the input and a node "B" before it.
     */
    public static Network network(Class<? extends Layer> kind, Rng rng) {
        while (true) {
            Shape input = Shape.of(1 + rng.nextInt(6), 1 + rng.nextInt(40), 1 + rng.nextInt(60));
            try {
                Layer layer = random(kind, rng);
                if (layer instanceof Joining) {
                    Node before = new Node("B", new LeakyRelu(0.3f), List.of(Network.INPUT));
                    return new Network(input, List.of(before, new Node("A", layer, List.of(Network.INPUT, "B"))));
                }
                return new Network(input, List.of(new Node("A", layer, List.of(Network.INPUT))));
            } catch (Problem doesNotFit) {
                // drawn again
            }
        }
    }

    private static Layer bypassed(Rng rng) {
        List<Class<? extends Layer>> kinds = kinds().stream()
                .filter(kind -> kind != Bypassed.class && !Joining.class.isAssignableFrom(kind))
                .toList();
        return new Bypassed(random(kinds.get(rng.nextInt(kinds.size())), rng));
    }

    private static Layer conv(Rng rng) {
        int groups = 1 + rng.nextInt(3);
        int filters = groups * (1 + rng.nextInt(7));
        int kernel = rng.nextInt(4) == 0 ? Conv.MAX_KERNEL : 5;
        return new Conv(filters, window(rng, kernel, false), groups, bias(rng));
    }

    private static Layer locallyConnected(Rng rng) {
        return new LocallyConnected(1 + rng.nextInt(4), window(rng, 4, false), bias(rng));
    }

    private static Bias bias(Rng rng) {
        return Bias.values()[rng.nextInt(Bias.values().length)];
    }

    /** A rectangular window with every kind of padding. */
    public static Window window(Rng rng, int kernel, boolean ceil) {
        return new Window(pair(rng, 1, kernel), pair(rng, 1, 3), pair(rng, 1, 3), padding(rng), ceil);
    }

    private static Padding padding(Rng rng) {
        Fill fill = FILLS.get(rng.nextInt(FILLS.size()));
        return switch (rng.nextInt(4)) {
            case 0 -> Padding.valid();
            case 1 -> Padding.same(fill);
            default -> explicit(rng);
        };
    }

    private static Padding explicit(Rng rng) {
        Fill fill = FILLS.get(rng.nextInt(FILLS.size()));
        return new Padding(Padding.Rule.EXPLICIT, fill, pair(rng, 0, 6), pair(rng, 0, 6));
    }

    private static Pair pair(Rng rng, int low, int high) {
        return new Pair(low + rng.nextInt(high - low + 1), low + rng.nextInt(high - low + 1));
    }
}
