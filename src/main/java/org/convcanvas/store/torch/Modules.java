package org.convcanvas.store.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Shape;

/** The modules that a layer becomes, and which classes of our own they need. */
final class Modules {
    private final Set<String> helpers = new TreeSet<>();

    /** Names of the classes that PyTorch lacks and the modules so far use. */
    Set<String> needed() {
        return helpers;
    }

    /**
     * The modules of a layer in order; what joins maps has none.
     *
     * @param flat whether the input has lost its rows and columns
     */
    List<String> of(Layer layer, Shape input, Shape output, boolean flat) {
        List<String> modules = new ArrayList<>();
        if (flat && needsMaps(layer)) {
            modules.add("nn.Unflatten(1, " + tuple(input.channels(), 1, 1) + ")");
        }
        if (layer instanceof Windowed windowed) {
            windowed(modules, windowed, input, output);
        } else if (layer instanceof Pad pad) {
            Axis y = pad.window().vertical(input);
            Axis x = pad.window().horizontal(input);
            modules.add(border(pad.padding().fill(), x.begin(), x.end(), y.begin(), y.end(), "0"));
        } else if (layer instanceof FullyConnected full) {
            if (!flat) {
                modules.add("nn.Flatten()");
            }
            modules.add("nn.Linear(" + input.size() + ", " + full.units() + (full.bias() ? ")" : ", bias=False)"));
        } else if (layer instanceof PolyphaseSampling sampling) {
            helpers.add("PolyphaseSampling2d");
            modules.add("PolyphaseSampling2d"
                    + tuple(sampling.stride().y(), sampling.stride().x()));
        } else {
            modules.add(simple(layer, input, flat));
        }
        return modules;
    }

    /** True when the output of a layer has no rows and columns any more. */
    static boolean flattens(Layer layer, boolean flat) {
        return layer instanceof FullyConnected || layer instanceof Flatten || (flat && !needsMaps(layer));
    }

    private static boolean needsMaps(Layer layer) {
        return layer instanceof Windowed
                || layer instanceof Pad
                || layer instanceof PolyphaseSampling
                || layer instanceof Lrn
                || layer instanceof GlobalAveragePool
                || layer instanceof GlobalMaxPool
                || layer instanceof AdaptiveAveragePool;
    }

    private static String simple(Layer layer, Shape input, boolean flat) {
        if (layer instanceof Relu) {
            return "nn.ReLU()";
        } else if (layer instanceof LeakyRelu leaky) {
            return "nn.LeakyReLU(" + number(leaky.slope()) + ")";
        } else if (layer instanceof Clip clip) {
            boolean six = clip.equals(Clip.relu6());
            return six ? "nn.ReLU6()" : "nn.Hardtanh(" + number(clip.low()) + ", " + number(clip.high()) + ")";
        } else if (layer instanceof Sigmoid) {
            return "nn.Sigmoid()";
        } else if (layer instanceof Tanh) {
            return "nn.Tanh()";
        } else if (layer instanceof Softmax) {
            return "nn.Softmax(dim=1)";
        } else if (layer instanceof Bypassed bypassed) {
            return "nn.Identity()  # " + bypassed.layer().type() + ", bypassed";
        } else if (layer instanceof Dropout dropout) {
            return "nn.Dropout(" + number(dropout.rate()) + ")";
        } else if (layer instanceof Flatten) {
            return "nn.Flatten()";
        } else if (layer instanceof GlobalAveragePool) {
            return "nn.AdaptiveAvgPool2d(1)";
        } else if (layer instanceof GlobalMaxPool) {
            return "nn.AdaptiveMaxPool2d(1)";
        } else if (layer instanceof AdaptiveAveragePool pool) {
            return "nn.AdaptiveAvgPool2d(" + pair(pool.size()) + ")";
        } else if (layer instanceof BatchNorm norm) {
            String axes = flat ? "1d(" : "2d(";
            return "nn.BatchNorm" + axes + input.channels() + ", eps=" + number(norm.epsilon()) + ")";
        } else if (layer instanceof Lrn lrn) {
            return String.join(
                    ", ",
                    "nn.LocalResponseNorm(" + lrn.size(),
                    "alpha=" + number(lrn.alpha()),
                    "beta=" + number(lrn.beta()),
                    "k=" + number(lrn.k()) + ")");
        }
        throw new IllegalStateException("no module for " + layer.type());
    }

    private void windowed(List<String> modules, Windowed layer, Shape input, Shape output) {
        Window window = layer.window();
        Axis y = window.vertical(input);
        Axis x = window.horizontal(input);
        boolean even = y.begin() == y.end() && x.begin() == x.end();
        boolean conv = Sharing.shared(layer) != null;
        boolean half = 2 * y.begin() <= y.kernel() && 2 * x.begin() <= x.kernel();
        boolean own = even
                && (conv
                        ? window.padding().fill() != Fill.SYMMETRIC
                        : window.padding().fill() == Fill.ZERO && half && !(layer instanceof L2Pool));
        own &= !(layer instanceof LocallyConnected || layer instanceof BlurPool);
        boolean bordered = y.begin() + y.end() + x.begin() + x.end() + y.reachPastEnd() + x.reachPastEnd() > 0;
        if (bordered && !own) {
            String outside = layer instanceof MaxPool ? "float('-inf')" : "0";
            modules.add(
                    border(window.padding().fill(), x.begin(), x.reachPastEnd(), y.begin(), y.reachPastEnd(), outside));
        }
        if (layer instanceof BlurPool blur) {
            blur(modules, blur, input);
        } else if (layer instanceof DriftedConv drifted) {
            modules.add(conv(drifted.conv(), input, y, x, own) + "  # here with a drift of " + number(drifted.amount())
                    + ", which this module cannot");
            if (drifted.conv().bias() == Bias.UNTIED) {
                modules.add(untied(output));
            }
        } else if (layer instanceof Conv one) {
            modules.add(conv(one, input, y, x, own));
            if (one.bias() == Bias.UNTIED) {
                modules.add(untied(output));
            }
        } else if (layer instanceof LocallyConnected one) {
            helpers.add("LocallyConnected2d");
            modules.add("LocallyConnected2d(" + input.channels() + ", " + one.filters() + ", " + pair(window.kernel())
                    + ", stride=" + pair(window.stride()) + ", dilation=" + pair(window.dilation()) + ", places="
                    + output.plane() + ", size=" + tuple(output.height(), output.width()) + ")");
            if (one.bias() == Bias.UNTIED) {
                modules.add(untied(output));
            } else if (one.bias() == Bias.SHARED) {
                modules.add(untied(Shape.of(output.channels(), 1, 1)));
            }
        } else {
            pool(modules, layer, y, x, own);
        }
    }

    private void blur(List<String> modules, BlurPool blur, Shape input) {
        helpers.add("BlurPool2d");
        Window window = blur.window();
        modules.add("BlurPool2d(" + input.channels() + ", "
                + tuple(window.kernel().y(), window.kernel().x()) + ", stride=" + pair(window.stride()) + ", dilation="
                + pair(window.dilation()) + ")");
    }

    private String untied(Shape shape) {
        helpers.add("PlaceBias");
        return "PlaceBias" + tuple(shape.channels(), shape.height(), shape.width());
    }

    private static String conv(Conv conv, Shape input, Axis y, Axis x, boolean own) {
        Window window = conv.window();
        StringBuilder text = new StringBuilder("nn.Conv2d(")
                .append(input.channels())
                .append(", ")
                .append(conv.filters())
                .append(", ")
                .append(pair(window.kernel()));
        option(text, "stride", window.stride(), 1);
        if (own) {
            option(text, "padding", new Pair(y.begin(), x.begin()), 0);
        }
        option(text, "dilation", window.dilation(), 1);
        if (conv.groups() > 1) {
            text.append(", groups=").append(conv.groups());
        }
        if (conv.bias() != Bias.SHARED) {
            text.append(", bias=False");
        }
        boolean padded = y.begin() + x.begin() > 0;
        if (own && padded && window.padding().fill() != Fill.ZERO) {
            text.append(", padding_mode='")
                    .append(window.padding().fill().name().toLowerCase(Locale.ROOT))
                    .append("'");
        }
        return text.append(")").toString();
    }

    private static void pool(List<String> modules, Windowed layer, Axis y, Axis x, boolean own) {
        Window window = layer.window();
        boolean dilated = !window.dilation().equals(Pair.of(1));
        String kind = layer instanceof MaxPool
                ? "nn.MaxPool2d("
                : layer instanceof AveragePool ? "nn.AvgPool2d(" : "nn.LPPool2d(2, ";
        StringBuilder text = new StringBuilder(kind).append(pair(window.kernel()));
        text.append(", stride=").append(pair(window.stride()));
        if (own) {
            option(text, "padding", new Pair(y.begin(), x.begin()), 0);
        }
        if (layer instanceof MaxPool) {
            option(text, "dilation", window.dilation(), 1);
        }
        if (own && window.ceil()) {
            text.append(", ceil_mode=True");
        }
        if (layer instanceof AveragePool pool && own && y.begin() + x.begin() > 0 && !pool.countPadding()) {
            text.append(", count_include_pad=False");
        }
        text.append(")");
        if (dilated && !(layer instanceof MaxPool)) {
            text.append("  # here with dilation ").append(window.dilation()).append(", which this module cannot");
        }
        modules.add(text.toString());
    }

    private String border(Fill fill, int left, int right, int top, int bottom, String outside) {
        String sides = left + ", " + right + ", " + top + ", " + bottom;
        return switch (fill) {
            case ZERO ->
                outside.equals("0")
                        ? "nn.ZeroPad2d((" + sides + "))"
                        : "nn.ConstantPad2d((" + sides + "), " + outside + ")";
            case CIRCULAR -> "nn.CircularPad2d((" + sides + "))";
            case REFLECT -> "nn.ReflectionPad2d((" + sides + "))";
            case REPLICATE -> "nn.ReplicationPad2d((" + sides + "))";
            case SYMMETRIC -> {
                helpers.add("SymmetricPad2d");
                yield "SymmetricPad2d(" + sides + ")";
            }
        };
    }

    private static void option(StringBuilder text, String name, Pair pair, int usual) {
        if (!pair.equals(Pair.of(usual))) {
            text.append(", ").append(name).append("=").append(pair(pair));
        }
    }

    private static String pair(Pair pair) {
        return pair.y() == pair.x() ? String.valueOf(pair.y()) : tuple(pair.y(), pair.x());
    }

    private static String tuple(int... numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? "" : ", ").append(number);
        }
        return "(" + text + ")";
    }

    private static String number(float number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
