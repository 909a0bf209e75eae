package org.convcanvas.ui.frame;

import java.util.stream.Collectors;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Keys;
import org.convcanvas.ui.parts.Labels;

/** Every command that has a key, with its keys; made from the table of commands. */
final class KeyTable extends JPanel {
    private static final long serialVersionUID = 1L;

    KeyTable(Commands commands) {
        super(new MigLayout("insets 4, gap 24 4, wrap 2"));
        for (Command.Scope scope : Command.Scope.values()) {
            add(Labels.title(Text.of("keys." + scope.name())), "span, gaptop 6");
            for (Command command : commands.all()) {
                if (command.scope() == scope && !command.keys().isEmpty()) {
                    String keys = command.keys().stream()
                            .map(Keys::name)
                            .distinct()
                            .limit(2)
                            .collect(Collectors.joining(", "));
                    add(Labels.body(Text.of("command." + command.id())));
                    add(Labels.mono(keys, 11));
                }
            }
        }
    }
}
