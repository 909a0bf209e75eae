package org.convcanvas.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.convcanvas.render.Palette;
import org.convcanvas.render.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void componentsAndCanvasHaveTheSameColours(boolean dark) {
        Theme.install(dark);
        for (Token token : Token.values()) {
            assertThat(UIManager.getColor(token.key()).getRGB())
                    .as(token.key())
                    .isEqualTo(Palette.of(dark).get(token).getRGB());
        }
        assertThat(Theme.dark()).isEqualTo(dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsAreInter(boolean dark) {
        Theme.install(dark);
        Font font = new JLabel("words").getFont();
        assertThat(font.getFamily()).startsWith("Inter");
        assertThat(font.getSize()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void controlsAre28HighAndFields26(boolean dark) {
        Theme.install(dark);
        JButton plain = new JButton("Words");
        assertThat(plain.getPreferredSize().height).isEqualTo(28);
        assertThat(Buttons.primary("Open", "open").getPreferredSize().height).isEqualTo(28);
        assertThat(new JTextField("1").getPreferredSize().height).isEqualTo(26);
        assertThat(new JComboBox<>(new String[] {"1"}).getPreferredSize().height)
                .isEqualTo(26);
    }
}
