package org.convcanvas.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convcanvas.network.Activation;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Pixelwise;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Whole;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.text.Text;

/** A layer's operation in one line, in several lengths. */
public final class Operations {
    /** A join of more maps tells their number. */
    private static final int MOST_NAMED = 3;

    private Operations() {}

    /** "gray, 0–255". */
    static String input(InputFormat format) {
        InputRange range = format.range();
        String words = Text.of(
                range instanceof InputRange.Interval interval ? "chip.range." + interval.name() : "chip.range.other");
        return Text.of(format.rgb() ? "chip.rgb" : "chip.gray", words);
    }

    /** The fullest wording first, the shortest last. */
    public static List<String> of(Node node) {
        Layer layer = node.layer();
        if (layer instanceof Windowed windowed) {
            return windowed(windowed);
        } else if (layer instanceof Activation activation) {
            return List.of(activation(activation));
        } else if (layer instanceof Joining) {
            return joining(node);
        } else if (layer instanceof Whole whole) {
            return whole(whole);
        } else if (layer instanceof Pixelwise pixelwise) {
            return pixelwise(pixelwise);
        }
        throw new IllegalArgumentException(layer.type());
    }

    private static List<String> windowed(Windowed layer) {
        Window window = layer.window();
        if (layer instanceof Conv conv) {
            return filters(window, conv.filters(), conv.groups() > 1 ? Text.of("chip.groups", conv.groups()) : "");
        } else if (layer instanceof DriftedConv drifted) {
            String drift = Text.of("chip.drift", number(100 * drifted.amount()));
            return filters(window, drifted.conv().filters(), drift);
        } else if (layer instanceof LocallyConnected local) {
            return filters(window, local.filters(), Text.of("chip.unshared"));
        } else if (layer instanceof MaxPool) {
            return pool("chip.max", window);
        } else if (layer instanceof AveragePool) {
            return pool("chip.average", window);
        }
        return pool(layer instanceof BlurPool ? "chip.blur" : "chip.l2", window);
    }

    private static String activation(Activation layer) {
        if (layer instanceof LeakyRelu leaky) {
            return "max(" + number(leaky.slope()) + " z, z)";
        } else if (layer instanceof Clip clip) {
            return Text.of("chip.clip", number(clip.low()), number(clip.high()));
        } else if (layer instanceof Sigmoid) {
            return "1 / (1 + e⁻ᶻ)";
        }
        return layer instanceof Tanh ? "tanh z" : "max(0, z)";
    }

    private static List<String> joining(Node node) {
        int count = node.inputs().size();
        boolean sum = node.layer() instanceof Add;
        String counted = Text.of(sum ? "chip.sum" : "chip.concat", count);
        return count > MOST_NAMED ? List.of(counted) : List.of(String.join(sum ? " + " : ", ", node.inputs()), counted);
    }

    private static List<String> whole(Whole layer) {
        if (layer instanceof FullyConnected full) {
            return List.of(Text.of("chip.units", full.units()));
        } else if (layer instanceof AdaptiveAveragePool pool) {
            return List.of(Text.of("chip.adaptive", pool.size().toString()));
        } else if (layer instanceof GlobalAveragePool) {
            return List.of(Text.of("chip.global.average"));
        }
        return List.of(Text.of(layer instanceof GlobalMaxPool ? "chip.global.max" : "chip.flatten"));
    }

    private static List<String> pixelwise(Pixelwise layer) {
        if (layer instanceof Bypassed) {
            return List.of(Text.of("chip.bypassed"));
        } else if (layer instanceof BatchNorm) {
            return List.of("γ (z − μ) / σ + β", Text.of("chip.normalised"));
        } else if (layer instanceof Lrn lrn) {
            return List.of(Text.of("chip.lrn", lrn.size()));
        } else if (layer instanceof Dropout dropout) {
            String percent = number(100 * dropout.rate());
            return List.of(Text.of("chip.dropout.training", percent), Text.of("chip.dropout", percent));
        } else if (layer instanceof Pad pad) {
            String amount = padding(pad.padding());
            return List.of(amount + " · " + Text.of("fill." + pad.padding().fill()), amount);
        }
        if (layer instanceof PolyphaseSampling sampling) {
            return List.of(Text.of("chip.polyphase", step(sampling.stride())));
        }
        return List.of("eᶻ / Σ eᶻ");
    }

    /** @param kind what there is to say beside kernel and number; may be empty */
    private static List<String> filters(Window window, int filters, String kind) {
        String shortest = window.kernel() + " · " + Text.of("chip.filters", filters);
        List<String> parts = new ArrayList<>(List.of(shortest, Text.of("chip.stride", step(window.stride()))));
        if (!kind.isEmpty()) {
            parts.add(1, kind);
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
