package org.convcanvas.ui.canvas;

import java.awt.Component;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.UiIcons;

/** What a "+" offers: every kind of layer with the shape that it would give, or the reason why it does not fit. */
final class InsertMenu {
    private InsertMenu() {}

    static void show(Component canvas, Desk desk, String after, int x, int y) {
        menu(desk, after).show(canvas, x, y);
    }

    static JPopupMenu menu(Desk desk, String after) {
        JPopupMenu menu = new JPopupMenu(Text.of("insert.title", after));
        boolean activations = false;
        for (LayerChoice choice : LayerChoice.values()) {
            if (choice.isActivation() && !activations) {
                activations = true;
                menu.addSeparator();
            }
            menu.add(item(desk, Insertion.tried(desk.session().experiment(), after, choice)));
        }
        return menu;
    }

    private static JMenuItem item(Desk desk, Insertion insertion) {
        JMenuItem item = new ShapeItem(insertion.title(), insertion.valid() ? insertion.text() : "");
        item.setIcon(UiIcons.icon(insertion.choice().id(), 16));
        item.setEnabled(insertion.valid());
        item.addActionListener(event -> insertion.apply(desk));
        item.setName("insert." + insertion.choice().id());
        return item;
    }
}
