package org.convcanvas.store.onnx;

import static org.convcanvas.store.onnx.GraphText.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Writes what has a window. A border that the operator cannot have itself stands before it as a Pad of its own. */
final class WindowWriter {
    private WindowWriter() {}

    /** ONNX's word for a fill. */
    static String mode(Fill fill) {
        return switch (fill) {
            case ZERO -> "constant";
            case REFLECT -> "reflect";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
            case SYMMETRIC -> throw new Problem("onnx.cannot.symmetric");
        };
    }

    /** Refuses what cannot be said. */
    static void check(Windowed layer, Shape input) {
        Window window = layer.window();
        if (bordered(window, input)) {
            mode(window.padding().fill());
        }
        boolean pools = layer instanceof AveragePool || layer instanceof MaxPool;
        boolean zero = window.padding().fill() == Fill.ZERO;
        if (pools && zero && (wide(window.vertical(input)) || wide(window.horizontal(input)))) {
            throw new Problem(
                    "onnx.cannot.widePadding"); // runtimes fold a border before a pool into it, and then refuse
        }
    }

    private static boolean bordered(Window window, Shape input) {
        Axis y = window.vertical(input);
        Axis x = window.horizontal(input);
        return y.begin() + y.end() + x.begin() + x.end() + y.reachPastEnd() + x.reachPastEnd() > 0;
    }

    /** Runtimes want padding below the kernel's extent. */
    private static boolean wide(Axis axis) {
        return Math.max(axis.begin(), Math.max(axis.end(), axis.reachPastEnd())) >= axis.kernel();
    }

    /** True when opset 13 has no words for the layer. */
    static boolean needsLater(Layer layer) {
        if (layer instanceof Pad pad) {
            return pad.padding().fill() == Fill.CIRCULAR;
        }
        if (!(layer instanceof Windowed windowed)) {
            return false;
        }
        Window window = windowed.window();
        boolean averages = layer instanceof AveragePool || layer instanceof L2Pool;
        boolean dilated = averages && !window.dilation().equals(Pair.of(1));
        return window.padding().fill() == Fill.CIRCULAR || dilated || (layer instanceof L2Pool && window.ceil());
    }

    static void conv(GraphText text, String id, Conv conv, Shape input, List<String> inputs) {
        Window window = conv.window();
        boolean own = window.padding().fill() != Fill.ZERO && bordered(window, input);
        List<String> from = new ArrayList<>(inputs);
        if (own) {
            from.set(0, border(text, id, window, input, inputs.get(0)));
        }
        List<AttributeProto> attributes = attributes(window, input, own);
        attributes.add(attribute("group", (long) conv.groups()));
        attributes.add(dilations(window));
        text.node("Conv", id, from, attributes.toArray(AttributeProto[]::new));
    }

    static void pool(GraphText text, String id, Windowed layer, Shape input, String from) {
        Window window = layer.window();
        boolean zero = window.padding().fill() == Fill.ZERO;
        Axis y = window.vertical(input);
        Axis x = window.horizontal(input);
        boolean counts = layer instanceof AveragePool pool && pool.countPadding();
        boolean own = bordered(window, input) && (!zero || layer instanceof L2Pool);
        boolean over = counts && (y.reachPastEnd() > y.end() || x.reachPastEnd() > x.end());
        String source = own ? border(text, id, window, input, from) : from;
        List<AttributeProto> attributes = attributes(window, input, own);
        if (!own && window.ceil() && !over) {
            attributes.set(2, attribute("pads", y.begin(), x.begin(), y.reachPastEnd(), x.reachPastEnd()));
        }
        if (!own && over) {
            attributes.add(attribute("ceil_mode", 1L)); // what lies beyond the padding must not count
        }
        if (layer instanceof MaxPool || !window.dilation().equals(Pair.of(1))) {
            attributes.add(dilations(window));
        }
        if (counts && !own) {
            attributes.add(attribute("count_include_pad", 1L));
        }
        String type = layer instanceof MaxPool ? "MaxPool" : layer instanceof AveragePool ? "AveragePool" : "LpPool";
        text.node(type, id, List.of(source), attributes.toArray(AttributeProto[]::new));
    }

    /** A depthwise convolution with one kernel for all channels. */
    static void blur(GraphText text, String id, BlurPool blur, Shape input, String from) {
        Window window = blur.window();
        boolean own = bordered(window, input) && window.padding().fill() != Fill.ZERO;
        float[] one = blur.kernel();
        float[] all = new float[input.channels() * one.length];
        for (int at = 0; at < all.length; at += one.length) {
            System.arraycopy(one, 0, all, at, one.length);
        }
        Shape shape = Shape.of(
                input.channels(), 1, window.kernel().y(), window.kernel().x());
        String kernel = text.numbers(id + ".weight", Tensor.of(shape, all));
        String source = own ? border(text, id, window, input, from) : from;
        List<AttributeProto> attributes = new ArrayList<>(List.of(
                attribute("kernel_shape", window.kernel().y(), window.kernel().x()),
                attribute("strides", window.stride().y(), window.stride().x()),
                attribute("group", (long) input.channels()),
                dilations(window)));
        if (!own) { // what the windows reach: then the rounding of the output's size does not matter
            Axis y = window.vertical(input);
            Axis x = window.horizontal(input);
            attributes.add(attribute("pads", y.begin(), x.begin(), y.reachPastEnd(), x.reachPastEnd()));
        }
        text.node("Conv", id, List.of(source, kernel), attributes.toArray(AttributeProto[]::new));
    }

    static void pad(GraphText text, String id, Pad pad, String from) {
        Padding padding = pad.padding();
        String amounts = text.wholes(
                id + ".pads",
                0,
                0,
                padding.begin().y(),
                padding.begin().x(),
                0,
                0,
                padding.end().y(),
                padding.end().x());
        text.node("Pad", id, List.of(from, amounts), attribute("mode", mode(padding.fill())));
    }

    /** The border that the windows reach, and no more: then the rounding of the output's size does not matter. */
    private static String border(GraphText text, String id, Window window, Shape input, String from) {
        Axis y = window.vertical(input);
        Axis x = window.horizontal(input);
        String amounts =
                text.wholes(id + ".pads", 0, 0, y.begin(), x.begin(), 0, 0, y.reachPastEnd(), x.reachPastEnd());
        String mode = mode(window.padding().fill());
        return text.between("Pad", id + ".bordered", List.of(from, amounts), attribute("mode", mode));
    }

    private static List<AttributeProto> attributes(Window window, Shape input, boolean own) {
        List<AttributeProto> attributes = new ArrayList<>();
        attributes.add(
                attribute("kernel_shape", window.kernel().y(), window.kernel().x()));
        attributes.add(attribute("strides", window.stride().y(), window.stride().x()));
        boolean plain =
                !window.ceil() && window.dilation().equals(Pair.of(1)); // runtimes dislike the rest with auto_pad
        if (!own && plain && window.padding().rule() == Padding.Rule.SAME) {
            attributes.add(attribute("auto_pad", "SAME_UPPER"));
        } else if (!own) {
            Axis y = window.vertical(input);
            Axis x = window.horizontal(input);
            attributes.add(attribute("pads", y.begin(), x.begin(), y.end(), x.end()));
        }
        return attributes;
    }

    private static AttributeProto dilations(Window window) {
        return attribute("dilations", window.dilation().y(), window.dilation().x());
    }
}
