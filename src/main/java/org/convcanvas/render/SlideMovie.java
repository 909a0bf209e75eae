package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.Probe;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** A kernel on its way over its input, frame by frame, while the map fills in. */
public final class SlideMovie implements Movie {
    private static final int SIDE = 256;
    private static final int MOST_FRAMES = 240;
    private static final int MARGIN = 16;
    private static final int TITLE = 40;
    private static final int GAP = 56;
    private static final int FOOT = 36;
    private static final int KERNEL = 72;
    private static final int HUNDREDTHS_OF_LAST = 200;
    private static final int MAP_COLOURS = 127;
    private static final int GRAYS = 116;
    private static final int MOST_TOKENS = 13;

    private final Experiment experiment;
    private final Evaluation evaluation;
    private final Palette palette;
    private final ColourMap colours;
    private final UnitAt map;
    private final String source;
    private final BufferedImage input;
    private final BufferedImage output;
    private final Optional<Window> window;
    private final boolean steps;
    private final int channel;
    private final double range;
    private final double strongest;
    private final int inChannel;

    /**
     * The movie of one map.
     *
     * @param map any unit of it
     * @param inChannel which of the channels that a filter reads is shown
     */
    public SlideMovie(Experiment experiment, Evaluation evaluation, View view, UnitAt map, int inChannel) {
        this.experiment = experiment;
        this.evaluation = evaluation;
        this.palette = Palette.of(view.dark());
        this.colours = view.colours();
        this.map = map;
        this.inChannel = inChannel;
        Network network = experiment.network();
        Node node = network.node(map.id());
        source = node.inputs().get(0);
        Tensor from = evaluation.map(source);
        window = node.layer().sight(from.shape());
        FilterTable table = FilterTable.of(network, map.id());
        channel = table != null
                ? table.first(map.channel()) + Math.min(inChannel, table.perFilter() - 1)
                : Math.min(map.channel(), from.shape().channels() - 1);
        input = picture(from, channel, source.equals(Network.INPUT));
        output = picture(evaluation.map(map.id()), map.channel(), false);
        int plane = from.shape().plane();
        range = Ranges.range(from.data(), channel * plane, (channel + 1) * plane);
        strongest = strongest();
        steps = MovieStep.of(arithmetic(0, 0)).isPresent();
    }

    private BufferedImage picture(Tensor maps, int channel, boolean photo) {
        Shape shape = maps.shape();
        double scale = (double) SIDE / Math.max(shape.height(), shape.width());
        int w = (int) Math.max(1, Math.round(shape.width() * scale));
        int h = (int) Math.max(1, Math.round(shape.height() * scale));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (photo) {
            MapImage.paintInput(maps, experiment.format(), pixels, w, 0, 0, w, h);
        } else {
            int plane = shape.plane();
            double range = Ranges.range(maps.data(), channel * plane, (channel + 1) * plane);
            MapImage.paint(maps, channel, range, colours, palette.dark(), pixels, w, 0, 0, w, h);
        }
        return image;
    }

    private Shape shape() {
        return evaluation.map(map.id()).shape();
    }

    /** How many frames there are: one for each unit, or as many as are bearable, evenly spread. */
    @Override
    public int frames() {
        return Math.min(MOST_FRAMES, shape().plane());
    }

    /** The unit that a frame has reached, counted row by row; the last frame has reached the last. */
    public int unit(int frame) {
        return (int) ((long) (frame + 1) * shape().plane() / frames()) - 1;
    }

    /** In pixels. */
    public int width() {
        return 2 * MARGIN + input.getWidth() + middle() + output.getWidth();
    }

    /** In pixels. */
    public int height() {
        return TITLE + Math.max(Math.max(input.getHeight(), output.getHeight()), KERNEL) + FOOT;
    }

    /** Where the map is in every frame, in pixels. */
    public Rectangle2D place() {
        return new Rectangle2D.Double(
                width() - MARGIN - output.getWidth(), TITLE, output.getWidth(), output.getHeight());
    }

    /** The finished map. */
    public BufferedImage map() {
        return output;
    }

    /** The colours that the frames are made of, zero's exactly among them. */
    @Override
    public int[] colours() {
        IntStream signed = IntStream.range(0, MAP_COLOURS)
                .map(i -> colours.argb((i - MAP_COLOURS / 2) / (double) (MAP_COLOURS / 2), palette.dark()));
        IntStream own = Arrays.stream(Token.values()).limit(MOST_TOKENS).mapToInt(token -> palette.get(token)
                .getRGB());
        IntStream grays = IntStream.range(0, GRAYS).map(i -> 255 * i / (GRAYS - 1) * 0x010101);
        return IntStream.concat(signed, IntStream.concat(own, grays))
                .map(rgb -> rgb & 0xFFFFFF)
                .toArray();
    }

    /** The finished map stays for a while. */
    @Override
    public int hundredths(int frame) {
        return frame == frames() - 1 ? HUNDREDTHS_OF_LAST : Movie.super.hundredths(frame);
    }

    /** One frame. */
    @Override
    public BufferedImage frame(int frame) {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(palette.get(Token.CANVAS));
        g.fillRect(0, 0, width(), height());
        int unit = unit(frame);
        int y = unit / shape().width();
        int x = unit % shape().width();
        String name = Text.of("movie.map", map.id(), MapNames.of(experiment, map.id(), map.channel()));
        text(g, Fonts.semibold(13), name, MARGIN, 25, Token.TEXT, width() - 2 * MARGIN);
        g.drawImage(input, MARGIN, TITLE, null);
        Rectangle2D place = place();
        g.drawImage(output, (int) place.getX(), (int) place.getY(), null);
        boolean last = frame == frames() - 1;
        if (!last) {
            rest(g, place, y, x);
        }
        patch(g, y, x, last);
        step(g, y, x);
        int foot = height() - 14;
        text(g, Fonts.sans(11), source, MARGIN, foot, Token.TEXT2, input.getWidth());
        String value = Numbers.signed(evaluation.map(map.id()).at(map.channel(), y, x), false);
        text(g, Fonts.mono(11), "(" + x + ", " + y + ")  " + value, (int) place.getX(), foot, Token.TEXT, SIDE);
        g.dispose();
        return image;
    }

    private void rest(Graphics2D g, Rectangle2D place, int y, int x) {
        double h = place.getHeight() / shape().height();
        double w = place.getWidth() / shape().width();
        double top = place.getY() + y * h;
        Hatched.paint(
                g, palette, new Rectangle2D.Double(place.getX() + (x + 1) * w, top, place.getWidth() - (x + 1) * w, h));
        Hatched.paint(
                g, palette, new Rectangle2D.Double(place.getX(), top + h, place.getWidth(), place.getMaxY() - top - h));
    }

    /** What the unit sees of its input, and the lines to it. */
    private void patch(Graphics2D g, int y, int x, boolean last) {
        Shape from = evaluation.map(source).shape();
        double h = (double) input.getHeight() / from.height();
        double w = (double) input.getWidth() / from.width();
        Rectangle2D seen = new Rectangle2D.Double(x, y, 1, 1);
        if (window.isPresent()) {
            Axis vertical = window.get().vertical(from);
            Axis horizontal = window.get().horizontal(from);
            seen = new Rectangle2D.Double(
                    horizontal.position(x, 0), vertical.position(y, 0), horizontal.span(), vertical.span());
        } else if (shape().plane() == 1) {
            seen = new Rectangle2D.Double(0, 0, from.width(), from.height());
        }
        Rectangle2D box = new Rectangle2D.Double(
                MARGIN + seen.getX() * w, TITLE + seen.getY() * h, seen.getWidth() * w, seen.getHeight() * h);
        Rectangle2D place = place();
        double ux = place.getX() + (x + 0.5) * place.getWidth() / shape().width();
        double uy = place.getY() + (y + 0.5) * place.getHeight() / shape().height();
        if (!last) {
            g.setColor(palette.get(Token.ACCENT));
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(box.getMaxX(), box.getY(), ux, uy));
            g.draw(new Line2D.Double(box.getMaxX(), box.getMaxY(), ux, uy));
            g.setColor(palette.get(Token.CASING));
            g.setStroke(new BasicStroke(3.5f));
            g.draw(box);
            g.setColor(palette.get(Token.ACCENT));
            g.setStroke(new BasicStroke(2));
            g.draw(box);
        }
    }

    private Arithmetic arithmetic(int y, int x) {
        return Probe.of(evaluation, map.id(), map.channel(), y, x, inChannel);
    }

    private int middle() {
        return steps ? GAP + KERNEL + GAP : GAP;
    }

    private void step(Graphics2D g, int y, int x) {
        MovieStep.of(arithmetic(y, x)).ifPresent(step -> {
            int top = TITLE + (height() - TITLE - FOOT - KERNEL) / 2;
            step.paint(
                    g,
                    palette,
                    step.window() == null ? this::weight : this::pixel,
                    MARGIN + input.getWidth() + GAP,
                    top,
                    KERNEL);
        });
    }

    private int weight(double value) {
        double place = ColourScale.position((float) value, strongest);
        return colours.argb(Double.isNaN(place) ? 0 : place, palette.dark());
    }

    private int pixel(double value) {
        if (source.equals(Network.INPUT)) {
            return experiment.format().range().back((float) value, channel) * 0x010101;
        }
        double place = ColourScale.position((float) value, range);
        return colours.argb(Double.isNaN(place) ? 0 : place, palette.dark());
    }

    /** The largest magnitude in a kernel, or in all of a filter. */
    private double strongest() {
        Tensor kernel = evaluation.weights().kernel(map.id());
        if (kernel == null) { // weights that are not shared
            kernel = evaluation.weights().of(map.id()).get(WeightSpec.UNSHARED);
        }
        double largest = 0;
        int size = kernel == null ? 0 : kernel.data().length / kernel.shape().extent(0);
        for (int i = map.channel() * size; kernel != null && i < (map.channel() + 1) * size; i++) {
            largest = Math.max(largest, Math.abs(kernel.data()[i]));
        }
        return largest;
    }

    private void text(Graphics2D g, Font font, String text, int x, int base, Token ink, int room) {
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(TextFit.fit(font, text, room), x, base);
    }
}
