package org.convcanvas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.store.Csv;
import org.convcanvas.store.JsonText;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@code describe} tells of one layer.
 *
 * @param output C x H x W
 * @param field null where the fields of joining branches disagree
 */
record LayerRow(
        String name,
        String type,
        List<String> inputs,
        Shape output,
        long parameters,
        long macs,
        @Nullable ReceptiveField field) {
    static LayerRow of(Network network, Node node, @Nullable ReceptiveField field) {
        return new LayerRow(
                node.id(),
                node.layer().type(),
                node.inputs(),
                network.shape(node.id()),
                network.parameters(node),
                network.macs(node),
                field);
    }

    static String json(List<LayerRow> rows) {
        return JsonText.of(Map.of("layers", rows.stream().map(LayerRow::members).toList()));
    }

    private Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("type", type);
        members.put("inputs", inputs);
        members.put("output", output.toArray());
        members.put("parameters", parameters);
        members.put("macs", macs);
        members.put("receptiveField", field == null ? null : members(field));
        return members;
    }

    private static Map<String, int[]> members(ReceptiveField field) {
        Map<String, int[]> members = new LinkedHashMap<>();
        members.put("size", both(field.size()));
        members.put("stride", both(field.jump()));
        members.put("padding", both(field.padding()));
        return members;
    }

    private static int[] both(Pair pair) {
        return new int[] {pair.y(), pair.x()};
    }

    /** A header and a line for each layer; fields that are undefined are empty. */
    static String csv(List<LayerRow> rows) {
        StringBuilder text = new StringBuilder("name,type,inputs,channels,height,width,parameters,macs,"
                + "field_height,field_width,stride_y,stride_x,padding_y,padding_x\n");
        for (LayerRow row : rows) {
            text.append(Csv.field(row.name)).append(',').append(row.type);
            text.append(',').append(Csv.field(String.join(";", row.inputs)));
            text.append(',').append(row.output.channels());
            text.append(',').append(row.output.height());
            text.append(',').append(row.output.width());
            text.append(',').append(row.parameters).append(',').append(row.macs);
            ReceptiveField field = row.field;
            text.append(field == null ? ",," : numbers(field.size()));
            text.append(field == null ? ",," : numbers(field.jump()));
            text.append(field == null ? ",," : numbers(field.padding())).append('\n');
        }
        return text.toString();
    }

    private static String numbers(Pair pair) {
        return "," + pair.y() + "," + pair.x();
    }

    /** Aligned columns with totals, for people. */
    static String table(Network network, List<LayerRow> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(
                Text.of("cli.column.name"),
                Text.of("cli.column.type"),
                Text.of("cli.column.output"),
                Text.of("cli.column.field"),
                Text.of("cli.column.parameters"),
                Text.of("cli.column.macs")));
        cells.add(List.of(Network.INPUT, "", Syntax.typed(network.input()), "1x1", "", ""));
        for (LayerRow row : rows) {
            cells.add(List.of(
                    row.name,
                    row.type,
                    Syntax.typed(row.output),
                    row.field == null ? Text.of("cli.undefined") : Syntax.typed(row.field.size()),
                    thousands(row.parameters),
                    thousands(row.macs)));
        }
        cells.add(
                List.of(Text.of("cli.total"), "", "", "", thousands(network.parameters()), thousands(network.macs())));
        return new Columns(cells).text();
    }

    private static String thousands(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
