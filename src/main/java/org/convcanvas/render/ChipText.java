package org.convcanvas.render;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a column's header says.
 *
 * @param icon its icon's id
 * @param name the layer's name
 * @param operations what it does, the fullest wording first; the widest that fits is shown
 * @param shape C×H×W
 * @param field its receptive field, or that it is undefined
 * @param last how many parameters; for the input the picture's name
 * @param bypassed whether it is left out for the time being
 * @param least the least width at which no line but a long name is cut
 */
record ChipText(
        String icon,
        String name,
        List<String> operations,
        String shape,
        String field,
        String last,
        boolean bypassed,
        double least) {
    static final Font NAME = Fonts.semibold(13);
    static final Font LINE = Fonts.sans(11);
    static final Font SHAPE = Fonts.mono(11);

    ChipText {
        operations = List.copyOf(operations);
    }

    static ChipText of(Experiment experiment, String id, Map<String, ReceptiveField> fields) {
        Network network = experiment.network();
        String shape = network.shape(id).toString();
        String field = field(fields.get(id));
        if (!network.has(id)) {
            String name = experiment.picture().name();
            return of("input", id, List.of(Operations.input(experiment.format())), shape, field, name, false, 0);
        }
        Node node = network.node(id);
        String icon = LayerChoice.of(node.layer()).id();
        String last = Text.of("chip.parameters", network.parameters(node));
        boolean bypassed = node.layer() instanceof Bypassed;
        return of(icon, id, Operations.of(node), shape, field, last, bypassed, TextFit.width(LINE, last));
    }

    private static String field(@Nullable ReceptiveField field) {
        if (field == null) {
            return Text.of("chip.noField");
        }
        Pair size = field.size();
        return Text.of("chip.field", size.y() == size.x() ? String.valueOf(size.y()) : size.toString());
    }

    /** @param lastWidth the room that the last line insists on: a picture's name may be cut */
    private static ChipText of(
            String icon,
            String name,
            List<String> operations,
            String shape,
            String field,
            String last,
            boolean bypassed,
            double lastWidth) {
        double wide = Metrics.CHIP_NAME + Math.min(Metrics.MOST_NAME, TextFit.width(NAME, name));
        String shortest = operations.get(operations.size() - 1);
        wide = Math.max(wide, Metrics.CHIP_PAD + TextFit.width(LINE, shortest));
        wide = Math.max(wide, Metrics.CHIP_PAD + TextFit.width(SHAPE, shape));
        wide = Math.max(wide, Metrics.CHIP_PAD + lastWidth);
        double least = Math.ceil(Math.max(Metrics.LEAST_CHIP, wide + Metrics.CHIP_PAD));
        return new ChipText(icon, name, operations, shape, field, last, bypassed, least);
    }
}
