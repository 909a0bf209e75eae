package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Tensor;

/** Pictures of maps and of the input in device pixels, as large as their places. */
final class MapPixels {
    private MapPixels() {}

    /** Device pixels for a length in logical ones, at least 1. */
    static int device(double logical, double scale) {
        return (int) Math.max(1, Math.round(logical * scale));
    }

    /**
     * One map in the colours of the view.
     *
     * @param range the value of the strongest colour
     * @param scale device pixels for a logical one
     */
    static BufferedImage map(
            Tensor maps, int channel, double range, View view, Rectangle2D.Double place, double scale) {
        BufferedImage image = blank(place, scale);
        int width = image.getWidth();
        MapImage.paint(
                maps,
                channel,
                range,
                view.colours(),
                view.dark(),
                pixels(image),
                width,
                0,
                0,
                width,
                image.getHeight());
        return image;
    }

    /** The input as a picture. */
    static BufferedImage input(Experiment experiment, Tensor input, Rectangle2D.Double place, double scale) {
        BufferedImage image = blank(place, scale);
        int width = image.getWidth();
        MapImage.paintInput(input, experiment.format(), pixels(image), width, 0, 0, width, image.getHeight());
        return image;
    }

    private static BufferedImage blank(Rectangle2D.Double place, double scale) {
        return new BufferedImage(device(place.width, scale), device(place.height, scale), BufferedImage.TYPE_INT_RGB);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
