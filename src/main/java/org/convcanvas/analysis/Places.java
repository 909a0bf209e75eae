package org.convcanvas.analysis;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A set of places of a map, whatever the channel. Immutable. */
public final class Places {
    private final int width;
    private final BitSet[] rows;

    /** The set on {@code rows}, which the caller gives away and never writes again. */
    Places(int width, BitSet[] rows) {
        this.width = width;
        this.rows = rows;
    }

    /** Rows of a map without any place. */
    static BitSet[] empty(int height) {
        BitSet[] rows = new BitSet[height];
        Arrays.setAll(rows, y -> new BitSet());
        return rows;
    }

    /** All places of a map. */
    static Places all(int height, int width) {
        BitSet full = new BitSet(width);
        full.set(0, width);
        BitSet[] rows = new BitSet[height];
        Arrays.fill(rows, full);
        return new Places(width, rows);
    }

    /** One place. */
    static Places one(int height, int width, int y, int x) {
        BitSet[] rows = empty(height);
        rows[y].set(x);
        return new Places(width, rows);
    }

    /** Rows of the map. */
    public int height() {
        return rows.length;
    }

    /** Columns of the map. */
    public int width() {
        return width;
    }

    /** Whether a place belongs to the set; one beyond the borders does not. */
    public boolean has(int y, int x) {
        return y >= 0 && x >= 0 && y < rows.length && x < width && rows[y].get(x);
    }

    /** How many places. */
    public int count() {
        return Arrays.stream(rows).mapToInt(BitSet::cardinality).sum();
    }

    /** True when there is none. */
    public boolean isEmpty() {
        return Arrays.stream(rows).allMatch(BitSet::isEmpty);
    }

    /** The smallest box around all; null when there are none. */
    public @Nullable Box bounds() {
        Box bounds = null;
        for (int y = 0; y < rows.length; y++) {
            if (!rows[y].isEmpty()) {
                Box row = new Box(y, rows[y].nextSetBit(0), y, rows[y].length() - 1);
                bounds = bounds == null ? row : bounds.union(row);
            }
        }
        return bounds;
    }

    /** False when the set has holes or bays: places of {@link #bounds()} that do not belong to it. */
    public boolean isFull() {
        Box box = bounds();
        return box == null || count() == box.height() * box.width();
    }

    /** The places of a row; not to be written to. */
    BitSet row(int y) {
        return rows[y];
    }

    /** The places of either set, on maps of one size. */
    Places union(Places other) {
        BitSet[] both = new BitSet[rows.length];
        for (int y = 0; y < both.length; y++) {
            both[y] = (BitSet) rows[y].clone();
            both[y].or(other.rows[y]);
        }
        return new Places(width, both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && width == places.width && Arrays.equals(rows, places.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    /** One line a row: {@code #} a place of the set, {@code .} another. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (BitSet row : rows) {
            for (int x = 0; x < width; x++) {
                text.append(row.get(x) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
