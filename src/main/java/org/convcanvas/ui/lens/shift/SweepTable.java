package org.convcanvas.ui.lens.shift;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.Sweep;
import org.convcanvas.analysis.SweepPoint;
import org.convcanvas.store.Csv;

/** The numbers of a sweep as comma-separated values. */
final class SweepTable {
    private static final String HEAD = "dx,dy,layer,error,interior error,cosine,cosine of means\n";

    private SweepTable() {}

    /** A line for each of the shifts that are known, and each layer; shares of one, not percent. Empty without any. */
    static String csv(Sweep sweep, List<Shift> shifts, List<String> layers) {
        StringBuilder text = new StringBuilder();
        for (Shift shift : shifts) {
            SweepPoint point = sweep.at(shift);
            if (point == null) {
                continue;
            }
            for (String layer : layers) {
                SweepPoint.Layer numbers = point.layer(layer);
                StringJoiner line = new StringJoiner(",");
                line.add(String.valueOf(shift.dx())).add(String.valueOf(shift.dy()));
                line.add(Csv.field(layer));
                line.add(number(numbers.error())).add(number(numbers.interiorError()));
                line.add(number(numbers.similarity())).add(number(numbers.pooledSimilarity()));
                text.append(line).append('\n');
            }
        }
        return text.isEmpty() ? "" : HEAD + text;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s", value);
    }
}
