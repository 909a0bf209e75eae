package org.convcanvas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.BranchMisfit;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.analysis.Upstream;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.store.JsonText;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@code receptive-field} tells of a unit.
 *
 * @param network the layers
 * @param name of the unit's layer: a node or the input
 * @param unit which one
 * @param effective what was measured; null when that was not asked for
 */
record FieldReport(
        Network network,
        String name,
        UnitOption unit,
        @Nullable EffectiveField effective) {
    /** One object; boxes with both ends included, beyond the borders where there is padding. */
    String json() {
        ReceptiveField field = ReceptiveField.of(network).get(name);
        Box box = box();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("size", field == null ? null : both(field.size()));
        members.put("stride", field == null ? null : both(field.jump()));
        members.put("padding", field == null ? null : both(field.padding()));
        members.put("centre", List.of(box.centreY(), box.centreX()));
        members.put("box", members(box));
        members.put("effective", effective == null ? null : members(effective));
        return JsonText.of(members);
    }

    private Box box() {
        return Objects.requireNonNull(
                UnitBoxes.of(network, name, unit.y(), unit.x()).get(Network.INPUT), "reads no input");
    }

    private static int[] both(Pair pair) {
        return new int[] {pair.y(), pair.x()};
    }

    private static Map<String, int[]> members(Box box) {
        Map<String, int[]> members = new LinkedHashMap<>();
        members.put("y", new int[] {box.top(), box.bottom()});
        members.put("x", new int[] {box.left(), box.right()});
        return members;
    }

    /** Without any mass there is neither deviation nor box. */
    private static Map<String, @Nullable Object> members(EffectiveField measured) {
        Box box = measured.box90();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("sigma", box == null ? null : List.of(measured.sigmaY(), measured.sigmaX()));
        members.put("box90", box == null ? null : members(box));
        return members;
    }

    /** The layers on the way to the unit with its box on each, then in words what it sees of the input. */
    String table() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        Map<String, Box> boxes = UnitBoxes.of(network, name, unit.y(), unit.x());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Text.of("cli.column.name"),
                Text.of("cli.column.type"),
                Text.of("cli.column.size"),
                Text.of("cli.column.stride"),
                Text.of("cli.column.padding"),
                Text.of("cli.column.rows"),
                Text.of("cli.column.columns")));
        lines.add(line(Network.INPUT, "", fields.get(Network.INPUT), box()));
        for (Node node : network.nodes()) {
            Box box = boxes.get(node.id());
            if (box != null) {
                lines.add(line(node.id(), node.layer().type(), fields.get(node.id()), box));
            }
        }
        return new Columns(lines).text() + words(boxes) + (effective == null ? "" : words(effective));
    }

    private static List<String> line(String name, String type, @Nullable ReceptiveField field, Box box) {
        return List.of(
                name,
                type,
                field == null ? Text.of("cli.undefined") : Syntax.typed(field.size()),
                field == null ? Text.of("cli.undefined") : Syntax.typed(field.jump()),
                field == null ? Text.of("cli.undefined") : Syntax.typed(field.padding()),
                range(box.top(), box.bottom()),
                range(box.left(), box.right()));
    }

    private static String range(int first, int last) {
        return Text.of("cli.field.from", String.valueOf(first), String.valueOf(last));
    }

    private String words(Map<String, Box> boxes) {
        Box box = box();
        StringBuilder text = new StringBuilder("\n");
        text.append(Text.of(
                        "cli.field.sees",
                        unit.typed(),
                        name,
                        range(box.top(), box.bottom()),
                        range(box.left(), box.right()),
                        number(box.centreY()),
                        number(box.centreX())))
                .append('\n');
        Shape input = network.input();
        if (!box.inside(input.height(), input.width())) {
            text.append(Text.of("cli.field.outside", Syntax.typed(input))).append('\n');
        }
        for (BranchMisfit misfit : BranchMisfit.of(network)) {
            if (boxes.containsKey(misfit.node())) {
                text.append(words(misfit)).append('\n');
            }
        }
        return text.toString();
    }

    private String words(EffectiveField measured) {
        Box box = measured.box90();
        String found = box == null
                ? Text.of("cli.field.still")
                : Text.of(
                        "cli.field.measured",
                        String.format(Locale.ENGLISH, "%.2f", measured.sigmaY()),
                        String.format(Locale.ENGLISH, "%.2f", measured.sigmaX()),
                        range(box.top(), box.bottom()),
                        range(box.left(), box.right()));
        String nonlinear = Upstream.firstNonlinear(network, name)
                .map(node -> Text.of("cli.field.nonlinear", node) + "\n")
                .orElse("");
        return found + "\n" + nonlinear;
    }

    private static String words(BranchMisfit misfit) {
        if (misfit.strides()) {
            return Text.of("cli.field.undefined", misfit.node());
        }
        return Text.of(
                "cli.field.apart",
                misfit.node(),
                misfit.first(),
                misfit.second(),
                number(misfit.down()),
                number(misfit.right()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ENGLISH, "%.1f", value);
    }
}
