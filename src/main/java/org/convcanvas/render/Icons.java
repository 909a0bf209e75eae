package org.convcanvas.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The program's icons: one-colour drawings on a 24 x 24 grid, painted at any size; works without a display. */
public final class Icons {
    private static final Map<String, SVGDocument> CACHE = new ConcurrentHashMap<>();

    private Icons() {}

    /** The class-path resource of an icon. */
    public static String resource(String id) {
        return "org/convcanvas/render/icons/" + id + ".svg";
    }

    /** Paints an icon with its upper left corner at x, y, {@code size} logical pixels wide and high. */
    public static void paint(Graphics2D g, String id, double x, double y, double size, Color colour) {
        String key = id + " " + String.format("#%06x", colour.getRGB() & 0xFFFFFF);
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
