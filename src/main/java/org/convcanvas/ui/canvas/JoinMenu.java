package org.convcanvas.ui.canvas;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.UiIcons;

/** Asks which earlier map a layer that joins maps is to read beside the one before it. */
final class JoinMenu {
    /** More would not fit on a screen; the new layer's card offers all. */
    static final int MOST = 16;

    private JoinMenu() {}

    static void show(Component canvas, Desk desk, Insertion insertion, int x, int y) {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem heading = new JMenuItem(Text.of("join." + insertion.choice().id() + ".title", insertion.after()));
        heading.setEnabled(false);
        menu.add(heading);
        menu.addSeparator();
        items(desk, insertion).forEach(menu::add);
        menu.show(canvas, x, y);
    }

    /** One item for each map, the nearest first. */
    static List<JMenuItem> items(Desk desk, Insertion insertion) {
        Network network = desk.session().experiment().network();
        List<JMenuItem> items = new ArrayList<>();
        List<String> partners = insertion.partners();
        for (String partner : partners.subList(0, Math.min(MOST, partners.size()))) {
            String shape = Insertion.shape(network, insertion.after(), insertion.choice(), partner);
            JMenuItem item = new ShapeItem(partner, shape);
            item.setIcon(UiIcons.icon(icon(network, partner), 16));
            item.addActionListener(event -> insertion.apply(desk, partner));
            items.add(item);
        }
        if (partners.size() > MOST) {
            JMenuItem rest = new JMenuItem(Text.of("join.rest", partners.size() - MOST));
            rest.setEnabled(false);
            items.add(rest);
        }
        return items;
    }

    private static String icon(Network network, String id) {
        return network.has(id) ? LayerChoice.of(network.node(id).layer()).id() : "input";
    }
}
