package org.convcanvas.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** Maps of one layer as a picture of their own: one alone, or all with their names; a unit is a square of whole pixels. */
public final class MapSheet {
    private static final int USUAL = 256;
    private static final int GAP = 12;
    private static final int CAPTION = 20;
    private static final int TITLE = 28;
    private static final int MOST_PIXELS = 1 << 27;

    private final String title;
    private final List<String> names;
    private final List<BufferedImage> maps;
    private final int columns;
    private final boolean dark;

    private MapSheet(String title, List<String> names, List<BufferedImage> maps, boolean dark) {
        this.title = title;
        this.names = List.copyOf(names);
        this.maps = List.copyOf(maps);
        this.dark = dark;
        this.columns = (int) Math.ceil(Math.sqrt(maps.size()));
    }

    /**
     * One map without anything around it.
     *
     * @param id a layer's name, or {@link Network#INPUT}
     */
    public static MapSheet map(Experiment experiment, Evaluation evaluation, View view, String id, int channel) {
        return new MapSheet("", List.of(""), List.of(image(experiment, evaluation, view, id, channel, 1)), view.dark());
    }

    /** All maps of a layer with their names. */
    public static MapSheet column(Experiment experiment, Evaluation evaluation, View view, String id) {
        Tensor maps = evaluation.map(id);
        int count = id.equals(Network.INPUT) ? 1 : maps.shape().channels();
        List<String> names = new ArrayList<>();
        List<BufferedImage> images = new ArrayList<>();
        for (int channel = 0; channel < count; channel++) {
            names.add(MapNames.of(experiment, id, channel));
            images.add(image(experiment, evaluation, view, id, channel, count));
        }
        return new MapSheet(Text.of("sheet.title", id, maps.shape()), names, images, view.dark());
    }

    private static BufferedImage image(
            Experiment experiment, Evaluation evaluation, View view, String id, int channel, int count) {
        Tensor maps = evaluation.map(id);
        int height = maps.shape().height();
        int width = maps.shape().width();
        int times = Math.max(1, USUAL / Math.max(height, width));
        while (times > 1 && (long) count * times * times * height * width > MOST_PIXELS) {
            times--;
        }
        BufferedImage image = new BufferedImage(times * width, times * height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (id.equals(Network.INPUT)) {
            MapImage.paintInput(
                    maps, experiment.format(), pixels, image.getWidth(), 0, 0, image.getWidth(), image.getHeight());
            return image;
        }
        Ranges ranges = new Ranges(evaluation, view);
        MapImage.paint(
                maps,
                channel,
                Ranges.of(maps, channel, ranges.of(maps)),
                view.colours(),
                view.dark(),
                pixels,
                image.getWidth(),
                0,
                0,
                image.getWidth(),
                image.getHeight());
        return image;
    }

    private boolean alone() {
        return title.isEmpty();
    }

    /** In pixels. */
    public int width() {
        int each = maps.get(0).getWidth();
        return alone() ? each : GAP + columns * (each + GAP);
    }

    /** In pixels. */
    public int height() {
        int each = maps.get(0).getHeight();
        int rows = (maps.size() + columns - 1) / columns;
        return alone() ? each : TITLE + rows * (each + CAPTION) + GAP;
    }

    /** The sheet as pixels. */
    public BufferedImage image() {
        if (alone()) {
            return maps.get(0);
        }
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint(g);
        g.dispose();
        return image;
    }

    /**
     * The sheet as an SVG document.
     *
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public void svg(Writer out) {
        SvgDocument.write(width(), height(), this::paint, out);
    }

    private void paint(Graphics2D g) {
        if (alone()) {
            g.drawImage(maps.get(0), 0, 0, null);
            return;
        }
        Palette palette = Palette.of(dark);
        g.setColor(palette.get(Token.CANVAS));
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        text(g, palette, Fonts.semibold(13), title, GAP, 19, width() - 2 * GAP);
        int w = maps.get(0).getWidth();
        int h = maps.get(0).getHeight();
        for (int i = 0; i < maps.size(); i++) {
            int x = GAP + i % columns * (w + GAP);
            int y = TITLE + i / columns * (h + CAPTION);
            g.drawImage(maps.get(i), x, y, null);
            text(g, palette, Fonts.sans(11), names.get(i), x, y + h + 14, w);
        }
    }

    private static void text(Graphics2D g, Palette palette, Font font, String text, int x, int base, int room) {
        g.setFont(font);
        g.setColor(palette.get(Token.TEXT));
        g.drawString(TextFit.fit(font, text, room), x, base);
    }
}
