package org.convcanvas.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Samples;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.CanvasPainter;
import org.convcanvas.render.CanvasState;
import org.convcanvas.render.TileImages;
import org.convcanvas.render.TileMaker;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/**
 * The canvas of a convolution with 64 maps of 112 x 112, none of them painted before: from numbers to pixels, with their
 * names, frames and kernels, on a ground of headers and wires that is there already, as in the window while maps change.
 */
final class CanvasRun implements Contestant {
    private static final int SIDE = 112;
    private static final int MAPS = 64;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final String CONV = "Conv 1";

    private final Experiment experiment;
    private final Evaluation evaluation;
    private final View view = View.start(CONV, true);
    private final CanvasLayout layout;
    private final BufferedImage ground;
    private final BufferedImage screen;
    private final double scale;
    private final Parallel threads = Parallel.of(2);

    /** On a screen of {@code scale} pixels for a logical one; a map is 64 logical pixels wide. */
    CanvasRun(double scale) {
        InputFormat format = new InputFormat(SIDE, SIDE, true, InputRange.BYTES, ChannelOrder.RGB);
        Conv conv = Conv.of(MAPS, 3, 1, Padding.of(1, Fill.ZERO));
        Network network = new Network(format.shape(), List.of(new Node(CONV, conv, List.of(Network.INPUT))));
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        this.scale = scale;
        experiment = Experiment.of(Samples.start(), format, network, weights);
        try (Parallel parallel = Parallel.sequential()) {
            evaluation = Engine.evaluate(network, weights, experiment.input(), null, parallel, new Cancel());
        }
        layout = CanvasLayout.of(experiment, view, WIDTH, HEIGHT);
        if (layout.shown(CONV) != MAPS) {
            throw new IllegalStateException(layout.shown(CONV) + " maps are shown");
        }
        ground = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        screen = new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ground.createGraphics();
        g.scale(scale, scale);
        CanvasPainter.paintGround(g, experiment, view, layout, CanvasState.STILL);
        g.dispose();
    }

    @Override
    public Object run() {
        TileImages tiles =
                TileMaker.make(experiment, evaluation, view, layout, scale, TileImages.none(), null, threads);
        Graphics2D g = screen.createGraphics();
        g.drawImage(ground, 0, 0, null);
        g.scale(scale, scale);
        CanvasPainter.paintMaps(g, experiment, view, layout, tiles, CanvasState.STILL);
        g.dispose();
        return screen;
    }

    @Override
    public float[] result() {
        run();
        return screen.getRaster().getPixels(0, 0, screen.getWidth(), screen.getHeight(), (float[]) null);
    }
}
