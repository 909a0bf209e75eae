package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.render.Icons;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Command;
import org.junit.jupiter.api.Test;

class CommandTableTest {
    private final Bench bench = Bench.of(true);

    @Test
    void noKeyMeansTwoThings() {
        List<KeyStroke> keys = new ArrayList<>();
        bench.commands.all().forEach(command -> keys.addAll(command.keys()));
        assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void everyCommandHasWordsAndItsIcon() {
        for (Command command : bench.commands.all()) {
            assertThat(Text.has("command." + command.id())).as(command.id()).isTrue();
            assertThat(command.text().get()).isNotBlank();
            String icon = command.icon();
            if (icon != null) {
                assertThat(Icons.class.getClassLoader().getResource(Icons.resource(icon)))
                        .as(icon)
                        .isNotNull();
            }
        }
    }

    @Test
    void everyCommandIsInAMenuOrAnotherPlace() {
        List<String> menus = new ArrayList<>(MenuPlan.commandIds());
        menus.add("openImage"); // the rail's button; the menu's Open takes images too
        for (LayerChoice choice : LayerChoice.values()) {
            menus.add("add." + choice.id());
        }
        assertThat(bench.commands.all().stream().map(Command::id)).containsExactlyInAnyOrderElementsOf(menus);
    }

    @Test
    void theMenuNamesWhatUndoTakesBack() {
        assertThat(bench.commands.get("undo").enabled().getAsBoolean()).isFalse();
        bench.commands.get("add.relu").action().run();
        JMenuItem undo = bench.commands.menuItem("undo");
        assertThat(undo.getText()).isEqualTo("Undo Add ReLU");
        assertThat(undo.isEnabled()).isTrue();
        bench.commands.get("undo").action().run();
        assertThat(bench.commands.menuItem("redo").getText()).isEqualTo("Redo Add ReLU");
    }

    @Test
    void layersAreInsertedSelectedDuplicatedAndRemoved() {
        bench.commands.get("add.max-pool").action().run();
        assertThat(bench.desk.session().view().selected()).isEqualTo("Pool 3");
        assertThat(bench.desk.session().experiment().network().indexOf("Pool 3"))
                .isEqualTo(1);
        bench.commands.get("duplicate").action().run();
        assertThat(bench.desk.session().view().selected()).isEqualTo("Pool 4");
        bench.commands.get("remove").action().run();
        assertThat(bench.desk.session().view().selected()).isEqualTo("Pool 3");
        assertThat(bench.desk.session().experiment().network().has("Pool 4")).isFalse();
    }

    @Test
    void aLayerIsLeftOutAndTakenBack() {
        Command bypass = bench.commands.get("bypass");
        assertThat(bypass.enabled().getAsBoolean()).isFalse();
        assertThat(bypass.reason().get()).contains("Conv 1", "Conv 2");
        bench.desk.session().view(view -> view.select("ReLU 1", 0));
        assertThat(bypass.text().get()).isEqualTo("Bypass layer");
        bypass.action().run();
        assertThat(bypass.text().get()).isEqualTo("Use bypassed layer again");
        bypass.action().run();
        assertThat(bench.desk.session().undoLabel()).isEqualTo("Use ReLU 1 again");
    }
}
