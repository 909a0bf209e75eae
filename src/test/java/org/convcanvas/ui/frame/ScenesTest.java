package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.convcanvas.lab.Session;
import org.convcanvas.ui.parts.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesTest {
    @TempDir
    Path folder = Path.of("");

    private final Bench bench = Bench.of(true);

    private Scenes scenes() {
        Choosers choosers = new Choosers(bench.shell, Settings.in(folder), bench.desk.jobs());
        return new Scenes(bench.desk, choosers, bench.shell, bench.banner);
    }

    @Test
    void aSavedSceneOpensAgain() {
        Session session = bench.desk.session();
        Path file = folder.resolve("mine.convcanvas");
        session.savedAs(file, session.experiment());
        bench.commands.get("add.relu").action().run();
        assertThat(session.dirty()).isTrue();
        Scenes scenes = scenes();
        scenes.save();
        assertThat(session.dirty()).isFalse();
        assertThat(bench.banner.sentence()).contains("mine");
        scenes.fresh();
        assertThat(session.experiment().network().has("ReLU 3")).isFalse();
        assertThat(scenes.name()).isEqualTo("Untitled");
        scenes.open(file);
        assertThat(session.experiment().network().has("ReLU 3")).isTrue();
        assertThat(scenes.name()).isEqualTo("mine");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aFileThatIsNoSceneIsToldAndNothingChanges() {
        Session session = bench.desk.session();
        Object before = session.experiment();
        scenes().open(folder.resolve("none.convcanvas"));
        assertThat(bench.banner.sentence()).contains("none.convcanvas");
        assertThat(session.experiment()).isSameAs(before);
    }
}
