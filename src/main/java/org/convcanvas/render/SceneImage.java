package org.convcanvas.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.View;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/** The canvas of a scene as a picture, without a window. */
public final class SceneImage {
    private static final double SVG_TILES = 2;

    private SceneImage() {}

    /**
     * The canvas as pixels. Columns for which there is no room are out of the picture; a view with zoom 0 fits all.
     *
     * @param width in logical pixels
     * @param height in logical pixels
     * @param scale device pixels for a logical pixel
     */
    public static BufferedImage render(
            Experiment experiment, Evaluation evaluation, View view, int width, int height, double scale) {
        int columns = (int) Math.round(width * scale);
        int rows = (int) Math.round(height * scale);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.of(view.dark()).get(Token.CANVAS));
        g.fillRect(0, 0, columns, rows);
        g.scale(scale, scale);
        paint(g, experiment, evaluation, view, width, height, scale);
        g.dispose();
        return image;
    }

    /**
     * The canvas as an SVG document: lines and texts as such, maps as embedded pictures.
     *
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void svg(Experiment experiment, Evaluation evaluation, View view, int width, int height, Writer out) {
        SvgDocument.write(
                width,
                height,
                g -> {
                    g.setColor(Palette.of(view.dark()).get(Token.CANVAS));
                    g.fillRect(0, 0, width, height);
                    paint(g, experiment, evaluation, view, width, height, SVG_TILES);
                },
                out);
    }

    private static void lanes(
            Graphics2D g,
            Experiment experiment,
            Evaluation evaluation,
            View view,
            int width,
            int height,
            double scale) {
        LanesLayout layout = new LanesLayout(experiment, width, height);
        Parallel one = Parallel.sequential();
        ShiftResult result = new ShiftExperiment(evaluation).run(view.shift().move(), one, new Cancel());
        LanePictures pictures = LanePictures.of(experiment, result, view, layout, scale, one);
        new LanesPainter(g, layout, view).paint(result, pictures, "");
    }

    private static void paint(
            Graphics2D g,
            Experiment experiment,
            Evaluation evaluation,
            View view,
            int width,
            int height,
            double scale) {
        if (view.lens() == Lens.SHIFT) {
            lanes(g, experiment, evaluation, view, width, height, scale);
            return;
        }
        CanvasLayout layout = CanvasLayout.of(experiment, view, width, height);
        double zoom = layout.zoom();
        TileImages tiles = TileMaker.make(
                experiment, evaluation, view, layout, scale * zoom, TileImages.none(), null, Parallel.sequential());
        FieldMarks field = FieldStill.of(experiment, evaluation, view, Parallel.sequential());
        g.scale(zoom, zoom);
        CanvasPainter.paint(g, experiment, view, layout, tiles, CanvasState.still(field));
    }
}
