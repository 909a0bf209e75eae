package org.convcanvas.ui.parts.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;

/** Names along an axis of whole numbers: of a long one as much of its end as there is room for. */
final class Names extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 9;

    private final transient List<String> names;

    Names(List<String> names) {
        this.names = names;
    }

    @Override
    public StringBuffer format(double place, StringBuffer to, FieldPosition at) {
        return format(Math.round(place), to, at);
    }

    @Override
    public StringBuffer format(long place, StringBuffer to, FieldPosition at) {
        if (place < 0 || place >= names.size()) {
            return to;
        }
        String name = names.get((int) place);
        return to.append(name.length() > LONGEST ? "…" + name.substring(name.length() - LONGEST + 1) : name);
    }

    @Override
    public Number parse(String source, ParsePosition at) {
        throw new UnsupportedOperationException();
    }
}
