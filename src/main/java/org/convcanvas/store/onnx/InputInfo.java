package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * What a graph says of its input.
 *
 * @param shape C x H x W
 * @param layout the order in which the graph sees it
 * @param fixed whether height and width are stated
 */
record InputInfo(Shape shape, Layout layout, boolean fixed) {
    private static final int FLOAT = 1;
    private static final long[] TO_MAPS = {0, 3, 1, 2};

    /** @param open height and width where the graph leaves them open */
    static InputInfo of(ValueInfoProto input, GraphProto graph, int open) {
        TypeProto type = input.getType();
        if (!type.hasTensorType() || type.getTensorType().getElemType() != FLOAT) {
            throw new Problem("onnx.input.type", input.getName());
        }
        TensorShapeProto shape = type.getTensorType().getShape();
        int rank = shape.getDimCount();
        boolean last = rank == 4 && turned(input.getName(), graph);
        return switch (rank) {
            case 2 -> new InputInfo(Shape.of(stated(shape, 1, input, -1), 1, 1), Layout.FLAT, true);
            case 3 ->
                new InputInfo(
                        Shape.of(stated(shape, 1, input, -1), 1, stated(shape, 2, input, open)),
                        Layout.LINES,
                        isStated(shape.getDim(2)));
            case 4 -> {
                int channel = last ? 3 : 1;
                int row = last ? 1 : 2;
                Shape maps = Shape.of(
                        stated(shape, channel, input, -1),
                        stated(shape, row, input, open),
                        stated(shape, row + 1, input, open));
                boolean fixed = isStated(shape.getDim(row)) && isStated(shape.getDim(row + 1));
                yield new InputInfo(maps, last ? Layout.CHANNELS_LAST : Layout.MAPS, fixed);
            }
            default -> throw new Problem("onnx.input.rank", input.getName(), rank);
        };
    }

    /** True when the first thing that happens to the input is a turn to channels first. */
    private static boolean turned(String input, GraphProto graph) {
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Transpose") && node.getInputList().contains(input)) {
                long[] order = new Operation(node, 0).wholes("perm");
                return Arrays.equals(order, TO_MAPS);
            }
        }
        return false;
    }

    private static boolean isStated(Dimension dimension) {
        return dimension.hasDimValue() && dimension.getDimValue() != 0;
    }

    private static int stated(TensorShapeProto shape, int axis, ValueInfoProto input, int otherwise) {
        Dimension dimension = shape.getDim(axis);
        long extent = isStated(dimension) ? dimension.getDimValue() : otherwise;
        if (extent < 1 || extent > Integer.MAX_VALUE) {
            throw new Problem("onnx.input.size", input.getName());
        }
        return (int) extent;
    }
}
