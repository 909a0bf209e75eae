package org.convcanvas.render;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

/** How wide texts are, and what of them fits; the same on every screen. */
public final class TextFit {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private TextFit() {}

    /** The advance of a text in logical pixels. */
    public static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String fit(Font font, String text, double width) {
        if (width(font, text) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (width(font, shorter) <= width) {
                return shorter;
            }
        }
        return ELLIPSIS;
    }

    /** The text, or as much of its end as fits behind an ellipsis: for names that begin alike. */
    public static String end(Font font, String text, double width) {
        String shorter = text;
        for (int from = 1; width(font, shorter) > width && from < text.length(); from++) {
            shorter = ELLIPSIS + text.substring(from).stripLeading();
        }
        return shorter;
    }

    /** The first of the texts that fits, else the last one with an ellipsis. */
    static String first(Font font, List<String> texts, double width) {
        for (String text : texts) {
            if (width(font, text) <= width) {
                return text;
            }
        }
        return fit(font, texts.get(texts.size() - 1), width);
    }
}
