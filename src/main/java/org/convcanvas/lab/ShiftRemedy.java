package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.convcanvas.analysis.BiasDrift;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Downsampling;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Fills;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A change of a network that makes its maps move along with the image better, or worse, with the weights it has.
 *
 * @param kind what is changed
 * @param network the changed network
 * @param weights of it
 */
public record ShiftRemedy(Kind kind, Network network, Weights weights) {
    /** By how much weights drift unless something else is chosen, relative to themselves. */
    public static final float DRIFT = 0.1f;

    private static final Pair EVERY_SECOND = Pair.of(2);

    /** What can be changed. */
    public enum Kind {
        /** All borders go on round the image. */
        CIRCULAR,
        /** All borders are zero. */
        ZERO,
        /** All borders mirror the image, its edge not repeated. */
        REFLECT,
        /** All borders mirror the image, its edge repeated. */
        SYMMETRIC,
        /** All borders repeat the edge. */
        REPLICATE,
        /** Pools take the largest of their window. */
        MAX,
        /** Pools take the mean in place of the largest. */
        AVERAGE,
        /** Pools take the largest of every window, and a blur before they leave units out. */
        BLUR,
        /** Pools take the largest of every window, and keep the strongest grid. */
        POLYPHASE,
        /** No layer leaves units out. */
        STRIDE,
        /** Where no layer leaves units out: pools, or without pools the first convolution, keep every second one. */
        STRIDE_TWO,
        /** Weights differ a little from place to place. */
        DRIFT,
        /** All places have the same weights again. */
        SHARED,
        /** Each place has a bias of its own, a little off. */
        UNTIED;

        /** In a few words. */
        public String text() {
            return Text.of("shift.remedy." + this);
        }

        /** What it does, in a sentence. */
        public String help() {
            return Text.of("shift.remedy." + this + ".help");
        }
    }

    /**
     * Those that change something with the weights that are there.
     *
     * @param evaluation the experiment's maps, by which biases are moved; without them that is not offered
     * @param drift by how much weights drift, and biases relative to the maps; above 0
     */
    public static List<ShiftRemedy> of(Experiment experiment, @Nullable Evaluation evaluation, float drift) {
        List<ShiftRemedy> remedies = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            try {
                Network changed = changed(experiment.network(), kind, drift);
                boolean other = !changed.equals(experiment.network());
                if (other && WeightFit.misfit(changed, experiment.weights()) == null) {
                    Room.check(changed);
                    remedies.add(new ShiftRemedy(kind, changed, experiment.weights()));
                }
            } catch (Problem doesNotFit) {
                // is not offered
            }
        }
        boolean ties = experiment.network().nodes().stream()
                .anyMatch(node -> node.layer() instanceof Conv conv && conv.bias() != Bias.UNTIED);
        if (ties && evaluation != null && evaluation.network() == experiment.network()) {
            BiasDrift untied = BiasDrift.of(evaluation, drift, 1);
            remedies.add(new ShiftRemedy(Kind.UNTIED, untied.network(), untied.weights()));
        }
        return List.copyOf(remedies);
    }

    private static Network changed(Network network, Kind kind, float drift) {
        return switch (kind) {
            case CIRCULAR -> filled(network, Fill.CIRCULAR);
            case ZERO -> filled(network, Fill.ZERO);
            case REFLECT -> filled(network, Fill.REFLECT);
            case SYMMETRIC -> filled(network, Fill.SYMMETRIC);
            case REPLICATE -> filled(network, Fill.REPLICATE);
            case UNTIED -> network; // needs other weights
            case MAX -> Downsampling.MAX.in(network, fill(network));
            case AVERAGE -> Downsampling.AVERAGE.in(network, fill(network));
            case BLUR -> Downsampling.BLUR.in(network, fill(network));
            case POLYPHASE -> Downsampling.POLYPHASE.in(network, fill(network));
            case SHARED -> Sharing.drifting(network, 0, 1);
            case DRIFT -> Sharing.drifting(network, drift, 1);
            case STRIDE -> each(network, ShiftRemedy::dense);
            case STRIDE_TWO -> strided(network);
        };
    }

    private static Network filled(Network network, Fill wanted) {
        return pads(network, fill -> fill != wanted) ? Fills.with(network, wanted) : network;
    }

    /** The fill that new windows get: that of a network that goes round, else one that makes nothing up. */
    private static Fill fill(Network network) {
        return pads(network, fill -> fill != Fill.CIRCULAR) ? Fill.REPLICATE : Fill.CIRCULAR;
    }

    /** Whether a layer reaches over the border into such a fill. */
    private static boolean pads(Network network, Predicate<Fill> which) {
        return network.nodes().stream().anyMatch(node -> {
            Padding padding = node.layer() instanceof Windowed windowed
                    ? windowed.window().padding()
                    : null;
            return padding != null && reaches(network, node) && which.test(padding.fill());
        });
    }

    private static boolean reaches(Network network, Node node) {
        return node.layer().sight(network.shape(node.inputs().get(0))).stream().anyMatch(window -> {
            var before = network.shape(node.inputs().get(0));
            return window.vertical(before).begin() > 0
                    || window.vertical(before).reachPastEnd() > 0
                    || window.horizontal(before).begin() > 0
                    || window.horizontal(before).reachPastEnd() > 0;
        });
    }

    /** With stride 1; where units were left out the map keeps its size, so that it closes on itself where its input does. */
    private static Layer dense(Layer any) {
        if (any instanceof PolyphaseSampling) {
            return new PolyphaseSampling(Pair.of(1));
        }
        if (!(any instanceof Windowed layer) || !strides(layer)) {
            return any;
        }
        Window window = layer.window();
        Padding same = Padding.same(window.padding().fill());
        return layer.withWindow(window.withStride(Pair.of(1)).withPadding(same));
    }

    private static boolean strides(Layer layer) {
        return layer instanceof Windowed windowed && !windowed.window().stride().equals(Pair.of(1))
                || layer instanceof PolyphaseSampling sampling
                        && !sampling.stride().equals(Pair.of(1));
    }

    /** With stride 2 in all pools, or in the first convolution where there is no pool; itself where a layer strides. */
    private static Network strided(Network network) {
        List<Node> windowed = network.nodes().stream()
                .filter(node -> node.layer() instanceof Windowed)
                .toList();
        if (windowed.isEmpty() || network.nodes().stream().anyMatch(node -> strides(node.layer()))) {
            return network;
        }
        List<Node> pools = windowed.stream()
                .filter(node -> node.layer() instanceof MaxPool
                        || node.layer() instanceof AveragePool
                        || node.layer() instanceof L2Pool)
                .toList();
        List<Node> chosen = pools.isEmpty() ? windowed.subList(0, 1) : pools;
        return new Network(
                network.input(),
                network.nodes().stream()
                        .map(node -> chosen.contains(node) ? node.withLayer(everySecond(node.layer())) : node)
                        .toList());
    }

    private static Layer everySecond(Layer layer) {
        Windowed windowed = (Windowed) layer;
        return windowed.withWindow(windowed.window().withStride(EVERY_SECOND));
    }

    private static Network each(Network network, UnaryOperator<Layer> change) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> node.withLayer(change.apply(node.layer())))
                .toList();
        return new Network(network.input(), nodes);
    }

    /** Carries it out. */
    public Edit edit(long seed) {
        return edit(kind.text(), network, weights, seed);
    }

    /** Puts another network with its weights in place of that of the experiment. */
    public static Edit edit(String label, Network network, Weights weights, long seed) {
        return Edit.of(
                label, experiment -> experiment.withNetwork(network, seed).withWeights(weights));
    }
}
