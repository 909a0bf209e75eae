package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.parts.Command;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private final Bench bench = Bench.of(true);
    private final NetworkCanvas canvas = bench.part(NetworkCanvas.class);
    private final List<String> words = new ArrayList<>();

    private KeyTable table() {
        bench.commands.bind(new JPanel(), canvas);
        KeyTable table = new KeyTable(bench.commands, canvas, bench.shell);
        collect(table);
        return table;
    }

    private void collect(Container in) {
        for (Component child : in.getComponents()) {
            if (child instanceof JLabel label) {
                words.add(label.getText());
            } else if (child instanceof Container inner) {
                collect(inner);
            }
        }
    }

    @Test
    void everyCommandWithAKeyIsThere() {
        table();
        for (Command command : bench.commands.all()) {
            if (!command.keys().isEmpty()) {
                assertThat(words).contains(Text.of("command." + command.id()));
            }
        }
    }

    @Test
    void everyKeyOfTheCanvasTheKernelGridAndALayersTableHasWords() {
        table();
        told(canvas, "keys.canvas.");
        told(named(bench.shell, "kernel grid").get(0), "keys.kernel.");
        told(named(bench.shell, "layer table").get(0), "keys.table.");
    }

    private void told(JComponent part, String prefix) {
        assertThat(part.getInputMap(JComponent.WHEN_FOCUSED).keys()).isNotEmpty();
        for (KeyStroke key : part.getInputMap(JComponent.WHEN_FOCUSED).keys()) {
            String name =
                    String.valueOf(part.getInputMap(JComponent.WHEN_FOCUSED).get(key));
            if (!name.startsWith("command ")) {
                String text = prefix + name.replace(' ', '.');
                assertThat(Text.has(text)).as(text).isTrue();
                assertThat(words).contains(Text.of(text));
            }
        }
    }

    private static List<JComponent> named(Container in, String name) {
        List<JComponent> found = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                found.add((JComponent) child);
            } else if (child instanceof Container inner) {
                found.addAll(named(inner, name));
            }
        }
        return found;
    }

    @Test
    void itFitsASmallScreen() {
        Dimension size = table().getPreferredSize();
        assertThat(size.width).isLessThan(1200);
        assertThat(size.height).isLessThan(600);
    }
}
