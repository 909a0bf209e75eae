package org.convcanvas.ui.frame;

import java.awt.Graphics2D;
import java.awt.datatransfer.Transferable;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.render.Icons;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Dragged;
import org.convcanvas.ui.parts.PaletteList;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;

/** What is in the Layers card: kinds of layers that a click puts behind the selected column. */
final class LayersCard extends JPanel {
    private static final long serialVersionUID = 1L;

    LayersCard(Consumer<LayerChoice> insert) {
        super(new MigLayout("insets 0, gap 0", "[202!, fill]"));
        PaletteList<LayerChoice> list = new PaletteList<>(List.of(LayerChoice.values()), new Look(), insert);
        list.getAccessibleContext().setAccessibleName(Text.of("rail.layers"));
        add(list);
    }

    private static final class Look implements PaletteList.Look<LayerChoice> {
        @Override
        public String name(LayerChoice item) {
            return item.title();
        }

        @Override
        public String help(LayerChoice item) {
            String key = "layer." + item.id() + ".help";
            return Text.has(key) ? Text.of(key) : item.title();
        }

        @Override
        public void paint(Graphics2D graphics, LayerChoice item, int x, int y) {
            Graphics2D g = Strokes.smooth(graphics);
            Strokes.box(g, x, y, 24, 24, 5, Theme.colour(Token.FIELD), Theme.colour(Token.LINE2));
            Icons.paint(g, item.id(), x + 5, y + 5, 14, Theme.colour(Token.TEXT2));
            g.dispose();
        }

        @Override
        public Transferable drag(LayerChoice item) {
            return Dragged.layer(item);
        }
    }
}
