package org.convcanvas.render;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
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
