package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.jspecify.annotations.Nullable;

/**
 * A convolution and what stands right behind it and can be computed with it.
 *
 * @param conv the convolution
 * @param norm a batch norm that reads it, or null
 * @param activation a cheap activation that reads that, or null
 * @param pool a max pool that reads that, or null
 */
record Chain(
        Conv conv,
        @Nullable BatchNorm norm,
        @Nullable Activation activation,
        @Nullable MaxPool pool) {
    /** The chain that begins at a node; null when nothing can be taken along. */
    static @Nullable Chain at(List<Node> nodes, int index) {
        if (!(nodes.get(index).layer() instanceof Conv conv)) {
            return null;
        }
        int next = index + 1;
        BatchNorm norm = follows(nodes, next) && nodes.get(next).layer() instanceof BatchNorm batch ? batch : null;
        next += norm == null ? 0 : 1;
        Activation activation = null;
        if (follows(nodes, next) && isCheap(nodes.get(next))) {
            activation = (Activation) nodes.get(next).layer();
            next++;
        }
        MaxPool pool = follows(nodes, next) && nodes.get(next).layer() instanceof MaxPool max ? max : null;
        boolean alone = norm == null && activation == null && pool == null;
        return alone ? null : new Chain(conv, norm, activation, pool);
    }

    private static boolean follows(List<Node> nodes, int index) {
        return index < nodes.size()
                && nodes.get(index).inputs().equals(List.of(nodes.get(index - 1).id()));
    }

    private static boolean isCheap(Node node) {
        return node.layer() instanceof Relu || node.layer() instanceof LeakyRelu || node.layer() instanceof Clip;
    }

    /** How many nodes it has. */
    int length() {
        return 1 + (norm == null ? 0 : 1) + (activation == null ? 0 : 1) + (pool == null ? 0 : 1);
    }

    /** True when no node but the next reads any map of the chain before its last. */
    boolean onlyTheNextReads(List<Node> nodes, int index, Map<String, Integer> lastReader) {
        for (int i = index; i < index + length() - 1; i++) {
            if (lastReader.getOrDefault(nodes.get(i).id(), -1) != i + 1) {
                return false;
            }
        }
        return true;
    }
}
