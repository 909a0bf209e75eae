package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds why layers do not move along with the image: what can make a difference, layer by layer. */
final class Causes {
    private final Network network;
    private final ImageMove move;
    private final Map<String, Placement> placements;
    private final @Nullable Shift shift;

    private Causes(Network network, ImageMove move, Map<String, Placement> placements) {
        this.network = network;
        this.move = move;
        this.placements = placements;
        this.shift = move.what() instanceof Shift by ? by : null;
    }

    /** The causes on the way to each node, by name, in the order in which they come up. */
    static Map<String, Set<Cause>> of(Network network, ImageMove move, Map<String, Placement> placements) {
        Map<String, Set<Cause>> causes = new HashMap<>();
        Causes finder = new Causes(network, move, placements);
        causes.put(Network.INPUT, finder.atTheBorder());
        for (Node node : network.nodes()) {
            Set<Cause> here = new LinkedHashSet<>();
            for (String name : node.inputs()) {
                here.addAll(causes.getOrDefault(name, Set.of()));
            }
            here.addAll(finder.own(node));
            causes.put(node.id(), here);
        }
        return causes;
    }

    private Set<Cause> atTheBorder() {
        boolean rolls = move.border() == Fill.CIRCULAR;
        return rolls ? Set.of() : Set.of(Cause.of(Cause.Kind.ENTERS, Network.INPUT));
    }

    private List<Cause> own(Node node) {
        List<Cause> own = new ArrayList<>();
        Layer layer = node.layer();
        Shape input = network.shape(node.inputs().get(0));
        Window window = layer.sight(input).orElse(null);
        if (window == null) {
            boolean global = layer instanceof AdaptiveAveragePool pool
                    ? pool.size().equals(Pair.of(1))
                    : !(layer instanceof Flatten || layer instanceof FullyConnected);
            if (!global) {
                own.add(Cause.of(Cause.Kind.PLACES, node.id()));
            }
            return own;
        }
        if (isUndefined(node.id()) && node.inputs().stream().noneMatch(this::isUndefined)) {
            own.add(Cause.of(Cause.Kind.BRANCHES, node.id()));
        }
        if (shift == null || shift.dy() != 0) {
            alongAxis(own, node, window, window.vertical(input));
        }
        if (shift == null || shift.dx() != 0) {
            alongAxis(own, node, window, window.horizontal(input));
        }
        grid(own, node);
        if (shift == null && (window.kernel().y() > 1 || window.kernel().x() > 1)) {
            own.add(Cause.of(Cause.Kind.KERNEL, node.id()));
        }
        if (isUnshared(layer)) {
            own.add(Cause.of(Cause.Kind.UNSHARED, node.id()));
        }
        if (move.interpolates() && Upstream.isNonlinear(layer)) {
            own.add(Cause.of(Cause.Kind.INTERPOLATED, node.id()));
        }
        return own.stream().distinct().toList();
    }

    private boolean isUndefined(String name) {
        return place(name).scope() == LayerShift.Scope.UNDEFINED;
    }

    private Placement place(String name) {
        return Objects.requireNonNull(placements.get(name), name);
    }

    private void alongAxis(List<Cause> own, Node node, Window window, Axis axis) {
        boolean pads = axis.begin() > 0 || axis.reachPastEnd() > 0;
        Fill fill = window.padding().fill();
        if (pads && fill != Fill.CIRCULAR) {
            own.add(Cause.of(Cause.Kind.FILL, node.id(), Text.of("shift.fill." + fill)));
        }
        if (move.border() != Fill.CIRCULAR) {
            return; // nothing goes round, so that nothing has to meet
        }
        if (axis.input() % axis.stride() != 0) {
            own.add(Cause.of(Cause.Kind.SIZE, node.id(), axis.input(), axis.stride()));
        } else if (axis.output() != axis.input() / axis.stride()) {
            int closed = axis.input() / axis.stride();
            own.add(Cause.of(Cause.Kind.SEAM, node.id(), axis.input(), axis.output(), closed));
        }
    }

    /** The first layer whose grid does not go into the shift. */
    private void grid(List<Cause> own, Node node) {
        MapGrid grid = place(node.id()).grid();
        if (shift == null || grid == null) {
            return;
        }
        Shift units = grid.units(shift);
        boolean before = node.inputs().stream().allMatch(name -> {
            MapGrid theirs = place(name).grid();
            return theirs != null && theirs.units(shift).isWhole();
        });
        if (before && !units.isWhole() && node.layer() instanceof PolyphaseSampling) {
            own.add(Cause.of(Cause.Kind.CHOICE, node.id(), kept(node, MapGrid::phaseB), kept(node, MapGrid::phaseA)));
        } else if (before && !units.isWhole()) {
            boolean across = !Shift.isWhole(units.dx());
            int jump = across ? grid.field().jump().x() : grid.field().jump().y();
            own.add(Cause.of(Cause.Kind.GRID, node.id(), jump, number(across ? units.dx() : units.dy())));
        }
    }

    /** The first unit that a layer keeps of its input, as (x, y). */
    private String kept(Node node, Function<MapGrid, Pair> phase) {
        MapGrid input = Objects.requireNonNull(place(node.inputs().get(0)).grid());
        Pair before = phase.apply(input);
        Pair after = phase.apply(Objects.requireNonNull(place(node.id()).grid()));
        Pair jump = input.field().jump();
        return "(" + (after.x() - before.x()) / jump.x() + ", " + (after.y() - before.y()) / jump.y() + ")";
    }

    private static String number(double value) {
        String text = String.format(Locale.ENGLISH, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replace('-', '\u2212');
    }

    private static boolean isUnshared(Layer layer) {
        return layer instanceof LocallyConnected
                || layer instanceof DriftedConv drifted && drifted.amount() > 0
                || layer instanceof DriftedConv untied && untied.conv().bias() == Bias.UNTIED
                || layer instanceof Conv conv && conv.bias() == Bias.UNTIED;
    }
}
