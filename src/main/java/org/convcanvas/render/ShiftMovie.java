package org.convcanvas.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.View;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/** The lanes of the shift lens while the image goes once round in a circle; each frame is computed. */
public final class ShiftMovie implements Movie {
    private static final int FRAMES = 48;
    private static final double RADIUS = 16;
    private static final int MAP_COLOURS = 127;
    private static final int GRAYS = 96;

    private final Experiment experiment;
    private final ShiftExperiment lanes;
    private final View view;
    private final LanesLayout layout;

    /**
     * @param still the maps of the experiment, exact
     * @param width of a frame in pixels, more where there are many layers
     * @param height of a frame in pixels
     */
    public ShiftMovie(Experiment experiment, Evaluation still, View view, int width, int height) {
        this.experiment = experiment;
        this.lanes = new ShiftExperiment(still);
        this.view = view;
        this.layout = new LanesLayout(experiment, width, height);
    }

    @Override
    public int frames() {
        return FRAMES;
    }

    @Override
    public BufferedImage frame(int frame) {
        double angle = 2 * Math.PI * frame / FRAMES;
        ShiftLook look = view.shift()
                .withKind(ShiftLook.Kind.SHIFT)
                .to(Math.rint(RADIUS * Math.cos(angle)), Math.rint(RADIUS * Math.sin(angle)));
        View moved = view.withShift(look);
        Parallel one = Parallel.sequential();
        ShiftResult result = lanes.run(look.move(), one, new Cancel());
        BufferedImage image = new BufferedImage(
                (int) Math.round(layout.width()), (int) Math.round(layout.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new LanesPainter(g, layout, moved)
                .paint(result, LanePictures.of(experiment, result, moved, layout, 1, one), "");
        g.dispose();
        return image;
    }

    @Override
    public int[] colours() {
        Palette palette = Palette.of(view.dark());
        IntStream signed = IntStream.range(0, MAP_COLOURS)
                .map(i -> view.colours().argb(2.0 * i / (MAP_COLOURS - 1) - 1, view.dark()));
        IntStream tokens = Arrays.stream(Token.values())
                .mapToInt(token -> palette.get(token).getRGB());
        IntStream grays = IntStream.range(0, GRAYS).map(i -> 255 * i / (GRAYS - 1) * 0x010101);
        return IntStream.concat(signed, IntStream.concat(tokens, grays))
                .map(rgb -> rgb & 0xFFFFFF)
                .toArray();
    }
}
