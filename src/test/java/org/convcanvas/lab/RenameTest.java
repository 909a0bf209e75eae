package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenameTest {
    private final Session session = Scenes.session();

    private Network network() {
        return session.experiment().network();
    }

    private Evaluation evaluated(Evaluation previous) {
        Experiment now = session.experiment();
        return Engine.evaluate(
                now.network(), now.weights(), now.input(), previous, Parallel.sequential(), new Cancel());
    }

    @Test
    void readersAndWeightsFollowTheName() {
        Tensor kernel = session.experiment().weights().kernel("Conv 1");
        session.apply(LayerEdits.rename("Conv 1", "  Edges "));
        assertThat(network().has("Conv 1")).isFalse();
        assertThat(network().node("ReLU 1").inputs()).containsExactly("Edges");
        assertThat(session.experiment().weights().kernel("Edges")).isSameAs(kernel);
        assertThat(session.experiment().weights().of("Conv 1")).isEmpty();
        assertThat(session.undoLabel()).isEqualTo("Rename to Edges");
    }

    @Test
    void aJoinReadsTheNewName() {
        session.apply(LayerEdits.join("ReLU 1", "Conv 1", LayerChoice.ADD, 1));
        session.apply(LayerEdits.rename("Conv 1", "Edges"));
        assertThat(network().node("Add 1").inputs()).containsExactly("ReLU 1", "Edges");
    }

    @Test
    void theMapsStayAsTheyAre() {
        Evaluation before = evaluated(null);
        session.apply(LayerEdits.rename("ReLU 1", "Rectified"));
        Evaluation after = evaluated(before);
        assertThat(after.map("Conv 1")).isSameAs(before.map("Conv 1"));
        assertThat(after.map("Rectified").sameBits(before.map("ReLU 1"))).isTrue();
        assertThat(after.map("Pool 2").sameBits(before.map("Pool 2"))).isTrue();
    }

    @Test
    void theViewFollowsAlsoThroughTheHistory() {
        session.view(view -> view.select("Conv 1", 3).withPin(new UnitAt("Conv 1", 3, 4, 5)));
        View before = session.view();
        session.apply(LayerEdits.rename("Conv 1", "Edges"));
        assertThat(session.view().selected()).isEqualTo("Edges");
        assertThat(session.view().channel()).isEqualTo(3);
        assertThat(session.view().expanded()).containsExactly("Edges");
        assertThat(session.view().pin()).isEqualTo(new UnitAt("Edges", 3, 4, 5));
        session.apply(LayerEdits.rename("Edges", "Lines"));
        session.goTo(0);
        assertThat(session.view()).isEqualTo(before);
        session.redo();
        assertThat(session.view().selected()).isEqualTo("Edges");
    }

    @Test
    void theSameNameIsNoStep() {
        session.apply(LayerEdits.rename("Conv 1", "Conv 1 "));
        assertThat(session.canUndo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Conv 2", "Input"})
    void emptyAndTakenNamesAreRefused(String name) {
        assertThatThrownBy(() -> session.apply(LayerEdits.rename("Conv 1", name)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("name");
        assertThat(network().has("Conv 1")).isTrue();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aNameThatNoHeaderShowsIsRefused() {
        assertThatThrownBy(() -> session.apply(LayerEdits.rename("Conv 1", "x".repeat(61))))
                .hasMessage("A name of 61 characters is too long. Use at most 60");
        session.apply(LayerEdits.rename("Conv 1", "x".repeat(60)));
        assertThat(network().has("x".repeat(60))).isTrue();
    }
}
