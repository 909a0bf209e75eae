package org.convcanvas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.Cause;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.store.JsonText;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@code shift} tells.
 *
 * @param network the layers
 * @param result both lanes of each
 */
record ShiftReport(Network network, ShiftResult result) {
    /** Numbers that are not there, 0/0 among them, are null. */
    String json() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<Map<String, @Nullable Object>> layers = new ArrayList<>();
        for (LayerShift layer : result.layers()) {
            ReceptiveField field = fields.get(layer.id());
            Agreement overall = layer.overall();
            Agreement interior = layer.interior();
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", layer.id());
            members.put("jump", field == null ? null : both(field.jump()));
            members.put("error", overall == null ? null : finite(overall.error()));
            members.put("interiorError", interior == null ? null : finite(interior.error()));
            members.put("maximum", overall == null ? null : finite(overall.maximum()));
            members.put("cosine", overall == null ? null : finite(overall.cosine()));
            layers.add(members);
        }
        return JsonText.of(Map.of("layers", layers));
    }

    private static int[] both(Pair pair) {
        return new int[] {pair.y(), pair.x()};
    }

    private static @Nullable Number finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Aligned columns, then why lanes differ. */
    String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Text.of("cli.column.name"),
                Text.of("cli.column.type"),
                Text.of("cli.column.stride"),
                Text.of("cli.column.dx"),
                Text.of("cli.column.dy"),
                Text.of("cli.column.error"),
                Text.of("cli.column.interior"),
                Text.of("cli.column.maximum"),
                Text.of("cli.column.cosine")));
        lines.add(line(result.layer(Network.INPUT), ""));
        Set<Cause> causes = new LinkedHashSet<>();
        for (LayerShift layer : result.layers()) {
            lines.add(line(layer, network.node(layer.id()).layer().type()));
            causes.addAll(layer.causes());
        }
        StringBuilder text = new StringBuilder(new Columns(lines).text());
        if (!causes.isEmpty()) {
            text.append('\n');
        }
        causes.forEach(cause -> text.append(cause.sentence()).append(".\n"));
        return text.toString();
    }

    private static List<String> line(LayerShift layer, String type) {
        Shift units = layer.units();
        Agreement overall = layer.overall();
        Agreement interior = layer.interior();
        return List.of(
                layer.id(),
                type,
                stride(layer),
                units == null ? "-" : units(units.dx()),
                units == null ? "-" : units(units.dy()),
                overall == null ? "-" : number(overall.error()),
                interior == null ? "-" : number(interior.error()),
                overall == null ? "-" : number(overall.maximum()),
                overall == null ? "-" : number(overall.cosine()));
    }

    private static String stride(LayerShift layer) {
        Pair jump = layer.jump();
        if (jump != null) {
            return Syntax.typed(jump);
        }
        return Text.of(layer.scope() == LayerShift.Scope.INVARIANCE ? "cli.shift.all" : "cli.undefined");
    }

    private static String units(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ENGLISH, "%.4g", value);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == 0 ? "0" : String.format(Locale.ENGLISH, "%.4g", value);
    }
}
