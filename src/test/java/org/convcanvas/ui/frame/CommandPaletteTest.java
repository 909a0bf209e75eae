package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.swing.JTextField;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Command;
import org.junit.jupiter.api.Test;

class CommandPaletteTest {
    private final Bench bench = Bench.of(true);
    private int closed;
    private final CommandPalette palette = new CommandPalette(bench.commands, () -> closed++);

    @Test
    void itShowsTheWholeTable() {
        assertThat(palette.shown()).containsExactlyElementsOf(bench.commands.all());
    }

    @Test
    void anyWordsOfTheNameFindIt() {
        assertThat(first("max pool")).isEqualTo("add.max-pool");
        assertThat(first("pool max")).isEqualTo("add.max-pool");
        assertThat(first("sav")).isEqualTo("save");
        assertThat(first("mxpl")).isEqualTo("add.max-pool");
        assertThat(first("onnx")).isEqualTo("exportOnnx");
        assertThat(first("FIT")).isEqualTo("fit");
    }

    @Test
    void aMenusNameFindsWhatStandsInIt() {
        type("help");
        assertThat(palette.shown().stream().map(Command::id)).contains("palette", "keys", "about");
        assertThat(MenuPlan.path("add.max-pool")).containsExactly("Network", "Add layer", "Pool");
        assertThat(MenuPlan.path("undo")).containsExactly("Edit");
    }

    @Test
    void whatFitsNothingShowsNothing() {
        type("qqqq");
        assertThat(palette.shown()).isEmpty();
        press("ENTER");
        assertThat(closed).isZero();
    }

    @Test
    void enterClosesAndCarriesOut() {
        type("add relu");
        press("ENTER");
        assertThat(closed).isEqualTo(1);
        assertThat(bench.desk.session().undoLabel()).isEqualTo("Add ReLU");
    }

    @Test
    void theArrowsMoveTheChoice() {
        type("relu");
        List<Command> shown = palette.shown();
        assertThat(shown.get(0).id()).isEqualTo("add.relu");
        press("DOWN");
        press("ENTER");
        assertThat(bench.desk.session().undoLabel()).isEqualTo("Add Leaky ReLU");
    }

    @Test
    void whatCannotBeDoneSaysWhyAndStays() {
        bench.desk.session().view(view -> view.select(Network.INPUT, 0));
        type("duplicate");
        Command chosen = palette.shown().get(0);
        assertThat(chosen.enabled().getAsBoolean()).isFalse();
        assertThat(chosen.reason().get()).isEqualTo(Text.of("command.noLayer"));
        assertThat(bench.commands.menuItem("duplicate").getToolTipText()).isEqualTo(Text.of("command.noLayer"));
        press("ENTER");
        assertThat(closed).isZero();
        press("ESCAPE");
        assertThat(closed).isEqualTo(1);
    }

    private String first(String typed) {
        type(typed);
        return palette.shown().get(0).id();
    }

    private JTextField field() {
        return (JTextField) palette.getComponent(0);
    }

    private void type(String typed) {
        field().setText(typed);
    }

    private void press(String key) {
        field().getActionMap().get(key).actionPerformed(null);
    }
}
