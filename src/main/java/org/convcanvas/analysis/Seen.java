package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.Softmax;
import org.convcanvas.tensor.Shape;

/**
 * What is seen of a map: the same places in some of its channels.
 *
 * @param channels which; not to be written to
 * @param places where
 */
record Seen(BitSet channels, Places places) {
    /** What units of {@code node} see of its input number {@code k}; nothing where that has no part in their channels. */
    List<Seen> before(Network network, Node node, int k) {
        Shape input = network.shape(node.inputs().get(k));
        if (node.layer() instanceof Flatten) {
            return unflattened(input);
        }
        BitSet from = channels(network, node, k, input.channels());
        if (from.isEmpty()) {
            return List.of();
        }
        Places before = PlaceSteps.before(node.layer(), input, places);
        return before.isEmpty() ? List.of() : List.of(new Seen(from, before)); // windows may miss the map altogether
    }

    private BitSet channels(Network network, Node node, int k, int count) {
        Layer layer = node.layer();
        BitSet from = new BitSet(count);
        Conv conv = Sharing.shared(layer);
        if (conv != null) {
            int filters = conv.filters() / conv.groups();
            int group = count / conv.groups();
            channels.stream().map(c -> c / filters).forEach(g -> from.set(g * group, (g + 1) * group));
        } else if (layer instanceof LocallyConnected || layer instanceof FullyConnected || layer instanceof Softmax) {
            from.set(0, count);
        } else if (layer instanceof Lrn lrn) {
            channels.stream().forEach(c -> from.set(lrn.first(c), lrn.last(c, count) + 1));
        } else if (layer instanceof Concat) {
            int first = node.inputs().subList(0, k).stream()
                    .mapToInt(name -> network.shape(name).channels())
                    .sum();
            from.or(channels.get(first, first + count));
        } else {
            from.or(channels);
        }
        return from;
    }

    /** A flattened map's channels are the places of the map before it, channel by channel. */
    private List<Seen> unflattened(Shape input) {
        List<Seen> before = new ArrayList<>();
        for (int c = 0; c < input.channels(); c++) {
            BitSet[] rows = Places.empty(input.height());
            boolean any = false;
            for (int y = 0; y < input.height(); y++) {
                int start = (c * input.height() + y) * input.width();
                rows[y] = channels.get(start, start + input.width());
                any |= !rows[y].isEmpty();
            }
            if (any) {
                BitSet channel = new BitSet();
                channel.set(c);
                add(before, new Seen(channel, new Places(input.width(), rows)));
            }
        }
        return before;
    }

    /** Adds one to a list in which no two have the same channels or the same places. */
    static void add(List<Seen> list, Seen more) {
        for (Seen one : list) {
            if (one.places.equals(more.places)) {
                list.remove(one);
                BitSet both = (BitSet) one.channels.clone();
                both.or(more.channels);
                add(list, new Seen(both, one.places));
                return;
            }
            if (one.channels.equals(more.channels)) {
                list.remove(one);
                add(list, new Seen(one.channels, one.places.union(more.places)));
                return;
            }
        }
        list.add(more);
    }
}
