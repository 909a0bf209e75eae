package org.convcanvas.ui.lens.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.Published;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.render.Numbers;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The table of all layers with their windows, fields and costs, beside what others have published about the network.
 *
 * @param rows from the input on
 * @param total what was published about the whole network, in words; empty for networks of one's own
 * @param published whether something was published about any layer
 */
record Geometry(List<Row> rows, String total, boolean published) {
    /**
     * A layer.
     *
     * @param size r; on screen, as the others
     * @param effective the side of the box that holds 90 % of the measured mass; empty while not measured
     * @param published r, j and P as published, with a tick where ours are the same; empty where there are none
     * @param reason why ours are others; empty where they are not
     */
    record Row(
            String id,
            String kernel,
            String stride,
            String output,
            String size,
            String effective,
            String jump,
            String padding,
            String start,
            String parameters,
            String macs,
            String published,
            String reason) {
        /** Its cells from left to right. */
        List<String> cells() {
            return List.of(
                    id, kernel, stride, output, size, published, effective, jump, padding, start, parameters, macs);
        }
    }

    private static final String NONE = "–";

    /** The built-in whose layers a network has, on whichever input. */
    static Optional<BuiltIn> builtIn(Network network) {
        return Arrays.stream(BuiltIn.values())
                .filter(one -> !Published.of(one).isEmpty())
                .filter(one -> one.network().nodes().equals(network.nodes()))
                .findFirst();
    }

    /**
     * @param builtIn which network it is, if any
     * @param measured by layer; null for those not measured
     */
    static Geometry of(
            Network network, Optional<BuiltIn> builtIn, Function<String, @Nullable EffectiveField> measured) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<Published.Comparison> comparisons =
                builtIn.map(one -> Published.compare(one, network)).orElse(List.of());
        List<Row> rows = new ArrayList<>();
        rows.add(row(network, Network.INPUT, fields.get(Network.INPUT), null, List.of()));
        for (Node node : network.nodes()) {
            List<Published.Comparison> own = comparisons.stream()
                    .filter(one -> one.published().layer().equals(node.id()))
                    .toList();
            rows.add(row(network, node.id(), fields.get(node.id()), measured.apply(node.id()), own));
        }
        boolean any =
                comparisons.stream().anyMatch(one -> !one.published().layer().isEmpty());
        return new Geometry(List.copyOf(rows), total(comparisons), any);
    }

    private static Row row(
            Network network,
            String id,
            @Nullable ReceptiveField field,
            @Nullable EffectiveField measured,
            List<Published.Comparison> comparisons) {
        Shape shape = network.shape(id);
        boolean input = !network.has(id);
        Window window = input ? null : window(network, network.node(id));
        ReceptiveField whole = ReceptiveField.whole(network.input());
        ReceptiveField told = field == null || (field.equals(whole) && !input) ? null : field;
        return new Row(
                id,
                window == null ? NONE : pair(window.kernel()),
                window == null ? NONE : pair(window.stride()),
                shape.toString(),
                told != null
                        ? pair(told.size())
                        : Text.of(field == null ? "field.table.undefined" : "field.table.whole"),
                input ? "1" : effective(measured),
                told != null ? pair(told.jump()) : NONE,
                told != null ? pair(told.padding()) : NONE,
                told != null ? start(told) : NONE,
                input ? NONE : count(network.parameters(network.node(id))),
                input ? NONE : count(network.macs(network.node(id))),
                published(comparisons),
                reason(comparisons));
    }

    private static @Nullable Window window(Network network, Node node) {
        Window window = node.layer().sight(network.shape(node.inputs().get(0))).orElse(null);
        return Window.POINT.equals(window) ? null : window;
    }

    private static String effective(@Nullable EffectiveField measured) {
        Box most = measured == null ? null : measured.box90();
        if (most == null) {
            return measured == null ? "" : "0";
        }
        return most.width() == most.height() ? String.valueOf(most.width()) : most.width() + "×" + most.height();
    }

    private static String pair(Pair pair) {
        return pair.y() == pair.x() ? String.valueOf(pair.y()) : pair.x() + "×" + pair.y();
    }

    private static String start(ReceptiveField field) {
        String x = Numbers.tenths(field.centreX() + 0.5);
        String y = Numbers.tenths(field.centreY() + 0.5);
        return x.equals(y) ? x : x + ", " + y;
    }

    private static String count(long number) {
        return number == 0 ? NONE : String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String published(List<Published.Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return "";
        }
        StringJoiner values = new StringJoiner(" / ");
        comparisons.forEach(one -> values.add(String.valueOf(one.published().value())));
        boolean equal = comparisons.stream().allMatch(Published.Comparison::equal);
        return values + (equal ? " ✓" : " ≠");
    }

    private static String reason(List<Published.Comparison> comparisons) {
        return comparisons.stream()
                .filter(one -> !one.equal())
                .findFirst()
                .map(Published.Comparison::reason)
                .orElse("");
    }

    private static String total(List<Published.Comparison> comparisons) {
        StringJoiner words = new StringJoiner("   ");
        for (Published.Comparison one : comparisons) {
            if (one.published().layer().isEmpty()) {
                String ours = one.ours() == null ? NONE : String.format(Locale.ENGLISH, "%,d", one.ours());
                String theirs =
                        String.format(Locale.ENGLISH, "%,d", one.published().value());
                String source = one.published().source().text();
                words.add(
                        one.equal()
                                ? Text.of(
                                        "field.table.equal",
                                        one.published().quantity().text(),
                                        ours,
                                        source)
                                : Text.of(
                                        "field.table.other",
                                        one.published().quantity().text(),
                                        ours,
                                        theirs,
                                        source,
                                        one.reason()));
            }
        }
        return words.toString();
    }
}
