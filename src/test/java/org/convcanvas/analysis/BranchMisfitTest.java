package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.network.Add;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BranchMisfitTest {
    private static final Padding SAME = Padding.same(Fill.ZERO);

    /** An even kernel looks half a pixel past the pixel that it stands on. */
    @Test
    void evenKernelsLookPastTheShortcut() {
        Window window = Window.of(2, 1, SAME).withKernel(new Pair(2, 4));
        Network network = network(
                node("A", MaxPool.of(2, 2), Network.INPUT),
                node("B", new Conv(1, window, 1, true), "A"),
                node("C", Conv.of(1, 3, 1, SAME), "A"),
                node("D", new Add(), "A", "B", "C"));

        assertThat(BranchMisfit.of(network)).containsExactly(new BranchMisfit("D", "A", "B", false, 1, 1));
    }

    @Test
    void otherStridesDoNotFit() {
        Network network = network(
                node("A", Conv.of(1, 2, 2, SAME), Network.INPUT),
                node("B", MaxPool.of(17, 1), Network.INPUT),
                node("C", new Add(), "A", "B"),
                node("D", new Concat(), "C", "A"));

        assertThat(BranchMisfit.of(network)).containsExactly(new BranchMisfit("C", "A", "B", true, 7.5, 7.5));
    }

    /** "SAME" padding at an even size begins later: a stride within it looks elsewhere than its shortcut. */
    @Test
    void paddingOnOneSideMovesTheCentre() {
        Network network = network(
                node("A", Conv.of(1, 3, 2, SAME), Network.INPUT),
                node("B", MaxPool.of(1, 2), Network.INPUT),
                node("C", new Add(), "B", "A"));

        assertThat(BranchMisfit.of(network)).containsExactly(new BranchMisfit("C", "B", "A", false, 1, 1));
        assertThat(BranchMisfit.of(network.withInput(Shape.of(1, 33, 32))))
                .containsExactly(new BranchMisfit("C", "B", "A", false, 0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void branchesOfTheBuiltInsFit(BuiltIn builtIn) {
        assertThat(BranchMisfit.of(builtIn.network())).isEmpty();
    }

    private static Network network(Node... nodes) {
        return new Network(Shape.of(1, 32, 32), List.of(nodes));
    }

    private static Node node(String id, Layer layer, String... inputs) {
        return new Node(id, layer, List.of(inputs));
    }
}
