package org.convcanvas.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are shown beside pictures. */
public final class Numbers {
    private static final int DIGITS = 3;

    private Numbers() {}

    /** Three significant digits, a true minus sign, no more digits than needed: 294, 0.0132, 1.2e7. */
    public static String of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        double size = rounded.abs().doubleValue();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        symbols.setExponentSeparator("e");
        String pattern = size >= 1e5 || size < 1e-3 ? "0.##E0" : "#,##0.#####";
        return new DecimalFormat(pattern, symbols).format(rounded);
    }

    /** One digit after the point, a true minus sign. */
    public static String tenths(double value) {
        return String.format(Locale.ENGLISH, "%.1f", value).replace('-', '−');
    }

    /** A value with up to four significant digits, a true minus sign, and where asked a plus sign. */
    public static String signed(float value, boolean plus) {
        if (!Float.isFinite(value)) {
            return Float.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        float size = Math.abs(value);
        int digits =
                size >= 1000 || value == Math.rint(value) ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
        String text = String.format(Locale.ENGLISH, "%,." + digits + "f", size);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? (value == 0 ? "0" : text) : (value < 0 ? "−" : plus ? "+" : "") + text;
    }
}
