package org.convcanvas.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network makes its maps smaller: every pool that strides can be changed into each of these and back. Where the pool
 * was, a node of its name stays, the one that strides.
 */
public enum Downsampling {
    /** The largest value of each window, every s-th window. */
    MAX,
    /** The mean of each window, every s-th window. */
    AVERAGE,
    /** The largest value of every window, then a blur [1 2 1], of which every s-th number is kept (Zhang 2019). */
    BLUR,
    /** The largest value of every window, of which the strongest grid is kept (Chaman and Dokmanic 2021). */
    POLYPHASE;

    private static final int BLUR_KERNEL = 3;
    private static final String DENSE = " max";

    /**
     * A place where maps become smaller.
     *
     * @param last the node that strides
     * @param window of the pool
     * @param source what is pooled
     * @param kind how
     */
    private record Place(Node last, Window window, String source, Downsampling kind) {}

    /**
     * The network with all its strided pools of this kind; itself where it has none of another. Pools of maps that are joined
     * by several layers, convolutions that stride, and L2 pools stay as they are.
     *
     * @param fill of the borders of blurs and of the windows before them and before polyphase sampling
     */
    public Network in(Network network, Fill fill) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            Place place = place(network, node);
            if (place != null && place.kind != this) {
                if (place.kind == BLUR || place.kind == POLYPHASE) {
                    nodes.removeIf(before -> before.id().equals(node.inputs().get(0)));
                }
                nodes.addAll(made(network, place, fill));
            } else {
                nodes.add(node);
            }
        }
        return new Network(network.input(), nodes);
    }

    /** How the network's strided pools do it; null where it has none, or they differ. */
    public static @Nullable Downsampling of(Network network) {
        Downsampling all = null;
        for (Node node : network.nodes()) {
            Place place = place(network, node);
            if (place != null && all != null && all != place.kind) {
                return null;
            }
            all = place == null ? all : place.kind;
        }
        return all;
    }

    private static @Nullable Place place(Network network, Node node) {
        Layer layer = node.layer();
        String source = node.inputs().get(0);
        if (layer instanceof MaxPool pool && strides(pool.window())) {
            return new Place(node, pool.window(), source, MAX);
        } else if (layer instanceof AveragePool pool && strides(pool.window())) {
            return new Place(node, pool.window(), source, AVERAGE);
        }
        Pair stride = layer instanceof BlurPool blur
                ? blur.window().stride()
                : layer instanceof PolyphaseSampling sampling ? sampling.stride() : null;
        if (stride == null || !network.has(source)) {
            return null;
        }
        Node before = network.node(source);
        boolean alone = network.nodes().stream()
                        .filter(other -> other.inputs().contains(source))
                        .count()
                == 1;
        if (!alone || !(before.layer() instanceof MaxPool dense) || strides(dense.window())) {
            return null;
        }
        Window window = dense.window().withStride(stride).withPadding(Padding.valid());
        return new Place(node, window, before.inputs().get(0), layer instanceof BlurPool ? BLUR : POLYPHASE);
    }

    private static boolean strides(Window window) {
        return window.stride().y() > 1 || window.stride().x() > 1;
    }

    private List<Node> made(Network network, Place place, Fill fill) {
        String id = place.last.id();
        List<String> source = List.of(place.source);
        if (this == MAX) {
            return List.of(new Node(id, new MaxPool(place.window), source));
        } else if (this == AVERAGE) {
            return List.of(new Node(id, new AveragePool(place.window, false), source));
        }
        boolean doubled = place.kind == BLUR || place.kind == POLYPHASE;
        String dense = doubled ? place.last.inputs().get(0) : free(network, id + DENSE);
        Window every = place.window.withStride(Pair.of(1)).withPadding(Padding.same(fill));
        Pair stride = place.window.stride();
        Layer layer = this == BLUR
                ? new BlurPool(BlurPool.of(BLUR_KERNEL, 1, fill).window().withStride(stride))
                : new PolyphaseSampling(stride);
        return List.of(new Node(dense, new MaxPool(every), source), new Node(id, layer, List.of(dense)));
    }

    private static String free(Network network, String wanted) {
        String name = wanted;
        for (int n = 2; network.has(name); n++) {
            name = wanted + " " + n;
        }
        return name;
    }
}
