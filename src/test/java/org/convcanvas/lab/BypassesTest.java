package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.Probe;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class BypassesTest {
    private final Session session = Scenes.session();

    private Network network() {
        return session.experiment().network();
    }

    private void toggle(String id) {
        session.apply(Bypasses.toggle(network(), id));
    }

    private Evaluation evaluated(Evaluation previous) {
        Experiment now = session.experiment();
        return Engine.evaluate(
                now.network(), now.weights(), now.input(), previous, Parallel.sequential(), new Cancel());
    }

    /** A convolution that keeps its eight channels and its size behind the first pool. */
    private void addConvolution() {
        session.apply(LayerEdits.insert("Pool 1", LayerChoice.CONVOLUTION, 3));
        Conv same = new Conv(
                8, new Window(Pair.of(3), Pair.of(1), Pair.of(1), Padding.same(Fill.ZERO), false), 1, Bias.SHARED);
        session.apply(LayerEdits.change("Conv 3", "filters", same, 3));
    }

    @Test
    void itsInputIsItsOutput() {
        Evaluation before = evaluated(null);
        toggle("ReLU 1");
        assertThat(session.undoLabel()).isEqualTo("Bypass ReLU 1");
        Evaluation after = evaluated(before);
        assertThat(after.map("ReLU 1")).isSameAs(before.map("Conv 1"));
        assertThat(after.map("Pool 2").sameBits(evaluated(null).map("Pool 2"))).isTrue();
        assertThat(after.map("Pool 1").sameBits(before.map("Pool 1"))).isFalse();
    }

    @Test
    void itIsTakenBackAsItWas() {
        addConvolution();
        Experiment before = session.experiment();
        toggle("Conv 3");
        assertThat(Bypasses.bypassed(network(), "Conv 3")).isTrue();
        assertThat(session.experiment().weights().kernel("Conv 3")).isNull();
        toggle("Conv 3");
        assertThat(session.undoLabel()).isEqualTo("Use Conv 3 again");
        assertThat(network()).isEqualTo(before.network());
        for (Node node : network().nodes()) {
            assertThat(session.experiment().weights().same(before.weights(), node.id()))
                    .isTrue();
        }
        session.undo();
        session.undo();
        assertThat(session.experiment()).isSameAs(before);
    }

    @Test
    void itCountsNothing() {
        addConvolution();
        long parameters = network().parameters();
        long macs = network().macs();
        Node conv = network().node("Conv 3");
        long own = network().parameters(conv);
        long work = network().macs(conv);
        toggle("Conv 3");
        assertThat(network().parameters()).isEqualTo(parameters - own);
        assertThat(network().macs()).isEqualTo(macs - work);
        assertThat(network().weightNumbers()).isEqualTo(parameters);
    }

    @Test
    void theReceptiveFieldLacksIt() {
        addConvolution();
        ReceptiveField with = ReceptiveField.of(network()).get("Conv 3");
        toggle("Conv 3");
        assertThat(ReceptiveField.of(network()).get("Conv 3"))
                .isEqualTo(ReceptiveField.of(network()).get("Pool 1"))
                .isNotEqualTo(with);
    }

    @Test
    void aPoolCanBeLeftOutWhereWhatFollowsTakesAnySize() {
        assertThat(Bypasses.obstacle(network(), "Pool 1")).isEmpty();
        toggle("Pool 1");
        assertThat(network().shape("Pool 1")).isEqualTo(network().shape("ReLU 1"));
    }

    @Test
    void otherWeightsMustNotChange() {
        assertThat(Bypasses.obstacle(network(), "Conv 1"))
                .isEqualTo("Conv 1 makes 8×32×32 of 1×32×32, and the weights of Conv 2 are made for that");
        session.apply(LayerEdits.insert("Pool 2", LayerChoice.FULLY_CONNECTED, 1));
        assertThat(network().node("Full 1").layer()).isInstanceOf(FullyConnected.class);
        assertThat(Bypasses.obstacle(network(), "Pool 1")).contains("Full 1");
        assertThatThrownBy(() -> toggle("Pool 1")).isInstanceOf(Problem.class);
        assertThat(Bypasses.obstacle(network(), Network.INPUT)).isEmpty();
    }

    @Test
    void aJoinCannotBeLeftOutNorASummandThatWouldNoLongerFit() {
        session.apply(LayerEdits.join("ReLU 1", "Conv 1", LayerChoice.ADD, 1));
        assertThat(Bypasses.obstacle(network(), "Add 1")).isEqualTo("A layer that joins maps cannot be bypassed");
        assertThat(Bypasses.obstacle(network(), "Conv 1")).isNotEmpty();
        assertThat(Bypasses.obstacle(network(), "ReLU 1")).isEmpty();
    }

    @Test
    void itsWeightsFollowTheShapesMeanwhile() {
        addConvolution();
        toggle("Conv 3");
        Conv conv = (Conv) network().node("Conv 1").layer();
        session.apply(LayerEdits.change("Conv 1", "filters", conv.withFilters(5), 1));
        assertThat(session.experiment()
                        .weights()
                        .get("Conv 3", Bypassed.kept(WeightSpec.KERNEL))
                        .shape())
                .hasToString("8×5×3×3");
        toggle("Conv 3");
        assertThat(session.experiment().weights().kernel("Conv 3").shape()).hasToString("8×5×3×3");
        assertThat(evaluated(null).map("Pool 2").shape().channels()).isEqualTo(16);
    }

    @Test
    void theProbeSaysThatTheNumberIsPassedOn() {
        toggle("ReLU 1");
        Arithmetic arithmetic = Probe.of(evaluated(null), "ReLU 1", 2, 3, 4, 0);
        assertThat(arithmetic).isInstanceOf(Arithmetic.Passed.class);
    }

    @Test
    void aCopyOfItIsLeftOutToo() {
        toggle("ReLU 1");
        session.apply(LayerEdits.duplicate("ReLU 1", 1));
        assertThat(Bypasses.bypassed(network(), "ReLU 3")).isTrue();
        assertThat(network().nodes().stream().map(Node::id).toList().subList(1, 3))
                .isEqualTo(List.of("ReLU 1", "ReLU 3"));
    }
}
