package org.convcanvas.analysis;

import java.util.Arrays;
import java.util.BitSet;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/** Sets of places, one layer back or forth; what stands in repeating borders counts where it is repeated from. */
final class PlaceSteps {
    private PlaceSteps() {}

    /** The pixels of an input, C x H x W, that the units at {@code after} see. */
    static Places before(Layer layer, Shape input, Places after) {
        int[][] rows = sources(layer, input, after.height(), true);
        int[][] columns = sources(layer, input, after.width(), false);
        BitSet[] before = Places.empty(input.height());
        BitSet last = new BitSet();
        BitSet spread = new BitSet();
        for (int y = 0; y < after.height(); y++) {
            BitSet row = after.row(y);
            if (row.isEmpty()) {
                continue;
            }
            if (!row.equals(last)) { // rows are mostly alike
                last = row;
                spread = spread(row, columns);
            }
            for (int source : rows[y]) {
                before[source].or(spread);
            }
        }
        return new Places(input.width(), before);
    }

    private static BitSet spread(BitSet row, int[][] sources) {
        BitSet spread = new BitSet();
        for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(x + 1)) {
            for (int source : sources[x]) {
                spread.set(source);
            }
        }
        return spread;
    }

    /** The units of an output, C x H x W, that see any of the pixels at {@code before}. */
    static Places after(Layer layer, Shape input, Shape output, Places before) {
        int[][] rows = sources(layer, input, output.height(), true);
        int[][] columns = sources(layer, input, output.width(), false);
        BitSet[] after = new BitSet[output.height()];
        BitSet last = new BitSet();
        BitSet seeing = new BitSet();
        for (int y = 0; y < after.length; y++) {
            BitSet seen = new BitSet();
            for (int source : rows[y]) {
                seen.or(before.row(source));
            }
            if (!seen.equals(last)) {
                last = seen;
                seeing = seeing(seen, columns);
            }
            after[y] = seeing;
        }
        return new Places(output.width(), after);
    }

    private static BitSet seeing(BitSet seen, int[][] sources) {
        BitSet seeing = new BitSet();
        for (int x = 0; x < sources.length; x++) {
            for (int source : sources[x]) {
                if (seen.get(source)) {
                    seeing.set(x);
                    break;
                }
            }
        }
        return seeing;
    }

    /** For each unit along an axis the pixels along it that the unit sees. */
    private static int[][] sources(Layer layer, Shape input, int units, boolean vertical) {
        int n = vertical ? input.height() : input.width();
        int[][] sources = new int[units][];
        Window window = layer.sight(input).orElse(null);
        for (int u = 0; u < units; u++) {
            if (window != null) {
                Axis axis = vertical ? window.vertical(input) : window.horizontal(input);
                sources[u] = taps(axis, window.padding().fill(), u);
            } else if (layer instanceof AdaptiveAveragePool) {
                sources[u] = range(AdaptiveAveragePool.from(u, n, units), AdaptiveAveragePool.to(u, n, units));
            } else {
                sources[u] = range(0, n);
            }
        }
        return sources;
    }

    private static int[] taps(Axis axis, Fill fill, int unit) {
        int[] taps = new int[axis.kernel()];
        int count = 0;
        for (int tap = 0; tap < taps.length; tap++) {
            int source = fill.source(axis.position(unit, tap), axis.input());
            if (source >= 0) {
                taps[count++] = source;
            }
        }
        return Arrays.copyOf(taps, count);
    }

    private static int[] range(int from, int to) {
        int[] range = new int[to - from];
        for (int i = 0; i < range.length; i++) {
            range[i] = from + i;
        }
        return range;
    }
}
