package org.convcanvas.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentedControlTest {
    private final List<String> heard = new ArrayList<>();
    private SegmentedControl<String> control = control();

    @BeforeEach
    void install() {
        Theme.install(true);
        control = control();
        control.onChange(heard::add);
    }

    private static SegmentedControl<String> control() {
        return new SegmentedControl<>(24, List.of("a", "b", "c"), name -> name);
    }

    private void press(int key) {
        JToggleButton button = control.button(control.value());
        KeyEvent event = new KeyEvent(button, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED);
        for (KeyListener listener : button.getKeyListeners()) {
            listener.keyPressed(event);
        }
    }

    @Test
    void arrowsMoveTheChoiceAndStopAtTheEnds() {
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_LEFT);
        press(KeyEvent.VK_HOME);
        press(KeyEvent.VK_LEFT);
        press(KeyEvent.VK_END);
        assertThat(heard).containsExactly("b", "c", "b", "a", "c");
        assertThat(control.button("c").isSelected()).isTrue();
    }

    @Test
    void aClickIsHeardOnceAndSettingIsNot() {
        control.button("b").doClick(0);
        control.button("b").doClick(0);
        control.setValue("c");
        assertThat(heard).containsExactly("b");
        assertThat(control.value()).isEqualTo("c");
    }

    @Test
    void theTrackIsOneStopOfTheTabKey() {
        control.setValue("b");
        assertThat(List.of("a", "b", "c").stream()
                        .map(each -> control.button(each).isFocusable()))
                .containsExactly(false, true, false);
    }

    @Test
    void itIsAsHighAsAsked() {
        assertThat(control.getPreferredSize().height).isEqualTo(24);
    }
}
