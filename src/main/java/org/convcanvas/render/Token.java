package org.convcanvas.render;

import java.util.Locale;

/** A named colour of the theme. */
public enum Token {
    /** Bars, rail, inspector, drawer. */
    BG,
    /** Cards, headers, plot area. */
    CARD,
    CANVAS,
    /** Inputs. */
    FIELD,
    /** Segmented track, formula box. */
    SEG,
    /** Dividers. */
    LINE,
    /** Outlines. */
    LINE2,
    /** Borders of controls. */
    CONTROL,
    TEXT,
    TEXT2,
    TEXT3,
    /** The only accent: selection, focus, primary, convolution. */
    ACCENT,
    ACCENT_SOFT,
    ON_ACCENT,
    WARNING,
    /** The third series. */
    THIRD,
    /** Errors only. */
    ERROR,
    /** Connectors. */
    WIRE,
    TILE_BORDER,
    /** Under lines that are drawn on pixels. */
    CASING,
    /** The effective receptive field, on photographs. */
    HEAT,
    ON_HEAT,
    /** Lines on photographs, in both themes. */
    PHOTO_LINE,
    PHOTO_CASING;

    /** The key in the theme files and in the UIManager, as {@code Conv.accentSoft}. */
    public String key() {
        StringBuilder key = new StringBuilder("Conv.");
        boolean upper = false;
        for (char c : name().toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                key.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return key.toString();
    }
}
