package org.convcanvas.ui.kernel;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as they are shown in cells and read from what is typed. */
final class Figures {
    private static final char MINUS = '−';

    private Figures() {}

    /** Few digits, for a cell: at most three significant digits after the point, a true minus sign. */
    static String brief(float value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e5) {
            return String.valueOf((long) value).replace('-', MINUS);
        }
        double size = Math.abs(value);
        if (size >= 1e5 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.1e", value).replace('-', MINUS);
        }
        String text = String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
        if (size < 0.095) {
            text = String.format(Locale.ROOT, "%.3f", value);
        }
        return trimmed(text).replace('-', MINUS);
    }

    /** All digits that tell this float from its neighbours. */
    static String exact(float value) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e7
                ? String.valueOf((long) value)
                : String.valueOf(value).replace(".0E", "e").replace('E', 'e');
        return text.replace('-', MINUS);
    }

    private static String trimmed(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        String shorter = text.replaceAll("0+$", "");
        return shorter.endsWith(".") ? shorter.substring(0, shorter.length() - 1) : shorter;
    }

    /** Reads a number: point or comma, either minus sign, or a fraction as 1/9. Empty when it is none. */
    static OptionalDouble parse(String typed) {
        String text = typed.strip().replace(MINUS, '-').replace(',', '.');
        int slash = text.indexOf('/');
        try {
            double value = slash < 0
                    ? Double.parseDouble(text)
                    : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
            return Float.isFinite((float) value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
