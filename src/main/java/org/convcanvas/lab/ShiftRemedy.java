package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.convcanvas.analysis.BiasDrift;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Downsampling;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Fills;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
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
    /** By how much weights drift, relative to themselves. */
    private static final float DRIFT = 0.1f;

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
     */
    public static List<ShiftRemedy> of(Experiment experiment, @Nullable Evaluation evaluation) {
        List<ShiftRemedy> remedies = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            try {
                Network changed = changed(experiment.network(), kind);
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
            BiasDrift drift = BiasDrift.of(evaluation, DRIFT, 1);
            remedies.add(new ShiftRemedy(Kind.UNTIED, drift.network(), drift.weights()));
        }
        return List.copyOf(remedies);
    }

    private static Network changed(Network network, Kind kind) {
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
            case DRIFT -> Sharing.drifting(network, DRIFT, 1);
            case STRIDE -> each(network, layer -> layer instanceof Windowed windowed ? dense(windowed) : layer);
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
    private static Layer dense(Windowed layer) {
        Window window = layer.window();
        if (window.stride().equals(Pair.of(1))) {
            return layer;
        }
        Padding same = Padding.same(window.padding().fill());
        return layer.withWindow(window.withStride(Pair.of(1)).withPadding(same));
    }

    private static Network each(Network network, UnaryOperator<Layer> change) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> node.withLayer(change.apply(node.layer())))
                .toList();
        return new Network(network.input(), nodes);
    }

    /** Carries it out. */
    public Edit edit(long seed) {
        return Edit.of(
                kind.text(), experiment -> experiment.withNetwork(network, seed).withWeights(weights));
    }
}
