package org.convcanvas.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.batik.svggen.SVGGraphics2D;

/** The program's icons: one-colour drawings on a 24 x 24 grid, painted at any size; works without a display. */
public final class Icons {
    private static final Map<String, SVGDocument> CACHE = new ConcurrentHashMap<>();

    /** Icons as pixels, at quarters of a pixel: drawing one anew takes longer than all the maps of a frame. */
    private static final Map<Picture, BufferedImage> PICTURES = new ConcurrentHashMap<>();

    private static final int MOST_PICTURES = 4000;
    private static final double PARTS = 4;

    private Icons() {}

    /** The class-path resource of an icon. */
    public static String resource(String id) {
        return "org/convcanvas/render/icons/" + id + ".svg";
    }

    private record Picture(String key, int width, int x, int y, double scale) {}

    /** Paints an icon with its upper left corner at x, y, {@code size} logical pixels wide and high. */
    public static void paint(Graphics2D g, String id, double x, double y, double size, Color colour) {
        String key = id + " " + String.format("#%06x", colour.getRGB() & 0xFFFFFF);
        AffineTransform transform = g.getTransform();
        boolean plain = transform.getShearX() == 0
                && transform.getShearY() == 0
                && transform.getScaleX() == transform.getScaleY()
                && transform.getScaleX() > 0;
        if (!plain || g instanceof SVGGraphics2D || PICTURES.size() > MOST_PICTURES) {
            draw(g, key, x, y, size);
            return;
        }
        double scale = transform.getScaleX();
        double left = x * scale + transform.getTranslateX();
        double top = y * scale + transform.getTranslateY();
        int wholeX = (int) Math.floor(left);
        int wholeY = (int) Math.floor(top);
        int partX = (int) Math.round((left - wholeX) * PARTS);
        int partY = (int) Math.round((top - wholeY) * PARTS);
        int extent = (int) Math.ceil(size * scale) + 2;
        Picture wanted = new Picture(key + " " + size, extent, partX, partY, scale);
        BufferedImage picture = PICTURES.computeIfAbsent(wanted, any -> {
            BufferedImage image = new BufferedImage(extent, extent, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D own = image.createGraphics();
            own.translate(partX / PARTS, partY / PARTS);
            own.scale(scale, scale);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(own, key, 0, 0, size);
            own.dispose();
            return image;
        });
        Graphics2D own = (Graphics2D) g.create();
        own.setTransform(new AffineTransform());
        own.drawImage(picture, wholeX, wholeY, null);
        own.dispose();
    }

    private static void draw(Graphics2D g, String key, double x, double y, double size) {
        SVGDocument document = CACHE.computeIfAbsent(key, Icons::load);
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render((Component) null, g, new ViewBox((float) x, (float) y, (float) size, (float) size));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }

    private static SVGDocument load(String key) {
        String id = key.substring(0, key.indexOf(' '));
        String colour = key.substring(key.indexOf(' ') + 1);
        try (InputStream in =
                Objects.requireNonNull(Icons.class.getClassLoader().getResourceAsStream(resource(id)), id)) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("currentColor", colour);
            ByteArrayInputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
            return Objects.requireNonNull(new SVGLoader().load(bytes, null, LoaderContext.createDefault()), id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
