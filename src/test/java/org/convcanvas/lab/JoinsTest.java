package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

/** Layers that read two maps, and what other edits do to them. */
class JoinsTest {
    private final Session session = Scenes.session();

    private Network network() {
        return session.experiment().network();
    }

    private List<String> inputs(String id) {
        return network().node(id).inputs();
    }

    @Test
    void onlyMapsThatFitAreOfferedNearestFirst() {
        assertThat(Joins.partners(network(), "ReLU 2", LayerChoice.ADD).names()).containsExactly("Conv 2");
        assertThat(Joins.partners(network(), "ReLU 2", LayerChoice.CONCAT).names())
                .containsExactly("Conv 2", "Pool 1");
        assertThat(Joins.partners(network(), "ReLU 1", LayerChoice.CONCAT).names())
                .containsExactly("Conv 1", "Input");
        Joins.Offer none = Joins.partners(network(), Network.INPUT, LayerChoice.CONCAT);
        assertThat(none.names()).isEmpty();
        assertThat(none.reason()).isEqualTo("No earlier layer puts out maps of 32×32, the size of Input");
    }

    @Test
    void whatWouldBreakALaterLayerIsNotOffered() {
        session.apply(LayerEdits.insert("Pool 1", LayerChoice.DEPTHWISE, 1));
        assertThat(Joins.partners(network(), "ReLU 1", LayerChoice.CONCAT).names())
                .containsExactly("Conv 1");
        session.apply(LayerEdits.join("ReLU 2", "Conv 2", LayerChoice.ADD, 1));
        Joins.Offer offer = Joins.partners(network(), "Conv 2", LayerChoice.CONCAT);
        assertThat(offer.names()).contains("Pool 1"); // both inputs of the sum come from the longer map then
    }

    @Test
    void aSumPutsBothMapsTogetherAndCanBeGivenAnother() {
        session.apply(LayerEdits.insert("ReLU 2", LayerChoice.TANH, 0));
        session.apply(LayerEdits.join("Tanh 1", "Conv 2", LayerChoice.ADD, 0));
        assertThat(inputs("Add 1")).containsExactly("Tanh 1", "Conv 2");
        assertThat(inputs("Pool 2")).containsExactly("Add 1");
        assertThat(Joins.inputs(network(), "Add 1", 1)).containsExactly("Tanh 1", "ReLU 2", "Conv 2");
        session.apply(LayerEdits.rejoin("Add 1", 1, "ReLU 2", 0));
        assertThat(inputs("Add 1")).containsExactly("Tanh 1", "ReLU 2");
        Experiment now = session.experiment();
        session.apply(LayerEdits.rejoin("Add 1", 1, "ReLU 2", 0));
        assertThat(session.experiment()).isSameAs(now);
    }

    @Test
    void readersOfARemovedLayerReadItsInput() {
        session.apply(LayerEdits.join("ReLU 2", "Conv 2", LayerChoice.ADD, 0));
        session.apply(LayerEdits.remove("ReLU 2"));
        assertThat(inputs("Add 1")).containsExactly("Conv 2", "Conv 2");
        session.apply(LayerEdits.remove("Add 1"));
        assertThat(inputs("Pool 2")).containsExactly("Conv 2");
    }

    @Test
    void aLayerWhoseReadersNeedItsShapeStaysAndTheSentenceSaysWhy() {
        session.apply(LayerEdits.insert("Pool 1", LayerChoice.CONVOLUTION, 0));
        Conv conv = (Conv) network().node("Conv 3").layer();
        session.apply(LayerEdits.change("Conv 3", "filters", conv.withFilters(16), 0));
        session.apply(LayerEdits.join("ReLU 2", "Conv 3", LayerChoice.ADD, 0));
        Experiment before = session.experiment();
        assertThatThrownBy(() -> session.apply(LayerEdits.remove("Conv 3")))
                .isInstanceOf(Problem.class)
                .hasMessage("Conv 3 cannot be removed, because the rest would not fit. "
                        + "Add 1: Only maps of one shape can be added, and these are 16×16×16 and 8×16×16");
        assertThatThrownBy(() -> session.apply(LayerEdits.insert("Conv 2", LayerChoice.MAX_POOL, 0)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Add 1: Only maps of one shape can be added");
        assertThat(session.experiment()).isSameAs(before);
    }

    @Test
    void aSumGoesOnWithTheInputThatFits() {
        session.apply(LayerEdits.join("ReLU 2", "Pool 1", LayerChoice.CONCAT, 0));
        session.apply(LayerEdits.join("Concat 1", "Concat 1", LayerChoice.ADD, 0));
        session.apply(LayerEdits.remove("Concat 1"));
        assertThat(inputs("Add 1")).containsExactly("ReLU 2", "ReLU 2");
    }

    @Test
    void aDuplicatedJoinReadsTheSameOtherMap() {
        session.apply(LayerEdits.join("ReLU 2", "Conv 2", LayerChoice.ADD, 0));
        session.apply(LayerEdits.duplicate("Add 1", 0));
        assertThat(inputs("Add 2")).containsExactly("Add 1", "Conv 2");
        assertThat(inputs("Pool 2")).containsExactly("Add 2");
        assertThat(network().nodes()).extracting(Node::id).endsWith("ReLU 2", "Add 1", "Add 2", "Pool 2");
    }

    @Test
    void untyingABiasKeepsItsValueAndTyingTakesTheMean() {
        session.apply(KernelEdits.bias("Conv 1", 2, 3));
        Conv conv = (Conv) network().node("Conv 1").layer();
        session.apply(LayerEdits.change("Conv 1", "bias", conv.withBias(Bias.UNTIED), 0));
        Tensor untied = session.experiment().weights().bias("Conv 1");
        assertThat(untied.shape()).hasToString("8×32×32");
        assertThat(untied.data()[2 * 32 * 32 + 77]).isEqualTo(3);
        assertThat(untied.data()[77]).isZero();
        session.apply(LayerEdits.change("Conv 1", "bias", conv, 0));
        assertThat(session.experiment().weights().bias("Conv 1").data()).containsExactly(0, 0, 3, 0, 0, 0, 0, 0);
    }
}
