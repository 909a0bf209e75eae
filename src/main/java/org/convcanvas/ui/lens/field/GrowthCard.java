package org.convcanvas.ui.lens.field;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Window;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** How the field of a layer comes from that of the layer before: the formula with its numbers. */
final class GrowthCard {
    private final FieldModel model;
    private final Lines lines = new Lines();
    private final Sentence words = new Sentence(Token.TEXT2);
    private final CollapsibleCard card;
    private @Nullable Network known;
    private String knownId = "";

    GrowthCard(FieldModel model) {
        this.model = model;
        JPanel content = new JPanel(new MigLayout("insets 0, gap 0 8, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        content.add(lines, "wmin 0");
        content.add(words, "wmin 0");
        card = new CollapsibleCard("", content).foldable();
    }

    JComponent component() {
        return card;
    }

    void refresh() {
        card.setVisible(!model.forward());
        if (model.forward()) {
            return;
        }
        Network network = model.network();
        if (network == known && model.unit().id().equals(knownId)) {
            return;
        }
        known = network;
        knownId = model.unit().id();
        Node node = network.node(model.unit().id());
        card.title(Text.of("field.growth.title", node.id()));
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        String before = node.inputs().get(0);
        ReceptiveField in = fields.get(before);
        ReceptiveField out = fields.get(node.id());
        Shape shape = network.shape(before);
        Optional<Window> window = node.layer().sight(shape);
        if (in == null || out == null || window.isEmpty() || node.inputs().size() > 1) {
            lines.show(List.of());
            words.setText(Text.of(
                    node.inputs().size() > 1
                            ? "field.growth.join"
                            : window.isEmpty() ? "field.growth.whole" : "field.growth.undefined"));
            return;
        }
        lines.show(formulas(window.get(), shape, in, out));
        words.setText(Text.of("field.growth.rule"));
    }

    /** Along the rows, and where the columns differ for those, too. */
    private static List<String[]> formulas(Window window, Shape shape, ReceptiveField in, ReceptiveField out) {
        List<String[]> all = new ArrayList<>();
        boolean same = in.size().y() == in.size().x()
                && in.jump().y() == in.jump().x()
                && in.padding().y() == in.padding().x()
                && window.vertical(shape).equals(window.horizontal(shape));
        axis(
                all,
                same ? "" : "x",
                window.horizontal(shape),
                in.size().x(),
                in.jump().x(),
                in.centreX(),
                out.centreX());
        if (!same) {
            axis(all, "y", window.vertical(shape), in.size().y(), in.jump().y(), in.centreY(), out.centreY());
        }
        return all;
    }

    private static void axis(
            List<String[]> all, String name, Axis axis, int size, int jump, double before, double after) {
        int kernel = axis.kernel();
        int step = axis.dilation() * jump;
        String by = axis.dilation() == 1 ? String.valueOf(jump) : axis.dilation() + " × " + jump;
        all.add(new String[] {
            Text.of("field.growth.size", name),
            "r = " + size + " + (" + kernel + " − 1) × " + by + " = ",
            String.valueOf(size + (kernel - 1) * step)
        });
        all.add(new String[] {
            Text.of("field.growth.jump", name),
            "j = " + jump + " × " + axis.stride() + " = ",
            String.valueOf(jump * axis.stride())
        });
        double reach = (kernel - 1) * axis.dilation() / 2.0;
        all.add(new String[] {
            Text.of("field.growth.start", name),
            "s = " + Numbers.tenths(before + 0.5) + " + (" + Numbers.tenths(reach) + " − " + axis.begin() + ") × "
                    + jump + " = ",
            Numbers.tenths(after + 0.5)
        });
    }

    /** Formulas in a box, one to a line, their results in the accent colour. */
    private static final class Lines extends Spoken {
        private static final long serialVersionUID = 1L;
        private static final int LINE = 22;
        private static final int PAD = 9;

        private transient List<String[]> rows = List.of();

        void show(List<String[]> formulas) {
            boolean other = formulas.size() != rows.size();
            rows = formulas;
            setVisible(!rows.isEmpty());
            StringBuilder spoken = new StringBuilder();
            rows.forEach(row -> spoken.append(String.join(" ", row)).append(". "));
            say(spoken.toString());
            if (other) {
                revalidate();
            }
            repaint();
        }

        @Override
        public Dimension getPreferredSize() {
            return Zoom.size(120, rows.size() * LINE + PAD);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = Strokes.smooth(graphics);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Strokes.box(g, this, 5, Token.SEG, Token.SEG);
            g.scale(Zoom.factor(), Zoom.factor());
            for (int i = 0; i < rows.size(); i++) {
                String[] row = rows.get(i);
                float y = PAD / 2f + i * LINE + 15;
                g.setFont(Fonts.sans(11));
                g.setColor(Theme.colour(Token.TEXT2));
                g.drawString(row[0], PAD, y);
                g.setFont(Fonts.mono(11));
                g.setColor(Theme.colour(Token.TEXT));
                float x = PAD + 44;
                g.drawString(row[1], x, y);
                x += (float) g.getFontMetrics().getStringBounds(row[1], g).getWidth();
                g.setFont(Fonts.monoBold(11));
                g.setColor(Theme.colour(Token.ACCENT));
                g.drawString(row[2], x, y);
            }
            g.dispose();
        }
    }
}
