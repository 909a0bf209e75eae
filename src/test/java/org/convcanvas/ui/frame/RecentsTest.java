package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenu;
import org.convcanvas.lab.Jobs;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentsTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();

    private Recents recents() {
        Notices notices = new Notices() {
            @Override
            public void problem(String sentence) {
                told.add(sentence);
            }

            @Override
            public void done(String sentence) {}
        };
        return new Recents(Settings.in(folder), Jobs.direct(), notices, opened::add);
    }

    @Test
    void theLastTenAreRememberedNewestFirst() {
        Recents recents = recents();
        for (int i = 0; i < 12; i++) {
            recents.used(folder.resolve("scene " + i + ".convcanvas"));
        }
        recents.used(folder.resolve("scene 5.convcanvas"));

        List<Path> files = recents().files(); // as the next start reads them
        assertThat(files).hasSize(10).doesNotHaveDuplicates();
        assertThat(files.get(0)).isEqualTo(folder.resolve("scene 5.convcanvas"));
        assertThat(files.get(1)).isEqualTo(folder.resolve("scene 11.convcanvas"));
    }

    @Test
    void aFileThatIsGoneLeavesTheListWithASentence() throws IOException {
        Recents recents = recents();
        Path here = Files.createFile(folder.resolve("here.png"));
        Path gone = folder.resolve("gone.png");
        recents.used(here);
        recents.used(gone);

        recents.open(gone);
        recents.open(here);

        assertThat(opened).containsExactly(here);
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("gone.png");
        assertThat(recents.files()).containsExactly(here);
    }

    @Test
    void theMenuHasTheFilesAndAWayToForgetThem() {
        Recents recents = recents();
        JMenu menu = new JMenu();
        recents.fill(menu);
        assertThat(menu.getItem(0).isEnabled()).isFalse();

        recents.used(folder.resolve("a.onnx"));
        menu = new JMenu();
        recents.fill(menu);
        assertThat(menu.getItem(0).getText()).isEqualTo("a.onnx");
        menu.getItem(2).doClick();
        assertThat(recents.files()).isEmpty();
    }
}
