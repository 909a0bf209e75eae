package org.convcanvas.ui.frame;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Zoom;

/** The left rail: cards for the input, filters and layers, 232 wide, or a strip of icons, 48 wide. */
final class Rail extends JPanel {
    static final int WIDTH = 232;
    static final int STRIP = 48;
    private static final long serialVersionUID = 1L;
    private static final int CARD = 215;

    private final Map<String, CollapsibleCard> cards = new LinkedHashMap<>();
    private final JPanel column = new RailColumn(CARD);
    private final JScrollPane scroll = new JScrollPane(
            column, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final InputCard input;
    private final RailStrip strip;
    private final JButton fold;
    private boolean collapsed;

    Rail(Desk desk, Commands commands, Inputs inputs, Drawing drawing, Consumer<LayerChoice> insert) {
        super(new BorderLayout());
        setBorder(new Edge(new Insets(0, 0, 0, 1), new Insets(0, 0, 0, 0)));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        fold = Buttons.flat("chevrons-left", 16, 20, Text.of("rail.collapse"));
        fold.addActionListener(event -> setCollapsed(true));
        FiltersCard filters = new FiltersCard(desk);
        input = new InputCard(desk, commands, inputs, drawing);
        cards.put("input", new CollapsibleCard(Text.of("rail.input"), input).trailing(fold));
        cards.put(
                "filters",
                new CollapsibleCard(Text.of("rail.filters"), filters)
                        .subtitle(Text.of("rail.filters.hint"))
                        .trailing(filters.all())
                        .contentMargins(7, 6));
        cards.put(
                "layers",
                new CollapsibleCard(Text.of("rail.layers"), new LayersCard(desk, insert))
                        .subtitle(Text.of("rail.layers.hint"))
                        .contentMargins(7, 0));
        strip = new RailStrip(cards, CARD, () -> setCollapsed(false));
        fill();
    }

    private void fill() {
        removeAll();
        if (collapsed) {
            column.removeAll();
            add(strip, BorderLayout.CENTER);
        } else {
            strip.closeFlyout();
            cards.values().forEach(column::add);
            add(scroll, BorderLayout.CENTER);
        }
        fold.setVisible(!collapsed);
        revalidate();
        repaint();
    }

    /** True while only the strip is shown. */
    boolean collapsed() {
        return collapsed;
    }

    /** Shows the strip or the cards. */
    void setCollapsed(boolean other) {
        if (other != collapsed) {
            collapsed = other;
            fill();
        }
    }

    /** A part of the screen is the input, or no more. */
    void showLive(boolean running) {
        input.showLive(running);
    }

    /** Brings what is, or was just now, out of the window to a new look and feel. */
    void themeChanged() {
        SwingUtilities.updateComponentTreeUI(scroll);
        SwingUtilities.updateComponentTreeUI(strip);
        cards.values().forEach(SwingUtilities::updateComponentTreeUI);
    }

    /** A card by its id: input, filters or layers. */
    CollapsibleCard card(String id) {
        return Objects.requireNonNull(cards.get(id), id);
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(collapsed ? STRIP : WIDTH, 0);
    }
}
