package org.convcanvas.ui.frame;

import java.util.function.Consumer;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.text.Text;

/** The networks that come with the program; a click opens one. */
final class BuiltInMenu {
    private final Consumer<BuiltIn> chosen;

    BuiltInMenu(Consumer<BuiltIn> chosen) {
        this.chosen = chosen;
    }

    void fill(JMenu menu) {
        boolean weights = true;
        for (BuiltIn one : BuiltIn.values()) {
            if (one == BuiltIn.START) {
                continue; // that is what "New" gives
            }
            if (weights && !one.hasWeights()) {
                menu.addSeparator();
                weights = false;
            }
            JMenuItem item = new JMenuItem(Text.of("builtIn." + one.id()));
            item.setToolTipText(Text.of(one.hasWeights() ? "builtIn.seeded" : "builtIn.shapeOnly"));
            item.addActionListener(event -> chosen.accept(one));
            menu.add(item);
        }
    }
}
