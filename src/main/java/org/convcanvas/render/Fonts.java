package org.convcanvas.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The program's fonts, read from the font jars; works without a display. Sizes in logical pixels. */
public final class Fonts {
    private static final Font SANS = load("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf");
    private static final Font SEMIBOLD = load("/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf");
    private static final Font MONO = load("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
    private static final Font MONO_BOLD = load("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    private static Font load(String path) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException failed) {
            throw new IllegalStateException(path, failed);
        }
    }

    /** Inter, for words. */
    public static Font sans(double size) {
        return SANS.deriveFont((float) size);
    }

    /** Inter semibold, for titles. */
    public static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    /** JetBrains Mono, for numbers that change or align. */
    public static Font mono(double size) {
        return MONO.deriveFont((float) size);
    }

    /** JetBrains Mono bold, for the number that matters. */
    public static Font monoBold(double size) {
        return MONO_BOLD.deriveFont((float) size);
    }
}
