package org.convcanvas.ui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.junit.jupiter.api.Test;

/** The fields of the kinds of layers beyond convolutions, pools and activations. */
class LayerFormsTest {
    private final Pane pane = new Pane(true, 320);

    private void add(LayerChoice choice) {
        pane.session.apply(LayerEdits.insert("Pool 2", choice, 1));
        pane.session.view(view -> view.select(choice.stem() + " 1", 0));
        if (choice == LayerChoice.L2_POOL) {
            pane.session.view(view -> view.select("Pool 3", 0));
        }
    }

    private JSpinner spinner(String name) {
        return pane.called(JSpinner.class, name);
    }

    private JComboBox<?> combo(String name) {
        return pane.called(JComboBox.class, name);
    }

    private void refused(String field, Object value, String sentence) {
        Object before = pane.session.experiment();
        spinner(field).setValue(value);
        assertThat(pane.session.experiment()).isSameAs(before);
        assertThat(spinner(field).getClientProperty(FlatClientProperties.OUTLINE))
                .isEqualTo("error");
        assertThat(pane.words()).anyMatch(words -> words.contains(sentence));
    }

    @Test
    void locallyConnected() {
        add(LayerChoice.LOCALLY_CONNECTED);
        combo("Kernel").setSelectedItem("5 × 3");
        spinner("Filters").setValue(2);
        combo("Bias").setSelectedItem(Bias.SHARED);
        combo("Border").setSelectedItem(Fill.REFLECT);
        LocallyConnected layer = (LocallyConnected) pane.layer("Local 1");
        assertThat(layer.window().kernel()).isEqualTo(new Pair(5, 3));
        assertThat(layer.window().padding()).isEqualTo(Padding.of(1, Fill.REFLECT));
        assertThat(layer.filters()).isEqualTo(2);
        assertThat(layer.bias()).isEqualTo(Bias.SHARED);
        combo("Activation").setSelectedItem(LayerChoice.SIGMOID);
        assertThat(pane.session.experiment().network().has("Sigmoid 1")).isTrue();
    }

    @Test
    void fullyConnected() {
        add(LayerChoice.FULLY_CONNECTED);
        spinner("Units").setValue(12);
        pane.called(JCheckBox.class, "Add a bias to each unit").doClick(0);
        assertThat(pane.layer("Full 1")).isEqualTo(new FullyConnected(12, false));
        refused("Units", 70_000, "70,000 units are not between 1 and 65,536");
    }

    @Test
    void l2Pool() {
        add(LayerChoice.L2_POOL);
        combo("Kernel").setSelectedItem("3");
        assertThat(((L2Pool) pane.layer("Pool 3")).window().kernel()).isEqualTo(Pair.of(3));
    }

    @Test
    void adaptivePool() {
        add(LayerChoice.ADAPTIVE_AVERAGE_POOL);
        spinner("Output").setValue(new Pair(3, 1));
        assertThat(pane.layer("Adaptive pool 1")).isEqualTo(new AdaptiveAveragePool(new Pair(3, 1)));
        refused("Output", Pair.of(9), "An output of 9×9 is larger than the");
    }

    @Test
    void norms() {
        add(LayerChoice.BATCH_NORM);
        spinner("Epsilon").setValue(1e-3f);
        assertThat(pane.layer("Batch norm 1")).isEqualTo(new BatchNorm(1e-3f));
        refused("Epsilon", 0f, "Epsilon must be a positive number");
        add(LayerChoice.LRN);
        spinner("Size").setValue(7);
        spinner("Alpha").setValue(0.5f);
        spinner("Beta").setValue(0.25f);
        spinner("k").setValue(2f);
        assertThat(pane.layer("LRN 1")).isEqualTo(new Lrn(7, 0.5f, 0.25f, 2));
        refused("k", 0f, "k positive");
        add(LayerChoice.DROPOUT);
        spinner("Rate").setValue(0.2f);
        assertThat(pane.layer("Dropout 1")).isEqualTo(new Dropout(0.2f));
        refused("Rate", 1f, "The rate must be from 0 to below 1");
    }

    @Test
    void aBorderOnEverySide() {
        add(LayerChoice.PAD);
        spinner("Top").setValue(0);
        spinner("Bottom").setValue(2);
        spinner("Left").setValue(3);
        spinner("Right").setValue(4);
        combo("Border").setSelectedItem(Fill.REPLICATE);
        assertThat(pane.layer("Pad 1"))
                .isEqualTo(new Pad(new Padding(Padding.Rule.EXPLICIT, Fill.REPLICATE, new Pair(0, 3), new Pair(2, 4))));
        refused("Top", 65, "Padding must be between 0 and 64");
    }

    @Test
    void aJoinOffersTheEarlierMapsThatFit() {
        pane.session.apply(LayerEdits.join("ReLU 2", "Conv 2", LayerChoice.CONCAT, 1));
        pane.session.view(view -> view.select("Concat 1", 0));
        JComboBox<?> second = combo("Input 2");
        assertThat(second.getSelectedItem()).isEqualTo("Conv 2");
        assertThat(second.getItemCount()).isEqualTo(3);
        second.setSelectedItem("Pool 1");
        assertThat(pane.session.experiment().network().node("Concat 1").inputs())
                .containsExactly("ReLU 2", "Pool 1");
        pane.session.undo();
        assertThat(combo("Input 2").getSelectedItem()).isEqualTo("Conv 2");
        assertThat(pane.session.canUndo()).isTrue();
    }
}
