package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/**
 * Branches that join although they do not look at the same spot of the input.
 *
 * @param node where they join
 * @param first an input of that node
 * @param second another
 * @param strides true when their effective strides differ, so that the field is undefined from here on
 * @param down pixels by which the second's centre lies below the first's, negative above; with other strides for unit 0
 * @param right likewise to the right
 */
public record BranchMisfit(String node, String first, String second, boolean strides, double down, double right) {
    /** All misfits in the order of the nodes; a node's inputs are each compared with its first. */
    public static List<BranchMisfit> of(Network network) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        ReceptiveField whole = ReceptiveField.whole(network.input());
        List<BranchMisfit> misfits = new ArrayList<>();
        for (Node node : network.nodes()) {
            String name = node.inputs().get(0);
            ReceptiveField first = fields.get(name);
            for (String other : node.inputs()) {
                ReceptiveField second = fields.get(other);
                if (first == null || second == null || first.equals(whole) || second.equals(whole)) {
                    continue; // undefined before, or everything is seen anyway
                }
                boolean strides = !first.jump().equals(second.jump());
                double down = second.centreY() - first.centreY();
                double right = second.centreX() - first.centreX();
                if (strides || down != 0 || right != 0) {
                    misfits.add(new BranchMisfit(node.id(), name, other, strides, down, right));
                }
            }
        }
        return List.copyOf(misfits);
    }
}
