package org.convcanvas.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.text.Text;

/** A layer's operation in one line, in several lengths. */
final class Operations {
    private Operations() {}

    /** "gray, 0–255". */
    static String input(InputFormat format) {
        InputRange range = format.range();
        String words = Text.of(
                range instanceof InputRange.Interval interval ? "chip.range." + interval.name() : "chip.range.other");
        return Text.of(format.rgb() ? "chip.rgb" : "chip.gray", words);
    }

    /** The fullest wording first, the shortest last. */
    static List<String> of(Layer layer) {
        if (layer instanceof Conv conv) {
            return conv(conv);
        } else if (layer instanceof MaxPool pool) {
            return pool("chip.max", pool.window());
        } else if (layer instanceof AveragePool pool) {
            return pool("chip.average", pool.window());
        } else if (layer instanceof Relu) {
            return List.of("max(0, z)");
        } else if (layer instanceof LeakyRelu leaky) {
            return List.of("max(" + number(leaky.slope()) + " z, z)");
        } else if (layer instanceof Clip clip) {
            return List.of(Text.of("chip.clip", number(clip.low()), number(clip.high())));
        } else if (layer instanceof Sigmoid) {
            return List.of("1 / (1 + e⁻ᶻ)");
        } else if (layer instanceof Tanh) {
            return List.of("tanh z");
        }
        throw new IllegalArgumentException(layer.type());
    }

    private static List<String> conv(Conv conv) {
        Window window = conv.window();
        String depthwise = conv.groups() > 1 ? Text.of("chip.groups", conv.groups()) : "";
        String shortest = window.kernel() + " · " + Text.of("chip.filters", conv.filters());
        List<String> parts = new ArrayList<>(List.of(shortest, Text.of("chip.stride", step(window.stride()))));
        if (!depthwise.isEmpty()) {
            parts.add(1, depthwise);
        }
        if (!window.dilation().equals(Pair.of(1))) {
            parts.add(Text.of("chip.dilation", step(window.dilation())));
        }
        parts.add(padding(window.padding()));
        return shortened(parts);
    }

    private static List<String> pool(String key, Window window) {
        List<String> parts = new ArrayList<>();
        parts.add(Text.of(key, window.kernel().toString(), step(window.stride())));
        if (!window.dilation().equals(Pair.of(1))) {
            parts.add(Text.of("chip.dilation", step(window.dilation())));
        }
        if (window.padding().rule() != Padding.Rule.VALID) {
            parts.add(padding(window.padding()));
        }
        return shortened(parts);
    }

    private static List<String> shortened(List<String> parts) {
        List<String> texts = new ArrayList<>();
        for (int end = parts.size(); end > 0; end--) {
            texts.add(String.join(" · ", parts.subList(0, end)));
        }
        return texts;
    }

    private static String padding(Padding padding) {
        return switch (padding.rule()) {
            case VALID -> Text.of("chip.pad", "0");
            case SAME -> Text.of("chip.same");
            case EXPLICIT ->
                Text.of(
                        "chip.pad",
                        padding.isUniform()
                                ? String.valueOf(padding.begin().y())
                                : padding.begin() + "/" + padding.end());
        };
    }

    private static String step(Pair pair) {
        return pair.y() == pair.x() ? String.valueOf(pair.y()) : pair.toString();
    }

    private static String number(float value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(value)
                .replace('-', '−');
    }
}
