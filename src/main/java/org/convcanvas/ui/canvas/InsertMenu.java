package org.convcanvas.ui.canvas;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** What a "+" offers, in two columns: every kind of layer with the shape that it would give; the tip says why not. */
final class InsertMenu {
    private InsertMenu() {}

    static void show(Component canvas, Desk desk, String after, int x, int y) {
        menu(desk, after).show(canvas, x, y);
    }

    static JPopupMenu menu(Desk desk, String after) {
        Experiment experiment = desk.session().experiment();
        JPopupMenu menu = new JPopupMenu(Text.of("insert.title", after));
        menu.setLayout(new MigLayout("insets 4, gapx 4, gapy 0", "[fill, grow][fill, grow]"));
        int[] rows = new int[2];
        for (LayerChoice.Section section : LayerChoice.Section.values()) {
            int column = section.compareTo(LayerChoice.Section.ACTIVATION) < 0 ? 0 : 1;
            add(menu, heading(section), column, rows);
            for (LayerChoice choice : section.choices()) {
                add(menu, item(desk, Insertion.tried(experiment, after, choice)), column, rows);
            }
        }
        return menu;
    }

    private static void add(JPopupMenu menu, JComponent item, int column, int[] rows) {
        menu.add(item, "cell " + column + " " + rows[column]++);
    }

    private static JLabel heading(LayerChoice.Section section) {
        JLabel heading = Labels.caption(section.title());
        heading.setBorder(Zoom.pad(6, 10, 2, 10));
        return heading;
    }

    private static JMenuItem item(Desk desk, Insertion insertion) {
        JMenuItem item = insertion.choice().isJoin() ? join(desk, insertion) : plain(desk, insertion);
        item.setIcon(UiIcons.icon(insertion.choice().id(), 16));
        item.setDisabledIcon(UiIcons.icon(insertion.choice().id(), 16, Token.TEXT3));
        item.setEnabled(insertion.valid());
        item.setToolTipText(insertion.valid() ? null : insertion.text());
        item.setName("insert." + insertion.choice().id());
        return item;
    }

    private static JMenuItem plain(Desk desk, Insertion insertion) {
        JMenuItem item = new ShapeItem(insertion.choice().title(), insertion.valid() ? insertion.text() : "");
        item.addActionListener(event -> insertion.apply(desk));
        return item;
    }

    private static JMenuItem join(Desk desk, Insertion insertion) {
        JMenu menu = new JMenu(insertion.choice().title());
        JoinMenu.items(desk, insertion).forEach(menu::add);
        return menu;
    }
}
