package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.Session;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.Autosave;
import org.convcanvas.store.SceneFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of unsaved work while the input is live. */
class RecoveryTest {
    @TempDir
    Path folder = Path.of("");

    private final Bench bench = Bench.of(true);
    private final Session session = bench.desk.session();
    private boolean live = true;

    private static Picture picture(int gray) {
        int[] rgb = new int[40 * 40];
        Arrays.fill(rgb, gray * 0x010101);
        return Picture.of("Screen", 40, 40, rgb).live();
    }

    private void frame(int gray) {
        Picture picture = picture(gray);
        session.frame(picture, session.experiment().format().tensor(picture));
    }

    /** The gray of the picture that is in the copy. */
    private int copied() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> scenes = files.filter(file -> file.toString().endsWith(SceneFile.EXTENSION))
                    .toList();
            assertThat(scenes).hasSize(1);
            return SceneFile.open(scenes.get(0)).experiment().picture().rgb()[0] & 0xFF;
        }
    }

    @Test
    void framesAreNotCopiedButTheLastAndThoseThatCameWithAnEdit() throws IOException {
        try (Autosave autosave = Autosave.in(folder)) {
            Recovery recovery = new Recovery(bench.desk, bench.banner, autosave, () -> live);
            InputFormat format = session.experiment().format();
            session.apply(InputEdits.live(picture(1), format, format.tensor(picture(1))));
            recovery.copy();
            assertThat(copied()).isEqualTo(1);
            frame(2);
            recovery.copy();
            assertThat(copied()).as("only a frame is new").isEqualTo(1);
            session.apply(KernelEdits.cell("Conv 1", 0, 0, 1, 1, 5));
            frame(3);
            recovery.copy();
            assertThat(copied()).as("a weight is new").isEqualTo(3);
            frame(4);
            live = false;
            recovery.copy();
            assertThat(copied()).as("the last").isEqualTo(4);
        }
    }
}
