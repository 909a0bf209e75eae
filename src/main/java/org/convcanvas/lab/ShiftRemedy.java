package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/**
 * A change of a network that makes its maps move along with the image better, or worse, with the weights it has.
 *
 * @param kind what is changed
 * @param network the changed network
 */
public record ShiftRemedy(Kind kind, Network network) {
    /** By how much weights drift, relative to themselves. */
    private static final float DRIFT = 0.1f;

    /** What can be changed. */
    public enum Kind {
        /** All borders go on round the image. */
        CIRCULAR,
        /** All borders are zero. */
        ZERO,
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
        SHARED;

        /** In a few words. */
        public String text() {
            return Text.of("shift.remedy." + this);
        }

        /** What it does, in a sentence. */
        public String help() {
            return Text.of("shift.remedy." + this + ".help");
        }
    }

    /** Those that change something and need no other weights. */
    public static List<ShiftRemedy> of(Experiment experiment) {
        List<ShiftRemedy> remedies = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            try {
                Network changed = changed(experiment.network(), kind);
                boolean other = !changed.equals(experiment.network());
                if (other && WeightFit.misfit(changed, experiment.weights()) == null) {
                    Room.check(changed);
                    remedies.add(new ShiftRemedy(kind, changed));
                }
            } catch (Problem doesNotFit) {
                // is not offered
            }
        }
        return List.copyOf(remedies);
    }

    private static Network changed(Network network, Kind kind) {
        return switch (kind) {
            case CIRCULAR ->
                pads(network, fill -> fill != Fill.CIRCULAR) ? Fills.with(network, Fill.CIRCULAR) : network;
            case ZERO -> pads(network, fill -> fill != Fill.ZERO) ? Fills.with(network, Fill.ZERO) : network;
            case MAX -> Downsampling.MAX.in(network, fill(network));
            case AVERAGE -> Downsampling.AVERAGE.in(network, fill(network));
            case BLUR -> Downsampling.BLUR.in(network, fill(network));
            case POLYPHASE -> Downsampling.POLYPHASE.in(network, fill(network));
            case SHARED -> Sharing.drifting(network, 0, 1);
            case DRIFT -> Sharing.drifting(network, DRIFT, 1);
            case STRIDE -> each(network, layer -> layer instanceof Windowed windowed ? dense(windowed) : layer);
        };
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
        return Edit.of(kind.text(), experiment -> experiment.withNetwork(network, seed));
    }
}
