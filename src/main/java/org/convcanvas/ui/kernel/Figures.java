package org.convcanvas.ui.kernel;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as they are shown in cells and read from what is typed. */
public final class Figures {
    private static final char MINUS = '−';

    private Figures() {}

    /** Few digits, for a cell: at most three significant digits after the point, a true minus sign. */
    public static String brief(float value) {
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

    /** At most four characters beside the sign, for a cell of a third of a card: 178, 12.3, 1.5, .78, 4e−5. */
    public static String narrow(float value) {
        double size = Math.abs(value);
        if (!Float.isFinite(value) || size == 0) {
            return size == 0 ? "0" : Float.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
        }
        String text;
        if (size >= 9999.5 || size < 0.0095) {
            text = String.format(Locale.ROOT, "%.0e", size)
                    .replace("e+0", "e")
                    .replace("e+", "e")
                    .replace("e-0", "e-");
        } else if (size >= 99.95 || size == Math.rint(size)) {
            text = String.format(Locale.ROOT, "%.0f", size);
        } else {
            text = String.format(Locale.ROOT, size >= 0.995 ? "%.1f" : "%.2f", size);
            text = text.startsWith("0.") ? text.substring(1) : text;
        }
        return (value < 0 ? "-" : "").concat(text).replace('-', MINUS);
    }

    /** All digits that tell this float from its neighbours. */
    public static String exact(float value) {
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
    public static OptionalDouble parse(String typed) {
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
