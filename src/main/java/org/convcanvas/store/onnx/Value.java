package org.convcanvas.store.onnx;

import org.convcanvas.network.Padding;
import org.jspecify.annotations.Nullable;

/**
 * What a tensor of the graph is in our network: the output of a node, seen in some order of axes.
 *
 * @param node id of the node, or of the input
 * @param layout the order of axes in which the graph sees it
 * @param pad a border that the graph has put around it and that no layer has taken in yet
 * @param ignored whether the border is of the lowest numbers, which a max pool does not see
 */
record Value(String node, Layout layout, @Nullable Padding pad, boolean ignored) {
    /** Orders of axes. */
    enum Layout {
        /** Batch, channels, rows, columns: ours. */
        MAPS,
        /** Batch, rows, columns, channels: TensorFlow's. */
        CHANNELS_LAST,
        /** Batch, channels, columns; there is one row. */
        LINES,
        /** Batch, numbers: channels, rows and columns in our order. */
        FLAT,
        /** Batch, numbers: rows, columns, channels. */
        FLAT_CHANNELS_LAST
    }

    static Value of(String node, Layout layout) {
        return new Value(node, layout, null, false);
    }

    Value as(Layout other) {
        return new Value(node, other, pad, ignored);
    }

    Value padded(Padding border, boolean lowest) {
        return new Value(node, layout, border, lowest);
    }

    /** True when the graph sees two axes only. */
    boolean isFlat() {
        return layout == Layout.FLAT || layout == Layout.FLAT_CHANNELS_LAST;
    }
}
