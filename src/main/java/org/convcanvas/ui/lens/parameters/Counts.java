package org.convcanvas.ui.lens.parameters;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.convcanvas.analysis.WeightCount;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.lens.parameters.CountLines.Line;

/** The counts of all ways in words: exact numbers, and the formulas that they come from with the sizes filled in. */
final class Counts {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};

    private Counts() {}

    /** What is counted. */
    enum What {
        WEIGHTS,
        MACS,
        BYTES;

        BigInteger of(WeightCount count) {
            return switch (this) {
                case WEIGHTS -> count.weights();
                case MACS -> count.macs();
                case BYTES -> count.bytes();
            };
        }
    }

    /** One line per way: to hidden units, to the same output fully and locally connected, shared, shared on one channel. */
    static List<Line> lines(WeightLadder s, What what) {
        String in = s.size() + " × " + s.size() + " × " + s.channels();
        String places = s.outSize() + " × " + s.outSize();
        String out = places + " × " + s.filters();
        String patch = s.kernel() + " × " + s.kernel() + " × " + s.channels();
        String gray = s.kernel() + " × " + s.kernel() + " × 1";
        String one = s.biases() && what == What.WEIGHTS ? " + 1" : "";
        String shared = what == What.MACS ? out : String.valueOf(s.filters());
        return List.of(
                line("share.row.hidden", s.hidden(), what, s.units() + " × (" + in + one + ")", Token.THIRD),
                line("share.row.full", s.full(), what, out + " × (" + in + one + ")", Token.THIRD),
                line("share.row.local", s.local(), what, out + " × (" + patch + one + ")", Token.WARNING),
                line("share.row.convolution", s.convolution(), what, shared + " × (" + patch + one + ")", Token.ACCENT),
                line("share.row.oneChannel", s.oneChannel(), what, shared + " × (" + gray + one + ")", Token.ACCENT));
    }

    private static Line line(String key, WeightCount count, What what, String formula, Token ink) {
        String how = what == What.BYTES ? "4 × " + number(count.weights()) + " = " + size(count.bytes()) : formula;
        return new Line(Text.of(key), number(what.of(count)), how, ink);
    }

    static String number(BigInteger number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** In steps of 1000. */
    static String size(BigInteger bytes) {
        BigDecimal value = new BigDecimal(bytes);
        int unit = 0;
        while (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < UNITS.length - 1) {
            value = value.movePointLeft(3);
            unit++;
        }
        String digits = unit == 0
                ? bytes.toString()
                : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return digits + " " + UNITS[unit];
    }
}
