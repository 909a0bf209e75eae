package org.convcanvas.ui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.junit.jupiter.api.Test;

class LayerCardTest {
    private final Pane pane = new Pane(true, 320);

    private Conv conv() {
        return (Conv) pane.layer("Conv 1");
    }

    private JSpinner spinner(String name) {
        return pane.called(JSpinner.class, name);
    }

    private JComboBox<?> combo(String name) {
        return pane.called(JComboBox.class, name);
    }

    @Test
    void everySettingOfAConvolutionTakesHold() {
        combo("Kernel").setSelectedItem("3x5");
        assertThat(conv().window().kernel()).isEqualTo(new Pair(3, 5));
        spinner("Filters").setValue(12);
        assertThat(conv().filters()).isEqualTo(12);
        spinner("Stride").setValue(Pair.of(2));
        assertThat(conv().window().stride()).isEqualTo(Pair.of(2));
        spinner("Dilation").setValue(new Pair(1, 2));
        assertThat(conv().window().dilation()).isEqualTo(new Pair(1, 2));
        combo("Border").setSelectedItem(Fill.CIRCULAR);
        assertThat(conv().window().padding().fill()).isEqualTo(Fill.CIRCULAR);
        combo("Padding").setSelectedIndex(4);
        assertThat(conv().window().padding()).isEqualTo(Padding.of(3, Fill.CIRCULAR));
        combo("Bias").setSelectedItem(Bias.UNTIED);
        assertThat(conv().bias()).isEqualTo(Bias.UNTIED);
        assertThat(pane.words()).contains("One bias for every place");
        combo("Bias").setSelectedItem(Bias.NONE);
        assertThat(conv().bias()).isEqualTo(Bias.NONE);
        assertThat(pane.words()).doesNotContain("One bias for every place");
        combo("Bias").setSelectedItem(Bias.SHARED);
        assertThat(pane.called(BiasField.class, "Bias").getValue()).isEqualTo(0f);
    }

    @Test
    void aFieldThatIsNoLongerShownChangesNothing() {
        JComboBox<?> left = combo("Kernel");
        pane.session.view(view -> view.select("Conv 2", 0));
        left.setSelectedItem("5x5");
        pane.session.view(view -> view.select("Pool 1", 0));
        left.setSelectedItem("7x7");
        assertThat(pane.session.canUndo()).isFalse();
        assertThat(((Conv) pane.layer("Conv 2")).window().kernel()).isEqualTo(Pair.of(3));
        assertThat(pane.words()).doesNotContain("7×7");
    }

    @Test
    void groupsMustDivideBoth() {
        pane.session.view(view -> view.select("Conv 2", 0));
        spinner("Groups").setValue(8);
        assertThat(((Conv) pane.layer("Conv 2")).groups()).isEqualTo(8);
        spinner("Groups").setValue(5);
        assertThat(((Conv) pane.layer("Conv 2")).groups()).isEqualTo(8);
        assertThat(pane.words()).contains("16 filters cannot be split into 5 equal groups");
    }

    @Test
    void aKernelThatDoesNotFitIsToldAndTheValidOneStays() {
        pane.session.apply(LayerEdits.insert("Pool 2", LayerChoice.MAX_POOL, 1));
        pane.session.apply(LayerEdits.insert("Pool 3", LayerChoice.MAX_POOL, 1));
        pane.session.view(view -> view.select("Pool 4", 0));
        Network before = pane.session.experiment().network();
        JComboBox<?> kernel = combo("Kernel");
        kernel.setSelectedItem("7 × 7");
        assertThat(pane.session.experiment().network()).isSameAs(before);
        assertThat(kernel.getClientProperty(FlatClientProperties.OUTLINE)).isEqualTo("error");
        assertThat(pane.words()).anyMatch(words -> words.contains("Kernel 7×7 is larger than the 4×4 input"));
        var typed = kernel.getEditor().getEditorComponent();
        for (FocusListener listener : typed.getFocusListeners()) { // without a window nothing has the focus
            listener.focusLost(new FocusEvent(typed, FocusEvent.FOCUS_LOST));
        }
        assertThat(kernel.getSelectedItem()).isEqualTo("2 × 2");
        assertThat(kernel.getClientProperty(FlatClientProperties.OUTLINE)).isNull();
    }

    @Test
    void wordsAreNoSize() {
        combo("Kernel").setSelectedItem("large");
        assertThat(conv().window().kernel()).isEqualTo(Pair.of(3));
        assertThat(pane.words()).anyMatch(words -> words.contains("“large” is not a size"));
    }

    @Test
    void theActivationFollows() {
        JComboBox<?> activation = combo("Activation");
        assertThat(activation.getSelectedItem()).isEqualTo(LayerChoice.RELU);
        activation.setSelectedItem(LayerChoice.TANH);
        assertThat(pane.session.experiment().network().has("Tanh 1")).isTrue();
        activation.setSelectedIndex(0);
        assertThat(pane.session.experiment().network().nodes()).hasSize(5);
        pane.session.undo();
        assertThat(activation.getSelectedItem()).isEqualTo(LayerChoice.TANH);
    }

    @Test
    void poolsAndActivationsHaveTheirSettings() {
        pane.session.view(view -> view.select("Pool 1", 0));
        combo("Kernel").setSelectedItem("3 × 3");
        pane.called(JCheckBox.class, "Round the output size up").doClick(0);
        assertThat(((MaxPool) pane.layer("Pool 1")).window().ceil()).isTrue();
        assertThat(((MaxPool) pane.layer("Pool 1")).window().kernel()).isEqualTo(Pair.of(3));
        pane.session.apply(LayerEdits.insert("Pool 1", LayerChoice.LEAKY_RELU, 1));
        pane.session.view(view -> view.select("Leaky ReLU 1", 0));
        spinner("Slope").setValue(0.2f);
        assertThat(pane.layer("Leaky ReLU 1")).isEqualTo(new LeakyRelu(0.2f));
        pane.session.apply(LayerEdits.insert("Pool 1", LayerChoice.CLIP, 1));
        pane.session.view(view -> view.select("Clip 1", 0));
        spinner("High").setValue(9f);
        spinner("Low").setValue(10f);
        assertThat(pane.layer("Clip 1")).isEqualTo(new Clip(0, 9));
    }

    @Test
    void stepsOfOneGestureAreOneEntry() {
        spinner("Filters").setValue(9);
        spinner("Filters").setValue(10);
        spinner("Filters").setValue(11);
        pane.session.undo();
        assertThat(conv().filters()).isEqualTo(8);
        assertThat(spinner("Filters").getValue()).isEqualTo(8);
        assertThat(pane.session.canUndo()).isFalse();
    }

    @Test
    void lookingAtLayersChangesNothing() {
        for (LayerChoice choice : LayerChoice.values()) {
            pane.session.apply(
                    choice.isJoin()
                            ? LayerEdits.join("Pool 2", "Pool 2", choice, 3)
                            : LayerEdits.insert("Pool 2", choice, 3));
            var before = pane.session.experiment();
            for (Node node : before.network().nodes()) {
                pane.session.view(view -> view.select(node.id(), 0));
                assertThat(pane.words()).contains(node.id());
            }
            assertThat(pane.session.experiment()).isSameAs(before);
            pane.session.undo();
        }
        var before = pane.session.experiment();
        pane.session.view(view -> view.select(Network.INPUT, 0));
        assertThat(pane.words()).contains("slope.png, 8 × 8 px", "1×32×32", "0..255");
        assertThat(pane.session.experiment()).isSameAs(before);
        assertThat(pane.told).isEmpty();
    }

    @Test
    void parametersAreCounted() {
        assertThat(pane.words()).contains("80 parameters");
        pane.session.view(view -> view.select("Conv 2", 0));
        assertThat(pane.words()).contains("1,168 parameters");
    }
}
