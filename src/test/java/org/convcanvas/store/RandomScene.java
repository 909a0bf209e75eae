package org.convcanvas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Nib;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Segment;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Makes scenes of every layer kind with every setting, from a seed. */
final class RandomScene {
    private static final List<String> RANGES =
            List.of("0..255", "0..1", "-1..1", "mean=0.1;std=0.3", "mean=0.485,0.456,0.406;std=0.229,0.224,0.225");
    private static final List<String> NAMES = List.of("Conv", "a/../b", "\"quoted\"\\", "Größe ×2", "{0}''", "新しい");

    private static final long MOST_WEIGHTS = 200_000;

    private final Rng rng;

    RandomScene(long seed) {
        rng = new Rng(seed);
    }

    SceneFile.Opened scene() {
        boolean rgb = flag();
        InputRange range = InputRange.parse(pick(RANGES.subList(0, rgb ? 5 : 4)));
        InputFormat format = new InputFormat(from(8, 24), from(8, 24), rgb, range, pick(ChannelOrder.values()));
        Network network = network(format.shape());
        Picture picture = flag() ? picture() : drawn(format.sheet(picture()));
        Experiment experiment = Experiment.of(picture, format, network, weights(network));
        Set<String> flipped = new HashSet<>();
        for (Node node : network.nodes()) {
            if (experiment.weights().kernel(node.id()) != null && flag()) {
                flipped.add(node.id());
            }
        }
        return new SceneFile.Opened(experiment.withFlipped(flipped), view(network));
    }

    private Picture picture() {
        int width = from(1, 30);
        int height = from(1, 30);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (int) rng.nextLong() & 0xFFFFFF;
        }
        return Picture.of(pick(NAMES), width, height, rgb);
    }

    private Picture drawn(Picture sheet) {
        Nib nib = Nib.brush(from(1, 5), (int) rng.nextLong());
        return sheet.line(nib, new Segment(from(0, 9), from(0, 9), from(0, 9), from(0, 9)));
    }

    private Network network(Shape input) {
        Network network = new Network(input, List.of());
        int wanted = from(0, 8);
        for (int tries = 0; network.nodes().size() < wanted && tries < 60; tries++) {
            List<Node> nodes = new ArrayList<>(network.nodes());
            Layer layer = layer();
            List<String> from = new ArrayList<>();
            for (int reads = layer instanceof Joining ? from(2, 4) : 1; reads > 0; reads--) {
                int index = rng.nextInt(nodes.size() + 1);
                from.add(index == 0 ? Network.INPUT : nodes.get(index - 1).id());
            }
            nodes.add(new Node(pick(NAMES) + " " + nodes.size(), layer, from));
            try {
                Network grown = new Network(input, nodes);
                network = grown.weightNumbers() > MOST_WEIGHTS ? network : grown;
            } catch (Problem unfit) {
                // another one is tried
            }
        }
        return network;
    }

    Layer layer() {
        while (true) {
            try {
                return anyLayer();
            } catch (Problem invalid) {
                // another one is tried
            }
        }
    }

    private Layer anyLayer() {
        return switch (rng.nextInt(6)) {
            case 0 -> new Clip(-rng.nextFloat() * 1e-30f, (float) (1e20 * rng.nextFloat()) + 1e-3f);
            case 1 -> new BatchNorm(Math.max(Float.MIN_VALUE, rng.nextFloat() * 1e-30f));
            default -> LayerSamples.random(pick(LayerSamples.kinds()), rng);
        };
    }

    private Weights weights(Network network) {
        Weights weights = Weights.none();
        for (Node node : network.nodes()) {
            Map<String, Tensor> tensors = new HashMap<>();
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                tensors.put(spec.role(), anyBits(spec.shape()));
            }
            weights = weights.with(node.id(), tensors);
        }
        return weights;
    }

    /** Numbers of every size; now and then an infinity or NaN. */
    private Tensor anyBits(Shape shape) {
        boolean finite = flag();
        float[] data = new float[shape.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = Float.intBitsToFloat((int) rng.nextLong());
            if (finite && !Float.isFinite(data[i])) {
                data[i] = rng.nextInt(3) == 0 ? -0f : from(-3, 3);
            }
        }
        return Tensor.of(shape, data);
    }

    private View view(Network network) {
        List<String> ids =
                new ArrayList<>(network.nodes().stream().map(Node::id).toList());
        ids.add(Network.INPUT);
        String pinned = pick(ids);
        Shape shape = network.shape(pinned);
        UnitAt pin = new UnitAt(
                pinned, rng.nextInt(shape.channels()), rng.nextInt(shape.height()), rng.nextInt(shape.width()));
        String selected = pick(ids);
        return new View(
                selected,
                rng.nextInt(9),
                rng.nextInt(9),
                Set.of(pick(ids)),
                pick(ColourMap.values()),
                pick(RangeMode.values()),
                0.001f + rng.nextFloat(),
                rng.nextFloat() / 3.0,
                flag(),
                flag() ? pin : null,
                flag() && FilterTable.opens(network, selected),
                pick(Lens.values()),
                new FieldLook(pick(FieldLook.Overlay.values()), pick(FieldLook.Source.values()), flag()),
                new ShiftLook(
                        pick(ShiftLook.Kind.values()),
                        rng.nextFloat(),
                        -rng.nextInt(9),
                        rng.nextInt(90),
                        1 + rng.nextFloat(),
                        pick(Fill.values()),
                        pick(Interpolation.values())),
                new ShareLook(
                        new WeightLadder(
                                from(15, 4096),
                                from(1, 9),
                                from(1, 999),
                                from(1, 64),
                                from(1, 15),
                                from(1, 4),
                                flag(),
                                flag()),
                        from(7, 32),
                        flag() ? 1 : 8,
                        1 + 2 * from(0, 3),
                        from(1, 4),
                        flag(),
                        rng.nextFloat() * 2.0,
                        new ShareLook.Show(pick(ShareLook.Panes.values()), flag(), flag())),
                Map.of(pick(ids), rng.nextInt(9)));
    }

    private boolean flag() {
        return rng.nextInt(2) == 0;
    }

    private int from(int low, int high) {
        return low + rng.nextInt(high - low + 1);
    }

    private <T> T pick(List<T> items) {
        return items.get(rng.nextInt(items.size()));
    }

    private <T> T pick(T[] items) {
        return items[rng.nextInt(items.length)];
    }
}
