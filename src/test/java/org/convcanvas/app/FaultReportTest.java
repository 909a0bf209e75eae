package org.convcanvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatHappenedWhereAndAfterWhat() throws IOException {
        FaultReport report = FaultReport.of(
                new IllegalStateException("a test"),
                Thread.currentThread(),
                List.of("As it was opened", "Set stride"),
                folder.resolve("reports"));
        assertThat(report.text())
                .contains("IllegalStateException: a test", "FaultReportTest", "Set stride", "MB in use", "Java");
        assertThat(report.file()).isNotNull();
        assertThat(Files.readString(report.file())).isEqualTo(report.text());
    }

    @Test
    void aFolderThatCannotBeWrittenToLeavesTheTextAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        FaultReport report = FaultReport.of(new IllegalStateException("x"), Thread.currentThread(), List.of(), file);
        assertThat(report.file()).isNull();
        assertThat(report.text()).contains("IllegalStateException: x");
    }
}
