package org.convcanvas.ui.canvas;

import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Bypasses;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.UiIcons;
import org.jspecify.annotations.Nullable;

/** What the right button offers on a column. */
final class ColumnMenu {
    private ColumnMenu() {}

    static void show(NetworkCanvas canvas, String id, @Nullable UnitAt unit, int x, int y) {
        menu(canvas, id, unit).show(canvas, x, y);
    }

    /** @param unit of the map that is pointed at; null beside the maps */
    static JPopupMenu menu(NetworkCanvas canvas, String id, @Nullable UnitAt unit) {
        ColumnActions actions = new ColumnActions(canvas.desk());
        boolean expanded = canvas.desk().session().view().expanded().contains(id);
        JPopupMenu menu = new JPopupMenu(id);
        menu.add(item(
                expanded ? "column.compact" : "column.expand",
                expanded ? "compact" : "expand",
                () -> actions.toggle(id)));
        if (FilterTable.opens(canvas.desk().session().experiment().network(), id)) {
            menu.add(item("column.open", "layer-within", () -> canvas.desk()
                    .session()
                    .view(view -> (view.selected().equals(id) ? view : view.select(id, 0)).withOpened(true))));
        }
        menu.add(item("column.rename", "rename", () -> NameEditor.open(canvas, id)));
        menu.add(bypass(canvas.desk().session().experiment().network(), id, () -> actions.bypass(id)));
        menu.add(item("column.duplicate", "copy", () -> actions.duplicate(id)));
        menu.add(item("column.remove", "trash", () -> actions.remove(id)));
        menu.addSeparator();
        if (unit != null) {
            menu.add(item("column.exportMap", "export", () -> export(canvas, id, unit.channel(), "exportMap")));
        }
        menu.add(item("column.exportMaps", "export", () -> export(canvas, id, -1, "exportColumn")));
        return menu;
    }

    /** What is pointed at becomes what is selected, so that it is what is written. */
    private static void export(NetworkCanvas canvas, String id, int channel, String command) {
        canvas.desk().session().view(view -> {
            UnitAt pin = view.pin();
            int wanted = channel >= 0 ? channel : view.selected().equals(id) ? view.channel() : 0;
            boolean same = pin == null || pin.id().equals(id) && pin.channel() == wanted;
            return (same ? view : view.withPin(null)).select(id, wanted);
        });
        Commands.run(canvas, command);
    }

    private static JMenuItem bypass(Network network, String id, Runnable action) {
        boolean back = Bypasses.bypassed(network, id);
        JMenuItem item = item(back ? "column.useAgain" : "column.bypass", "bypassed", action);
        String obstacle = Bypasses.obstacle(network, id);
        item.setEnabled(obstacle.isEmpty());
        item.setToolTipText(obstacle.isEmpty() ? null : obstacle);
        return item;
    }

    private static JMenuItem item(String key, String icon, Runnable action) {
        JMenuItem item = new JMenuItem(Text.of(key), UiIcons.icon(icon, 16));
        item.addActionListener(event -> action.run());
        item.setName(key);
        return item;
    }
}
