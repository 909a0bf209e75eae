package org.convcanvas.render;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Add;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/** Scenes to paint, on a picture of their own that no other change of the program touches. */
public final class Stage {
    private Stage() {}

    /** Rings over a slope, in colour. */
    public static Picture rings() {
        int[] rgb = new int[224 * 224];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % 224;
            int y = i / 224;
            double wave = Math.sin(Math.hypot(x - 130, y - 90) / 7);
            int bright = (int) Math.max(0, Math.min(255, 90 + 90 * wave * wave * wave + x / 3.0));
            boolean roof = y > 150 && Math.abs(x - 60) < (y - 150) * 0.8;
            rgb[i] = roof ? 0x202830 : (bright << 16) | ((bright * 3 / 4) << 8) | (y / 2);
        }
        return Picture.of("rings.png", 224, 224, rgb);
    }

    /** The first scene's network. */
    public static Experiment start() {
        return Experiment.of(rings(), InputFormat.standard(), BuiltIn.START.network(), BuiltIn.START.weights());
    }

    /** Layers one behind the other, named "1", "2" and so on, with random weights. */
    public static Experiment of(InputFormat format, Layer... layers) {
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (Layer layer : layers) {
            String id = String.valueOf(nodes.size() + 1);
            nodes.add(new Node(id, layer, List.of(last)));
            last = id;
        }
        Network network = new Network(format.shape(), nodes);
        return Experiment.of(rings(), format, network, WeightFit.fit(network, Weights.none(), 7));
    }

    /** A residual sum within another branch, a concatenation, and a classifier's head of 10 classes. */
    public static Experiment branches() {
        InputFormat format = InputFormat.standard().withRgb(true).withSize(32, 32);
        Network network = new Network(
                format.shape(),
                List.of(
                        node("Conv 1", conv(8), Network.INPUT),
                        node("Batch norm 1", new BatchNorm(BatchNorm.USUAL), "Conv 1"),
                        node("ReLU 1", new Relu(), "Batch norm 1"),
                        node("Conv 2", conv(8), "ReLU 1"),
                        node("ReLU 2", new Relu(), "Conv 2"),
                        node("Add 1", new Add(), "ReLU 2", "ReLU 1"),
                        node("Conv 3", conv(4), "ReLU 1"),
                        node("Concat 1", new Concat(), "Add 1", "Conv 3", "Conv 1"),
                        node("Pool 1", MaxPool.of(2, 2), "Concat 1"),
                        node("Local 1", new LocallyConnected(6, Window.of(3, 2, Padding.valid()), Bias.NONE), "Pool 1"),
                        node("Flatten 1", new Flatten(), "Local 1"),
                        node("Full 1", new FullyConnected(40, true), "Flatten 1"),
                        node("ReLU 3", new Relu(), "Full 1"),
                        node("Full 2", new FullyConnected(10, true), "ReLU 3"),
                        node("Softmax 1", new Softmax(), "Full 2")));
        return Experiment.of(rings(), format, network, WeightFit.fit(network, Weights.none(), 7));
    }

    private static Node node(String id, Layer layer, String... inputs) {
        return new Node(id, layer, List.of(inputs));
    }

    /** A 3 x 3 convolution that keeps the size. */
    public static Conv conv(int filters) {
        return Conv.of(filters, 3, 1, Padding.of(1, Fill.ZERO));
    }

    /** All maps. */
    public static Evaluation evaluate(Experiment experiment) {
        return Engine.evaluate(
                experiment.network(),
                experiment.weights(),
                experiment.input(),
                null,
                Parallel.sequential(),
                new Cancel());
    }
}
