package org.convcanvas.store;

/** Comma-separated values as RFC 4180 has them. */
public final class Csv {
    private Csv() {}

    /** A text as a field: as it is, or in quotes where it has a comma, a quote or a line's end in it. */
    public static String field(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
