package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A convolution as a table: a row for each filter, a column for each input channel.
 *
 * @param id the convolution's name
 * @param source the node whose maps it reads, or {@link Network#INPUT}
 * @param input the shape of those
 * @param output the shape of its own maps
 * @param activation the activation that reads it, or null
 */
public record FilterTable(
        String id,
        Conv conv,
        String source,
        Shape input,
        Shape output,
        @Nullable String activation) {
    /** Whether there is such a table of a node. */
    public static boolean opens(Network network, String id) {
        return network.has(id) && network.node(id).layer() instanceof Conv;
    }

    /** The table of a node; null when it is no convolution of that network. */
    public static @Nullable FilterTable of(Network network, String id) {
        if (!network.has(id) || !(network.node(id).layer() instanceof Conv conv)) {
            return null;
        }
        String source = network.node(id).inputs().get(0);
        String activation = null;
        for (Node node : network.nodes()) {
            if (node.layer() instanceof Activation && node.inputs().equals(List.of(id))) {
                activation = activation == null ? node.id() : activation;
            }
        }
        return new FilterTable(id, conv, source, network.shape(source), network.shape(id), activation);
    }

    /** Rows. */
    public int filters() {
        return conv.filters();
    }

    /** Columns. */
    public int channels() {
        return input.channels();
    }

    /** How many channels one filter reads. */
    public int perFilter() {
        return input.channels() / conv.groups();
    }

    /** The first of the channels that a filter reads. */
    public int first(int filter) {
        return filter / (conv.filters() / conv.groups()) * perFilter();
    }

    /** Whether a filter reads a channel; with several groups it reads those of its own. */
    public boolean reads(int filter, int channel) {
        return channel >= first(filter) && channel < first(filter) + perFilter();
    }
}
