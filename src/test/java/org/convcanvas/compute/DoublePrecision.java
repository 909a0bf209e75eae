package org.convcanvas.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
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
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Whole networks computed in double precision from the layers' definitions, with no code of the kernels. */
final class DoublePrecision {
    private final Network network;
    private final Weights weights;
    private final Map<String, double[]> maps = new HashMap<>();

    private DoublePrecision(Network network, Weights weights) {
        this.network = network;
        this.weights = weights;
    }

    /** Every node's map, row-major, by name. */
    static Map<String, double[]> evaluate(Network network, Weights weights, Tensor input) {
        DoublePrecision run = new DoublePrecision(network, weights);
        run.maps.put(Network.INPUT, widened(input));
        for (Node node : network.nodes()) {
            run.maps.put(node.id(), run.map(node));
        }
        return run.maps;
    }

    private static double[] widened(Tensor tensor) {
        double[] wide = new double[tensor.data().length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = tensor.data()[i];
        }
        return wide;
    }

    private double[] weight(Node node, String role) {
        return widened(Objects.requireNonNull(weights.get(node.id(), role)));
    }

    /** A unit of the output. */
    private interface Unit {
        double at(int c, int y, int x);
    }

    private static double[] each(Shape shape, Unit unit) {
        double[] map = new double[shape.size()];
        int i = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    map[i++] = unit.at(c, y, x);
                }
            }
        }
        return map;
    }

    private double[] map(Node node) {
        List<double[]> inputs = node.inputs().stream().map(maps::get).toList();
        List<Shape> shapes = network.inputShapes(node);
        double[] in = inputs.get(0);
        Shape from = shapes.get(0);
        Shape to = network.shape(node.id());
        Layer layer = node.layer();
        int plane = from.plane();
        if (layer instanceof Conv conv) {
            return conv(node, conv, in, from, to);
        } else if (layer instanceof DriftedConv drifted) {
            return drifted(node, drifted, in, from, to);
        } else if (layer instanceof BlurPool pool) {
            return blur(pool, in, from, to);
        } else if (layer instanceof PolyphaseSampling sampling) {
            return polyphase(sampling, in, from, to);
        } else if (layer instanceof LocallyConnected local) {
            return local(node, local, in, from, to);
        } else if (layer instanceof FullyConnected full) {
            double[] matrix = weight(node, "matrix");
            double[] bias = full.bias() ? weight(node, "bias") : new double[full.units()];
            return each(to, (c, y, x) -> {
                double sum = bias[c];
                for (int i = 0; i < in.length; i++) {
                    sum += matrix[c * in.length + i] * in[i];
                }
                return sum;
            });
        } else if (layer instanceof MaxPool pool) {
            return each(to, (c, y, x) -> {
                double[] largest = {Double.NEGATIVE_INFINITY};
                taps(pool.window(), in, from, c, y, x, true, v -> largest[0] = Math.max(largest[0], v));
                return largest[0];
            });
        } else if (layer instanceof AveragePool pool) {
            return average(pool, in, from, to);
        } else if (layer instanceof L2Pool pool) {
            return each(to, (c, y, x) -> {
                double[] sum = {0};
                taps(pool.window(), in, from, c, y, x, true, v -> sum[0] += v * v);
                return Math.sqrt(sum[0]);
            });
        } else if (layer instanceof GlobalAveragePool) {
            return each(to, (c, y, x) -> channel(in, c, plane).sum() / plane);
        } else if (layer instanceof GlobalMaxPool) {
            return each(to, (c, y, x) -> channel(in, c, plane).max().orElseThrow());
        } else if (layer instanceof AdaptiveAveragePool) {
            return each(to, (c, y, x) -> adaptive(in, from, to, c, y, x));
        } else if (layer instanceof BatchNorm norm) {
            double[] scale = weight(node, "scale");
            double[] shift = weight(node, "shift");
            double[] mean = weight(node, "mean");
            double[] variance = weight(node, "variance");
            return each(
                    to,
                    (c, y, x) -> scale[c] * (at(in, from, c, y, x) - mean[c]) / Math.sqrt(variance[c] + norm.epsilon())
                            + shift[c]);
        } else if (layer instanceof Lrn lrn) {
            return each(to, (c, y, x) -> lrn(lrn, in, from, c, y, x));
        } else if (layer instanceof Softmax) {
            return each(to, (c, y, x) -> {
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < from.channels(); i++) {
                    most = Math.max(most, at(in, from, i, y, x));
                }
                double sum = 0;
                for (int i = 0; i < from.channels(); i++) {
                    sum += Math.exp(at(in, from, i, y, x) - most);
                }
                return Math.exp(at(in, from, c, y, x) - most) / sum;
            });
        } else if (layer instanceof Pad pad) {
            return each(to, (c, y, x) -> {
                double[] value = {0};
                taps(pad.window(), in, from, c, y, x, true, v -> value[0] = v);
                return value[0];
            });
        } else if (layer instanceof Add) {
            double[] sum = new double[to.size()];
            inputs.forEach(one -> Arrays.setAll(sum, i -> sum[i] + one[i]));
            return sum;
        } else if (layer instanceof Concat) {
            return inputs.stream().flatMapToDouble(Arrays::stream).toArray();
        } else if (layer instanceof Flatten || layer instanceof Dropout || layer instanceof Bypassed) {
            return in;
        }
        return Arrays.stream(in).map(z -> activation(layer, z)).toArray();
    }

    private static double activation(Layer layer, double z) {
        if (layer instanceof Relu) {
            return Math.max(0, z);
        } else if (layer instanceof LeakyRelu leaky) {
            return z > 0 ? z : leaky.slope() * z;
        } else if (layer instanceof Clip clip) {
            return Math.min(Math.max(z, clip.low()), clip.high());
        } else if (layer instanceof Sigmoid) {
            return 1 / (1 + Math.exp(-z));
        } else if (layer instanceof Tanh) {
            return Math.tanh(z);
        }
        throw new AssertionError("no definition in double precision of " + layer.type());
    }

    private static double at(double[] map, Shape shape, int c, int y, int x) {
        return map[(c * shape.height() + y) * shape.width() + x];
    }

    private static java.util.stream.DoubleStream channel(double[] map, int c, int plane) {
        return Arrays.stream(map, c * plane, (c + 1) * plane);
    }

    /** What takes the values that a window meets, in the order row, column. */
    private interface Tap {
        void take(double value);
    }

    /** The values in the window of a unit; zeros of padding are left out when {@code skip}. */
    private static void taps(Window window, double[] in, Shape shape, int c, int y, int x, boolean skip, Tap tap) {
        Axis vertical = window.vertical(shape);
        Axis horizontal = window.horizontal(shape);
        Fill fill = window.padding().fill();
        for (int ky = 0; ky < vertical.kernel(); ky++) {
            int row = fill.source(vertical.position(y, ky), shape.height());
            for (int kx = 0; kx < horizontal.kernel(); kx++) {
                int column = fill.source(horizontal.position(x, kx), shape.width());
                if (row >= 0 && column >= 0) {
                    tap.take(at(in, shape, c, row, column));
                } else if (!skip) {
                    tap.take(0);
                }
            }
        }
    }

    private double bias(Node node, int c, int unit) {
        Tensor bias = weights.bias(node.id());
        return bias == null ? 0 : bias.data()[bias.shape().rank() == 1 ? c : unit];
    }

    private double[] conv(Node node, Conv conv, double[] in, Shape from, Shape to) {
        double[] kernel = weight(node, "weight");
        int channels = from.channels() / conv.groups();
        int filters = conv.filters() / conv.groups();
        int taps = conv.window().kernel().y() * conv.window().kernel().x();
        return each(to, (o, y, x) -> {
            double[] sum = {bias(node, o, (o * to.height() + y) * to.width() + x)};
            int[] at = {o * channels * taps};
            for (int c = o / filters * channels; c < (o / filters + 1) * channels; c++) {
                taps(conv.window(), in, from, c, y, x, false, v -> sum[0] += kernel[at[0]++] * v);
            }
            return sum[0];
        });
    }

    /** Only the drift itself is the layer's. */
    private double[] drifted(Node node, DriftedConv layer, double[] in, Shape from, Shape to) {
        Conv conv = layer.conv();
        double[] kernel = weight(node, "weight");
        int channels = from.channels() / conv.groups();
        int filters = conv.filters() / conv.groups();
        int all = channels * conv.window().kernel().y() * conv.window().kernel().x();
        Drift drift = new Drift(layer, all, to.plane());
        return each(to, (o, y, x) -> {
            double[] sum = {bias(node, o, (o * to.height() + y) * to.width() + x)};
            int[] tap = {0};
            for (int c = o / filters * channels; c < (o / filters + 1) * channels; c++) {
                taps(conv.window(), in, from, c, y, x, false, v -> {
                    double factor = drift.factor(o, tap[0], y * to.width() + x);
                    sum[0] += kernel[o * all + tap[0]++] * factor * v;
                });
            }
            return sum[0];
        });
    }

    private static double[] blur(BlurPool pool, double[] in, Shape from, Shape to) {
        double[][] rows = {{1}, {.5, .5}, {.25, .5, .25}, {.125, .375, .375, .125}, {.0625, .25, .375, .25, .0625}};
        double[] down = rows[pool.window().kernel().y() - 1];
        double[] right = rows[pool.window().kernel().x() - 1];
        return each(to, (c, y, x) -> {
            double[] sum = {0};
            int[] tap = {0};
            taps(pool.window(), in, from, c, y, x, false, v -> {
                sum[0] += down[tap[0] / right.length] * right[tap[0] % right.length] * v;
                tap[0]++;
            });
            return sum[0];
        });
    }

    private static double[] polyphase(PolyphaseSampling sampling, double[] in, Shape from, Shape to) {
        int sy = sampling.stride().y();
        int sx = sampling.stride().x();
        double[] best = new double[0];
        double most = -1;
        for (int phase = 0; phase < sy * sx; phase++) {
            int p = phase / sx;
            int q = phase % sx;
            double[] grid = each(to, (c, y, x) -> at(in, from, c, y * sy + p, x * sx + q));
            double norm = Arrays.stream(grid).map(v -> v * v).sum();
            if (norm > most) {
                most = norm;
                best = grid;
            }
        }
        return best;
    }

    private double[] local(Node node, LocallyConnected layer, double[] in, Shape from, Shape to) {
        double[] kernel = weight(node, "unshared");
        int taps = layer.window().kernel().y() * layer.window().kernel().x();
        return each(to, (o, y, x) -> {
            double[] sum = {bias(node, o, (o * to.height() + y) * to.width() + x)};
            int[] tap = {0};
            for (int c = 0; c < from.channels(); c++) {
                taps(layer.window(), in, from, c, y, x, false, v -> {
                    int at = (o * from.channels() * taps + tap[0]++) * to.plane() + y * to.width() + x;
                    sum[0] += kernel[at] * v;
                });
            }
            return sum[0];
        });
    }

    private static double[] average(AveragePool pool, double[] in, Shape from, Shape to) {
        Axis vertical = pool.window().vertical(from);
        Axis horizontal = pool.window().horizontal(from);
        boolean all = pool.window().padding().fill() != Fill.ZERO;
        return each(to, (c, y, x) -> {
            double[] sum = {0};
            taps(pool.window(), in, from, c, y, x, true, v -> sum[0] += v);
            int count =
                    counted(vertical, y, all, pool.countPadding()) * counted(horizontal, x, all, pool.countPadding());
            return sum[0] / Math.max(1, count);
        });
    }

    private static int counted(Axis axis, int out, boolean all, boolean padding) {
        int count = 0;
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int position = axis.position(out, tap);
            boolean inside = position >= 0 && position < axis.input();
            boolean padded = position >= -axis.begin() && position < axis.input() + axis.end();
            count += all || inside || (padding && padded) ? 1 : 0;
        }
        return count;
    }

    private static double adaptive(double[] in, Shape from, Shape to, int c, int y, int x) {
        int y0 = (int) Math.floor((double) y * from.height() / to.height());
        int y1 = (int) Math.ceil((double) (y + 1) * from.height() / to.height());
        int x0 = (int) Math.floor((double) x * from.width() / to.width());
        int x1 = (int) Math.ceil((double) (x + 1) * from.width() / to.width());
        double sum = 0;
        for (int row = y0; row < y1; row++) {
            for (int column = x0; column < x1; column++) {
                sum += at(in, from, c, row, column);
            }
        }
        return sum / ((y1 - y0) * (x1 - x0));
    }

    private static double lrn(Lrn lrn, double[] in, Shape shape, int c, int y, int x) {
        int first = Math.max(0, c - (lrn.size() - 1) / 2);
        int last = Math.min(shape.channels() - 1, c + lrn.size() / 2);
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += at(in, shape, i, y, x) * at(in, shape, i, y, x);
        }
        return at(in, shape, c, y, x) / Math.pow(lrn.k() + lrn.alpha() / (double) lrn.size() * sum, lrn.beta());
    }
}
