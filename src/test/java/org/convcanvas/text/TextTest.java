package org.convcanvas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void fillsInArgumentsAndGroupsThousands() {
        assertThat(Text.of("conv.filters", 5000, 4096)).isEqualTo("5,000 filters are not between 1 and 4,096");
    }

    @Test
    void doubledApostropheIsOneWhereThereAreArguments() {
        assertThat(Text.of("window.fill.CIRCULAR", 3, 2, 2))
                .isEqualTo("Circular padding of 3 is more than the map's 2 pixels. Use at most 2");
    }

    @Test
    void textWithoutArgumentsIsTakenLiterally() {
        assertThat(Text.of("problem.at")).isEqualTo("{0}: {1}");
    }

    @Test
    void knowsItsKeys() {
        assertThat(Text.has("network.noName")).isTrue();
        assertThat(Text.has("network.noSuchKey")).isFalse();
        assertThatThrownBy(() -> Text.of("network.noSuchKey")).isInstanceOf(MissingResourceException.class);
    }
}
