package org.convcanvas.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemThemeTest {
    private static Optional<Boolean> dark(String os, Map<String, String> answers) throws InterruptedException {
        return SystemTheme.dark(
                os, (List<String> command) -> Optional.ofNullable(answers.get(command.get(command.size() - 1))));
    }

    @Test
    void gnomeTellsASchemeOrAtLeastATheme() throws InterruptedException {
        assertThat(dark("Linux", Map.of("color-scheme", "'prefer-dark'"))).contains(true);
        assertThat(dark("Linux", Map.of("color-scheme", "'prefer-light'"))).contains(false);
        assertThat(dark("Linux", Map.of("color-scheme", "'default'", "gtk-theme", "'Adwaita-dark'")))
                .contains(true);
        assertThat(dark("Linux", Map.of("color-scheme", "'default'", "gtk-theme", "'Adwaita'")))
                .contains(false);
        assertThat(dark("Linux", Map.of())).isEmpty();
    }

    @Test
    void macOsTellsOnlyOfTheDarkOne() throws InterruptedException {
        assertThat(dark("Mac OS X", Map.of("AppleInterfaceStyle", "Dark"))).contains(true);
        assertThat(dark("Mac OS X", Map.of())).contains(false);
    }

    @Test
    void windowsTellsWhetherProgramsAreLight() throws InterruptedException {
        String answer = "\n    AppsUseLightTheme    REG_DWORD    ";
        assertThat(dark("Windows 11", Map.of("AppsUseLightTheme", answer + "0x0")))
                .contains(true);
        assertThat(dark("Windows 11", Map.of("AppsUseLightTheme", answer + "0x1")))
                .contains(false);
        assertThat(dark("Windows 11", Map.of())).isEmpty();
    }

    @Test
    void aProgramThatIsNotThereTellsNothing() throws InterruptedException {
        assertThat(SystemTheme.dark()).as("asked of this very system").isNotNull();
    }
}
