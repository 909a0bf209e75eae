package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Graphics2D;
import java.awt.datatransfer.Transferable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Joins;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.network.Network;
import org.convcanvas.render.Icons;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Dragged;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.PaletteList;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** What is in the Layers card: kinds of layers, by sections, that a click puts behind the selected column. */
final class LayersCard extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_HEIGHT = 150;
    private static final String BAR = "width: 6; track: $Conv.card; thumbInsets: 0,1,0,1";

    private final transient Desk desk;
    private final transient Map<LayerChoice, String> refusals = new EnumMap<>(LayerChoice.class);
    private transient @Nullable Network network;
    private String after = "";

    LayersCard(Desk desk, Consumer<LayerChoice> insert) {
        super(new BorderLayout());
        this.desk = desk;
        JPanel sections = new JPanel(new MigLayout("insets 0, gap 0, wrap 1", "[202!, fill]"));
        sections.setOpaque(false);
        for (LayerChoice.Section section : LayerChoice.Section.values()) {
            JLabel heading = Labels.caption(section.title());
            sections.add(heading, sections.getComponentCount() == 0 ? "gapleft 4" : "gapleft 4, gaptop 6");
            PaletteList<LayerChoice> list = new PaletteList<>(section.choices(), new Look(), insert);
            list.getAccessibleContext().setAccessibleName(Text.of("rail.layers") + ", " + section.title());
            sections.add(list);
        }
        add(scrolling(sections));
        desk.session().listen(this);
        refresh();
    }

    /** In the rail the card gets what height is left; in a flyout mostly all that it wants. */
    private static JScrollPane scrolling(JPanel sections) {
        JScrollPane scroll = new JScrollPane(
                sections,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(Zoom.px(16));
        scroll.getVerticalScrollBar().putClientProperty(FlatClientProperties.STYLE, BAR);
        Zoom.keep(scroll, () -> scroll.setMinimumSize(Zoom.size(0, LEAST_HEIGHT)));
        return scroll;
    }

    /** Finds out which layers cannot stand behind the selected column; only those that join maps ever lack something. */
    private void refresh() {
        Network now = desk.session().experiment().network();
        String selected = desk.session().view().selected();
        if (now == network && selected.equals(after)) {
            return;
        }
        network = now;
        after = selected;
        refusals.clear();
        for (LayerChoice choice : LayerChoice.Section.SHAPE.choices()) {
            if (choice.isJoin()) {
                String reason = Joins.partners(now, selected, choice).reason();
                if (!reason.isEmpty()) {
                    refusals.put(choice, reason);
                }
            }
        }
        repaint();
    }

    @Override
    public void experimentChanged() {
        refresh();
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    private final class Look implements PaletteList.Look<LayerChoice> {
        @Override
        public String name(LayerChoice item) {
            return item.shortTitle();
        }

        @Override
        public boolean enabled(LayerChoice item) {
            return !refusals.containsKey(item);
        }

        @Override
        public String help(LayerChoice item) {
            String key = "layer." + item.id() + ".help";
            return refusals.getOrDefault(item, Text.has(key) ? Text.of(key) : item.title());
        }

        @Override
        public void paint(Graphics2D graphics, LayerChoice item, int x, int y) {
            Graphics2D g = Strokes.smooth(graphics); // of the list, in logical pixels
            Strokes.box(g, x, y, 24, 24, 5, Theme.colour(Token.FIELD), Theme.colour(Token.LINE2));
            Icons.paint(g, item.id(), x + 5, y + 5, 14, Theme.colour(enabled(item) ? Token.TEXT2 : Token.TEXT3));
            g.dispose();
        }

        @Override
        public Transferable drag(LayerChoice item) {
            return Dragged.layer(item);
        }
    }
}
