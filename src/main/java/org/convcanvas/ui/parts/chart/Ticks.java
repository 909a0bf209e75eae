package org.convcanvas.ui.parts.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jspecify.annotations.Nullable;

/** Steps and numbers of axes. */
final class Ticks {
    private static final int[] LEADS = {1, 2, 3, 4, 5, 6, 8};
    private static final int LEAST = -6;
    private static final int MOST = 12;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private Ticks() {}

    /** More steps than 1, 2 and 5 times a power of ten, so that a short axis has more than one number; true minus signs. */
    static TickUnits many() {
        TickUnits units = new TickUnits();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        symbols.setExponentSeparator("e");
        for (int power = LEAST; power <= MOST; power++) {
            String pattern = power < -3 || power > 5 ? "0.#E0" : power < 0 ? "0." + "0".repeat(-power) : "#,##0";
            for (int lead : LEADS) {
                units.add(new NumberTickUnit(lead * Math.pow(10, power), new DecimalFormat(pattern, symbols)));
            }
        }
        return units;
    }

    /** Counts that take little room: 100, 10k, 1M. */
    static NumberFormat shortCounts() {
        DecimalFormat plain = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return new NumberFormat() {
            private static final long serialVersionUID = 1L;

            @Override
            public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
                double size = Math.abs(number);
                double unit = size >= MILLION ? MILLION : size >= 10 * THOUSAND ? THOUSAND : 1;
                String sign = unit == 1 ? "" : unit == THOUSAND ? "k" : "M";
                return into.append(plain.format(number / unit)).append(sign);
            }

            @Override
            public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
                return format((double) number, into, position);
            }

            @Override
            public @Nullable Number parse(String text, ParsePosition position) {
                return null;
            }
        };
    }
}
