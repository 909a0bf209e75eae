package org.convcanvas.store.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.Add;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;

/** A network as the text of a PyTorch module, without its weights. */
public final class PyTorchText {
    private static final Map<String, String> HELPERS = Map.of(
            "BlurPool2d",
            """
            class BlurPool2d(nn.Module):  # a binomial blur, then every stride-th number
                def __init__(self, channels, kernel, stride, dilation):
                    super().__init__()
                    rows, columns = (self.binomial(taps) for taps in kernel)
                    self.register_buffer("weight", torch.outer(rows, columns).repeat(channels, 1, 1, 1))
                    self.options = dict(stride=stride, dilation=dilation, groups=channels)

                @staticmethod
                def binomial(taps):
                    row = torch.ones(1)
                    for _ in range(taps - 1):
                        row = (nn.functional.pad(row, (1, 0)) + nn.functional.pad(row, (0, 1))) / 2
                    return row

                def forward(self, x):
                    return nn.functional.conv2d(x, self.weight, **self.options)
            """,
            "PolyphaseSampling2d",
            """
            class PolyphaseSampling2d(nn.Module):  # of all grids the one with the largest norm
                def __init__(self, y, x):
                    super().__init__()
                    self.stride = y, x

                def forward(self, x):
                    rows, columns = self.stride
                    x = x[..., : x.shape[-2] // rows * rows, : x.shape[-1] // columns * columns]
                    grids = torch.stack([x[..., i::rows, j::columns] for i in range(rows) for j in range(columns)])
                    best = grids.flatten(2).norm(dim=2).argmax(0)
                    return grids[best, torch.arange(x.shape[0])]
            """,
            "SymmetricPad2d",
            """
            class SymmetricPad2d(nn.Module):  # mirrored about the border, the edge pixel twice
                def __init__(self, left, right, top, bottom):
                    super().__init__()
                    self.sides = left, right, top, bottom

                def forward(self, x):
                    left, right, top, bottom = self.sides
                    x = torch.cat([x[..., :left].flip(-1), x, x[..., x.shape[-1] - right:].flip(-1)], -1)
                    return torch.cat([x[..., :top, :].flip(-2), x, x[..., x.shape[-2] - bottom:, :].flip(-2)], -2)
            """,
            "PlaceBias",
            """
            class PlaceBias(nn.Module):  # a bias for every place
                def __init__(self, *shape):
                    super().__init__()
                    self.bias = nn.Parameter(torch.zeros(shape))

                def forward(self, x):
                    return x + self.bias
            """,
            "LocallyConnected2d",
            """
            class LocallyConnected2d(nn.Module):  # a convolution whose weights are not shared
                def __init__(self, channels, filters, kernel, stride, dilation, places, size):
                    super().__init__()
                    self.unfold = nn.Unfold(kernel, dilation=dilation, stride=stride)
                    taps = kernel * kernel if isinstance(kernel, int) else kernel[0] * kernel[1]
                    self.weight = nn.Parameter(torch.randn(filters, channels * taps, places) * (2 / (channels * taps)) ** 0.5)
                    self.size = size

                def forward(self, x):
                    return (self.weight * self.unfold(x).unsqueeze(1)).sum(2).unflatten(-1, self.size)
            """);

    private final Network network;
    private final Modules modules = new Modules();
    private final Map<String, Boolean> flat = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    private PyTorchText(Network network) {
        this.network = network;
        flat.put(Network.INPUT, false);
        for (Node node : network.nodes()) {
            boolean allFlat = node.inputs().stream().allMatch(flat::get);
            Shape input = network.inputShapes(node).get(0);
            Shape output = network.shape(node.id());
            boolean joins = node.layer() instanceof Joining;
            lines.put(node.id(), joins ? List.of() : modules.of(node.layer(), input, output, allFlat));
            flat.put(node.id(), joins ? allFlat : Modules.flattens(node.layer(), allFlat));
        }
    }

    /** The text: a Sequential for a plain stack, else a class of its own. */
    public static String of(Network network) {
        PyTorchText text = new PyTorchText(network);
        String body = text.isStack() ? text.stack() : text.graph();
        StringBuilder all = new StringBuilder("import torch\nfrom torch import nn\n\n\n");
        for (String helper : text.modules.needed()) {
            all.append(HELPERS.get(helper)).append("\n\n");
        }
        String size = network.input().toString().replace("×", " x ");
        return all.append("# input: batch x ")
                .append(size)
                .append("\n")
                .append(body)
                .toString();
    }

    private boolean isStack() {
        String before = Network.INPUT;
        for (Node node : network.nodes()) {
            if (!node.inputs().equals(List.of(before))) {
                return false;
            }
            before = node.id();
        }
        return true;
    }

    private String stack() {
        StringBuilder text = new StringBuilder("model = nn.Sequential(\n");
        for (Node node : network.nodes()) {
            for (String module : lines.getOrDefault(node.id(), List.of())) {
                text.append(line("    ", module, ",", node.id()));
            }
        }
        return text.append(")\n").toString();
    }

    /** A line with the layer's name behind it; a remark of the module itself stays last. */
    private static String line(String indent, String module, String end, String name) {
        int remark = module.indexOf("  # ");
        String code = remark < 0 ? module : module.substring(0, remark);
        String words = remark < 0 ? "" : "; " + module.substring(remark + 4);
        return indent + code + end + "  # " + name.replaceAll("\\s+", " ") + words + "\n";
    }

    private String graph() {
        Map<String, String> names = names();
        StringBuilder made =
                new StringBuilder("class Model(nn.Module):\n    def __init__(self):\n        super().__init__()\n");
        StringBuilder forward = new StringBuilder("\n    def forward(self, x):\n");
        String last = "x";
        for (Node node : network.nodes()) {
            String name = names.getOrDefault(node.id(), "x");
            List<String> inputs = node.inputs().stream()
                    .map(input -> input.equals(Network.INPUT) ? "x" : names.getOrDefault(input, "x"))
                    .toList();
            if (node.layer() instanceof Joining) {
                forward.append("        ")
                        .append(name)
                        .append(" = ")
                        .append(joined(node, inputs))
                        .append("\n");
            } else {
                List<String> own = lines.getOrDefault(node.id(), List.of());
                if (own.size() == 1) {
                    made.append(line("        self." + name + " = ", own.get(0), "", node.id()));
                } else {
                    made.append("        self.").append(name).append(" = nn.Sequential(\n");
                    own.forEach(module -> made.append(line("            ", module, ",", node.id())));
                    made.append("        )\n");
                }
                forward.append("        ")
                        .append(name)
                        .append(" = self.")
                        .append(name)
                        .append("(");
                forward.append(inputs.get(0)).append(")\n");
            }
            last = name;
        }
        return made.append(forward)
                .append("        return ")
                .append(last)
                .append("\n\n\nmodel = Model()\n")
                .toString();
    }

    private String joined(Node node, List<String> inputs) {
        List<String> terms = new ArrayList<>();
        boolean same = node.inputs().stream().map(flat::get).distinct().count() == 1;
        for (int i = 0; i < inputs.size(); i++) {
            boolean alone = !same && flat.getOrDefault(node.inputs().get(i), false);
            terms.add(alone ? inputs.get(i) + "[..., None, None]" : inputs.get(i));
        }
        return node.layer() instanceof Add
                ? String.join(" + ", terms)
                : "torch.cat([" + String.join(", ", terms) + "], 1)";
    }

    /** Names that Python takes: letters, digits and underscores, each once. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>(Set.of("x", "self", "nn", "torch", "forward"));
        for (Node node : network.nodes()) {
            String word = node.id()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "_")
                    .replaceAll("^_+|_+$", "");
            String name = word.isEmpty() || Character.isDigit(word.charAt(0)) ? "layer_" + word : word;
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + "_" + n;
            }
            names.put(node.id(), free);
        }
        return names;
    }
}
