package org.convcanvas.render;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The colours of a theme, read from the file that the look and feel reads too; works without a display. */
public final class Palette {
    private static final Palette LIGHT = new Palette(false);
    private static final Palette DARK = new Palette(true);

    private final boolean dark;
    private final Map<Token, Color> colours = new EnumMap<>(Token.class);

    private Palette(boolean dark) {
        this.dark = dark;
        Properties file = read(dark ? "theme/ConvDark.properties" : "theme/ConvLight.properties");
        for (Token token : Token.values()) {
            colours.put(token, Color.decode(file.getProperty(token.key())));
        }
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(name), name)) {
            properties.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }

    /** The dark or the light theme's colours. */
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Whether these are the dark theme's. */
    public boolean dark() {
        return dark;
    }

    public Color get(Token token) {
        return Objects.requireNonNull(colours.get(token));
    }

    /** A colour with an opacity of 0 to 1. */
    public Color get(Token token, double opacity) {
        Color colour = get(token);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }
}
