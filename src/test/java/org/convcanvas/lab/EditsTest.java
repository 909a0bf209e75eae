package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.network.Conv;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class EditsTest {
    private final Session session = Scenes.session();

    private List<String> names() {
        return session.experiment().network().nodes().stream().map(Node::id).toList();
    }

    private Tensor kernel(String id) {
        return session.experiment().weights().kernel(id);
    }

    @Test
    void insertedLayersAreReadByWhatReadTheirPlace() {
        session.apply(LayerEdits.insert(Network.INPUT, LayerChoice.CONVOLUTION, 1));
        session.apply(LayerEdits.insert("Conv 2", LayerChoice.MAX_POOL, 1));
        assertThat(names())
                .containsExactly("Conv 3", "Conv 1", "ReLU 1", "Pool 1", "Conv 2", "Pool 3", "ReLU 2", "Pool 2");
        assertThat(session.experiment().network().node("Conv 1").inputs()).containsExactly("Conv 3");
        assertThat(session.experiment().network().node("ReLU 2").inputs()).containsExactly("Pool 3");
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        session.apply(LayerEdits.insert("Pool 1", LayerChoice.DEPTHWISE, 7));
        Tensor first = kernel("Depthwise 1");
        session.undo();
        session.apply(LayerEdits.insert("Pool 1", LayerChoice.DEPTHWISE, 7));
        assertThat(kernel("Depthwise 1").sameBits(first)).isTrue();
        assertThat(first.shape()).hasToString("8×1×3×3");
    }

    @Test
    void anAddedFilterStandsBehindTheOthers() {
        Experiment before = session.experiment();
        session.apply(KernelEdits.add("Conv 2", KernelPreset.SOBEL_X, 3));
        assertThat(session.undoLabel()).isEqualTo("Add Sobel x to Conv 2");
        assertThat(session.experiment().network().shape("Conv 2").channels()).isEqualTo(17);
        assertThat(session.experiment().preset("Conv 2", 16)).contains(KernelPreset.SOBEL_X);
        Tensor old = before.weights().kernel("Conv 2");
        for (int i = 0; i < old.data().length; i++) {
            assertThat(kernel("Conv 2").data()[i]).isEqualTo(old.data()[i]);
        }
        session.undo();
        assertThat(session.experiment()).isSameAs(before);

        session.apply(LayerEdits.insert("Pool 1", LayerChoice.DEPTHWISE, 7));
        assertThatThrownBy(() -> session.apply(KernelEdits.add("Depthwise 1", KernelPreset.BOX, 3)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("groups");
    }

    @Test
    void aLayerThatDoesNotFitIsRefusedWithTheReason() {
        for (int i = 0; i < 3; i++) {
            session.apply(LayerEdits.insert("Pool 2", LayerChoice.MAX_POOL, 0));
        }
        assertThatThrownBy(() -> session.apply(LayerEdits.insert("Pool 2", LayerChoice.MAX_POOL, 0)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("larger than the 1×1 input");
    }

    @Test
    void removingAConvolutionKeepsLaterWeightsThatOverlap() {
        float before = kernel("Conv 2").at(3, 0, 1, 1);
        session.apply(LayerEdits.remove("Conv 1"));
        assertThat(kernel("Conv 2").shape()).hasToString("16×1×3×3");
        assertThat(kernel("Conv 2").at(3, 0, 1, 1)).isEqualTo(before);
    }

    @Test
    void theActivationControlInsertsChangesAndRemoves() {
        session.apply(LayerEdits.activation("Conv 1", LayerChoice.LEAKY_RELU));
        assertThat(session.experiment().network().node("Leaky ReLU 1").layer()).isEqualTo(new LeakyRelu(0.01f));
        assertThat(names()).doesNotContain("ReLU 1");
        session.apply(LayerEdits.activation("Conv 1", null));
        assertThat(names()).containsExactly("Conv 1", "Pool 1", "Conv 2", "ReLU 2", "Pool 2");
        session.apply(LayerEdits.activation("Conv 1", LayerChoice.RELU));
        assertThat(names()).startsWith("Conv 1", "ReLU 1", "Pool 1");
        Experiment now = session.experiment();
        session.apply(LayerEdits.activation("Conv 1", LayerChoice.RELU));
        assertThat(session.experiment()).isSameAs(now);
    }

    @Test
    void aDuplicateHasTheSameFilters() {
        session.apply(LayerEdits.insert(Network.INPUT, LayerChoice.SIGMOID, 0));
        session.apply(LayerEdits.duplicate("Conv 2", 0));
        assertThat(kernel("Conv 3").shape()).hasToString("16×16×3×3");
        assertThat(kernel("Conv 3").at(5, 7, 1, 2)).isEqualTo(kernel("Conv 2").at(5, 7, 1, 2));
    }

    @Test
    void aLargerKernelIsTheOldOneCentredInZeros() {
        Conv conv = (Conv) session.experiment().network().node("Conv 1").layer();
        session.apply(LayerEdits.change(
                "Conv 1", "kernel", conv.withWindow(conv.window().withKernel(Pair.of(5))), 0));
        assertThat(KernelPreset.of(kernel("Conv 1"), 0)).contains(KernelPreset.SOBEL_X);
        assertThat(KernelPreset.of(kernel("Conv 1"), 7)).contains(KernelPreset.SHARPEN);
    }

    @Test
    void aChangeToColourSpreadsAFilterOverTheChannelsAndBack() {
        var format = session.experiment().format().withRgb(true);
        var picture = session.experiment().picture();
        session.apply(InputEdits.format(picture, format, format.tensor(picture)));
        assertThat(kernel("Conv 1").shape()).hasToString("8×3×3×3");
        assertThat(KernelPreset.of(kernel("Conv 1"), 0)).contains(KernelPreset.SOBEL_X);
        var gray = format.withRgb(false);
        session.apply(InputEdits.format(picture, gray, gray.tensor(picture)));
        assertThat(kernel("Conv 1").shape()).hasToString("8×1×3×3");
        assertThat(kernel("Conv 1").at(0, 0, 1, 2)).isEqualTo(2);
    }

    @Test
    void operationsDoWhatTheirNamesSay() {
        session.apply(KernelEdits.operation("Conv 1", 0, KernelOperation.ROTATE));
        assertThat(KernelPreset.of(kernel("Conv 1"), 0)).contains(KernelPreset.SOBEL_Y);
        session.apply(KernelEdits.operation("Conv 1", 0, KernelOperation.FLIP_V));
        session.apply(KernelEdits.operation("Conv 1", 0, KernelOperation.NEGATE));
        assertThat(KernelPreset.of(kernel("Conv 1"), 0)).contains(KernelPreset.SOBEL_Y);
        session.apply(KernelEdits.operation("Conv 1", 0, KernelOperation.NORMALISE));
        assertThat(kernel("Conv 1").at(0, 0, 2, 1)).isEqualTo(0.25f);
        session.apply(KernelEdits.operation("Conv 1", 3, KernelOperation.FLIP_H));
        assertThat(kernel("Conv 1").at(3, 0, 0, 2)).isEqualTo(2);
    }

    @Test
    void biasAndCellSetOneNumber() {
        session.apply(KernelEdits.bias("Conv 2", 4, -2.5f));
        session.apply(KernelEdits.cell("Conv 2", 4, 6, 2, 0, 0.125f));
        assertThat(session.experiment().weights().bias("Conv 2").data()[4]).isEqualTo(-2.5f);
        assertThat(kernel("Conv 2").at(4, 6, 2, 0)).isEqualTo(0.125f);
    }

    @Test
    void aConvolutionMovesWithTheActivationThatItsCardOwns() {
        Experiment start = session.experiment();
        session.apply(LayerEdits.move("Conv 1", "Pool 1", 0));
        assertThat(names()).containsExactly("Pool 1", "Conv 1", "ReLU 1", "Conv 2", "ReLU 2", "Pool 2");
        assertThat(session.experiment().network().node("ReLU 1").inputs()).containsExactly("Conv 1");
        assertThat(session.experiment().network().node("Conv 2").inputs()).containsExactly("ReLU 1");
        assertThat(session.undoLabel()).isEqualTo("Move Conv 1");
        session.undo();
        assertThat(session.experiment()).as("one step").isSameAs(start);
        session.apply(LayerEdits.move("Conv 1", "ReLU 1", 0));
        session.apply(LayerEdits.move("Conv 1", Network.INPUT, 0));
        assertThat(session.experiment()).as("it stands there").isSameAs(start);
        session.apply(LayerEdits.move("ReLU 1", "Pool 1", 0));
        assertThat(names()).as("by itself").containsExactly("Conv 1", "Pool 1", "ReLU 1", "Conv 2", "ReLU 2", "Pool 2");
        session.apply(LayerEdits.move("Pool 1", "ReLU 2", 0));
        assertThat(names())
                .as("a pool owns none")
                .containsExactly("Conv 1", "ReLU 1", "Conv 2", "ReLU 2", "Pool 1", "Pool 2");
    }

    @Test
    void everyChoiceFitsTheStartSceneAndKnowsItsLayer() {
        for (LayerChoice choice : LayerChoice.values()) {
            session.apply(
                    choice.isJoin()
                            ? LayerEdits.join("Pool 2", "Pool 2", choice, 3)
                            : LayerEdits.insert("Pool 2", choice, 3));
            Node added = session.experiment().network().nodes().get(6);
            assertThat(added.inputs()).containsOnly("Pool 2");
            assertThat(LayerChoice.of(added.layer())).isEqualTo(choice);
            session.undo();
        }
    }
}
