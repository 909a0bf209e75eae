package org.convcanvas.render.table;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The table's maps as pixels, made off the event thread by {@link TableMaker}. Immutable. */
public final class TableImages {
    private static final TableImages NONE = new TableImages("", null, Map.of(), Map.of());

    private final String look;
    private final @Nullable Tensor source;
    private final Map<Integer, TableRow> rows;
    private final Map<Integer, BufferedImage> channels;

    TableImages(
            String look, @Nullable Tensor source, Map<Integer, TableRow> rows, Map<Integer, BufferedImage> channels) {
        this.look = look;
        this.source = source;
        this.rows = Map.copyOf(rows);
        this.channels = Map.copyOf(channels);
    }

    /** Before the first. */
    public static TableImages none() {
        return NONE;
    }

    @Nullable
    TableRow row(int row) {
        return rows.get(row);
    }

    @Nullable
    BufferedImage channel(int channel) {
        return channels.get(channel);
    }

    /** The picture of a channel if it was made from that source in that look. */
    @Nullable
    BufferedImage channel(int channel, Tensor from, String wanted) {
        return from == source && wanted.equals(look) ? channels.get(channel) : null;
    }
}
