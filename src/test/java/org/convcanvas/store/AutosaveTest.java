package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    @TempDir
    Path folder;

    private final View view = View.start("Conv 1", true).select("Conv 1", 3);

    private static Experiment experiment(int pixel) {
        int[] rgb = new int[16];
        rgb[5] = pixel;
        return Experiment.of(
                Picture.of("dot", 4, 4, rgb),
                InputFormat.standard().withSize(32, 32),
                BuiltIn.START.network(),
                BuiltIn.START.weights());
    }

    /** As after a kill: the lock is gone, the files are there. */
    private Path killed(Experiment experiment, Path original) throws IOException {
        Path other = Files.createDirectories(folder.resolveSibling("other"));
        try (Autosave autosave = Autosave.in(other)) {
            autosave.save(experiment, view, original);
            try (Stream<Path> files = Files.list(other)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        return other;
    }

    @Test
    void whatAKilledProgramLeftIsFoundAndEqual() throws IOException {
        killed(experiment(0x336699), Path.of("/home/ada/photo.convcanvas"));

        try (Autosave autosave = Autosave.in(folder)) {
            Autosave.Left left = autosave.left().orElseThrow();
            assertThat(left.original())
                    .isEqualTo(Path.of("/home/ada/photo.convcanvas").toAbsolutePath());
            SceneFile.Opened opened = left.open();
            assertThat(opened.view()).isEqualTo(view);
            assertThat(opened.experiment().picture().rgb())
                    .isEqualTo(experiment(0x336699).picture().rgb());
            assertThat(opened.experiment().network()).isEqualTo(experiment(0).network());

            left.discard();
            assertThat(autosave.left()).isEmpty();
        }
    }

    @Test
    void whatARunningProgramKeepsIsNotOffered() {
        try (Autosave one = Autosave.in(folder);
                Autosave two = Autosave.in(folder)) {
            one.save(experiment(1), view, null);
            assertThat(two.left()).isEmpty();
            assertThat(one.left()).as("nor its own").isEmpty();
        }
    }

    @Test
    void aCleanEndLeavesNothing() throws IOException {
        try (Autosave autosave = Autosave.in(folder)) {
            autosave.save(experiment(1), view, null);
            autosave.save(experiment(2), view, null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void theNewestIsOfferedFirst() throws IOException {
        killed(experiment(1), null);
        Path first;
        try (Stream<Path> files = Files.list(folder)) {
            first = files.filter(file -> file.toString().endsWith(SceneFile.EXTENSION))
                    .findFirst()
                    .orElseThrow();
        }
        Files.setLastModifiedTime(first, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        killed(experiment(2), null);
        try (Autosave autosave = Autosave.in(folder)) {
            Autosave.Left newest = autosave.left().orElseThrow();
            assertThat(newest.scene()).isNotEqualTo(first);
            newest.discard();
            assertThat(autosave.left().orElseThrow().scene()).isEqualTo(first);
        }
    }

    @Test
    void aBrokenCopyIsRefusedInASentence() throws IOException {
        killed(experiment(1), null);
        try (Autosave autosave = Autosave.in(folder)) {
            Autosave.Left left = autosave.left().orElseThrow();
            Files.write(left.scene(), new byte[] {1, 2, 3});
            assertThatThrownBy(left::open).isInstanceOf(Problem.class);
        }
    }
}
