package org.convcanvas.ui.frame;

import java.util.function.Consumer;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.text.Text;

/** The networks that come with the program, and the scene that is one row; a click opens one. */
final class BuiltInMenu {
    private final Consumer<BuiltIn> chosen;
    private final Runnable toyRow;

    BuiltInMenu(Consumer<BuiltIn> chosen, Runnable toyRow) {
        this.chosen = chosen;
        this.toyRow = toyRow;
    }

    void fill(JMenu menu) {
        boolean weights = true;
        for (BuiltIn one : BuiltIn.values()) {
            if (one == BuiltIn.START) {
                continue; // that is what "New" gives
            }
            if (weights && !one.hasWeights()) {
                menu.add(toyRow());
                menu.addSeparator();
                weights = false;
            }
            JMenuItem item = new JMenuItem(Text.of("builtIn." + one.id()));
            item.setToolTipText(Text.of(one.hasWeights() ? "builtIn.seeded" : "builtIn.shapeOnly"));
            item.addActionListener(event -> chosen.accept(one));
            menu.add(item);
        }
    }

    private JMenuItem toyRow() {
        JMenuItem item = new JMenuItem(Text.of("toyRow.name"));
        item.setToolTipText(Text.of("toyRow.help"));
        item.addActionListener(event -> toyRow.run());
        return item;
    }
}
