package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Container;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Keys;
import org.convcanvas.ui.parts.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Every key that does something, in one sheet. It is made from what is bound: the table of commands, and the canvas's and
 * the kernel grid's own bindings, so that no key can be there and not be told.
 */
final class KeyTable extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int MOST_KEYS = 2;

    /** @param content holds, somewhere within, the canvas, the kernel grid, the table of a layer and the lanes */
    KeyTable(Commands commands, JComponent canvas, Container content) {
        super(new MigLayout("insets 4, gap 28 0, aligny top", "", "[top]"));
        Map<String, String> own = bound(canvas, name -> "keys.canvas." + name);
        own.put(Text.of("keys.canvas.escape"), Keys.name(KeyStroke.getKeyStroke("ESCAPE")));
        Map<String, String> onCanvas = rows(commands, Command.Scope.CANVAS);
        onCanvas.putAll(own);
        add(group("keys.WINDOW", rows(commands, Command.Scope.WINDOW)));
        add(group("keys.CANVAS", onCanvas));
        JPanel more = new JPanel(new MigLayout("insets 0, gap 0 14, wrap 1"));
        Component grid = named(content, "kernel grid");
        if (grid instanceof JComponent kernel) {
            Map<String, String> keys = bound(kernel, name -> "keys.kernel." + name);
            keys.merge(Text.of("keys.kernel.digits"), Text.of("keys.digits"), (a, b) -> a + "  " + b);
            more.add(group("keys.KERNEL", keys));
        }
        if (named(content, "layer table") instanceof JComponent table) {
            more.add(group("keys.TABLE", bound(table, name -> "keys.table." + name.replace(' ', '.'))));
        }
        if (named(content, "lanes") instanceof JComponent lanes) {
            more.add(group("keys.LANES", bound(lanes, name -> "keys.lanes." + name.replace(' ', '.'))));
        }
        add(more);
    }

    private static JPanel group(String title, Map<String, String> rows) {
        JPanel group = new JPanel(new MigLayout("insets 0, gap 20 5, wrap 2"));
        group.add(Labels.title(Text.of(title)), "span, gapbottom 4");
        rows.forEach((words, keys) -> {
            group.add(Labels.body(words));
            group.add(Labels.mono(keys, 11));
        });
        return group;
    }

    /** Words and keys of the commands of a scope. */
    private static Map<String, String> rows(Commands commands, Command.Scope scope) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            if (command.scope() == scope && !command.keys().isEmpty()) {
                rows.put(Text.of("command." + command.id()), names(command.keys().stream()));
            }
        }
        return rows;
    }

    /** Words and keys of what a part has bound for itself; those of commands are left to them. */
    private static Map<String, String> bound(JComponent part, UnaryOperator<String> words) {
        Map<String, String> rows = new LinkedHashMap<>();
        Stream.of(part.getInputMap(JComponent.WHEN_FOCUSED).keys())
                .sorted(Comparator.comparingInt(KeyStroke::getKeyCode).thenComparing(KeyStroke::getKeyChar))
                .forEach(key -> {
                    Object action = part.getInputMap(JComponent.WHEN_FOCUSED).get(key);
                    String text = words.apply(String.valueOf(action));
                    if (Text.has(text)) {
                        rows.merge(Text.of(text), Keys.name(key), (a, b) -> a + "  " + b);
                    }
                });
        return rows;
    }

    private static String names(Stream<KeyStroke> keys) {
        return keys.map(Keys::name).distinct().limit(MOST_KEYS).collect(Collectors.joining("  "));
    }

    private static @Nullable Component named(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return child;
            }
            Component deeper = child instanceof Container inner ? named(inner, name) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
