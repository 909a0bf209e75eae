package org.convcanvas.ui.frame;

import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import org.convcanvas.lab.Session;
import org.convcanvas.text.Text;

/** The named steps of the history, newest first; a click goes to the state after that step. */
final class HistoryMenu {
    private static final int MOST = 24;

    private final Session session;

    HistoryMenu(Session session) {
        this.session = session;
    }

    void fill(JMenu menu) {
        List<String> labels = session.history();
        int now = session.historyPlace();
        int first = Math.max(0, Math.min(now - MOST / 2, labels.size() - MOST));
        int end = Math.min(labels.size(), first + MOST);
        ButtonGroup group = new ButtonGroup();
        for (int i = end - 1; i >= first; i--) {
            int place = i;
            String label = i == 0 ? Text.of("history.start") : labels.get(i);
            JMenuItem item = new JRadioButtonMenuItem(label, i == now);
            item.addActionListener(event -> session.goTo(place));
            group.add(item);
            menu.add(item);
        }
        menu.addSeparator();
        JMenuItem reach = new JMenuItem(Text.of("history.reach", labels.size() - 1));
        reach.setEnabled(false);
        menu.add(reach);
    }
}
