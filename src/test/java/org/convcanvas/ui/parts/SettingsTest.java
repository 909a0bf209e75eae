package org.convcanvas.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convcanvas.lab.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void remembers() {
        Settings.in(folder.resolve("new/deep")).put("theme", "light", Jobs.direct());
        assertThat(Settings.in(folder.resolve("new/deep")).get("theme", "dark")).isEqualTo("light");
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "theme=\\uZZZZ");
        assertThat(Settings.in(folder).get("theme", "dark")).isEqualTo("dark");
        assertThat(Settings.in(folder).get("theme")).isNull();
    }
}
