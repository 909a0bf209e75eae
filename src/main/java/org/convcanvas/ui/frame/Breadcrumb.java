package org.convcanvas.ui.frame;

import java.awt.Insets;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** Where one is while a layer is seen from within: network, layer, filter; each step leads back there. */
final class Breadcrumb extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 64;

    private final transient Session session;
    private final JButton layer = link("");
    private final JButton filter = new JButton();

    Breadcrumb(Session session) {
        super(new MigLayout("insets 0, gap 2", "[]4[][][][][]", "[24!]"));
        this.session = session;
        setOpaque(false);
        JButton back = Buttons.flat("back", 14, 24, Text.of("table.up"));
        back.addActionListener(event -> close());
        JButton network = link(Text.of("table.network"));
        network.addActionListener(event -> close());
        layer.addActionListener(event -> session.view(view -> view.withPin(null)));
        Zoom.font(filter, Fonts.semibold(12));
        filter.setIcon(UiIcons.icon("chevron-down", 12));
        filter.setHorizontalTextPosition(JButton.LEADING);
        filter.setToolTipText(Text.of("table.filters"));
        filter.putClientProperty("JButton.buttonType", "toolBarButton");
        filter.setMargin(new Insets(2, 4, 2, 4));
        filter.addActionListener(event -> filters().show(filter, 0, filter.getHeight()));
        add(back, "w 24!, h 24!");
        add(network);
        add(chevron());
        add(layer);
        add(chevron());
        add(filter);
        setVisible(false);
    }

    private static JButton link(String text) {
        JButton link = new JButton(text);
        Zoom.font(link, Fonts.sans(12));
        link.putClientProperty("JButton.buttonType", "toolBarButton");
        link.setMargin(new Insets(2, 4, 2, 4));
        Labels.colour(link, Token.ACCENT);
        return link;
    }

    private static JLabel chevron() {
        return new JLabel(UiIcons.icon("chevron-right", 12, Token.TEXT3));
    }

    private void close() {
        session.view(view -> view.withOpened(false));
    }

    private JPopupMenu filters() {
        JPopupMenu menu = new JPopupMenu();
        ButtonGroup group = new ButtonGroup();
        View now = session.view();
        Network network = session.experiment().network();
        int count = network.shape(now.selected()).channels();
        int from = Math.max(0, Math.min(now.channel() - MOST_ITEMS / 2, count - MOST_ITEMS));
        for (int i = from; i < Math.min(count, from + MOST_ITEMS); i++) {
            int channel = i;
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(name(channel), channel == now.channel());
            item.addActionListener(event -> session.view(view -> view.select(view.selected(), channel)));
            group.add(item);
            menu.add(item);
        }
        return menu;
    }

    private String name(int channel) {
        return MapNames.of(session.experiment(), session.view().selected(), channel);
    }

    /** Shows where the view is. */
    void refresh() {
        View view = session.view();
        setVisible(view.opened());
        if (view.opened()) {
            layer.setText(view.selected());
            filter.setText(name(view.channel()));
        }
    }
}
