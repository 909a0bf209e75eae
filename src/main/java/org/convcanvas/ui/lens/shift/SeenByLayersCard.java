package org.convcanvas.ui.lens.shift;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Cause;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.network.Pair;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** How far the shift is for each layer, in its own units, and why the lanes differ where they do. */
final class SeenByLayersCard {
    private static final int MOST = 8;

    private final ShiftModel model;
    private final Rows rows = new Rows();
    private final Sentence why = new Sentence(Token.TEXT2);
    private final CollapsibleCard card;

    /**
     * Layers that follow each other and see the same shift.
     *
     * @param names of the layers
     * @param units how far, in units; null where they should stay as they are, or nothing can be said
     * @param whole what is said of it
     */
    private record Line(String names, String stride, String units, boolean whole, boolean told) {}

    SeenByLayersCard(ShiftModel model) {
        this.model = model;
        JPanel content = new JPanel(new MigLayout("insets 0, gap 0 8, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        content.add(rows, "wmin 0");
        content.add(why, "wmin 0");
        card = new CollapsibleCard(Text.of("shift.seen"), content).foldable();
    }

    JComponent component() {
        return card;
    }

    void refresh() {
        ShiftResult result = model.result();
        rows.show(result == null ? List.of() : lines(result));
        why.setText(result == null ? Text.of("shift.none") : reasons(result));
    }

    private static List<Line> lines(ShiftResult result) {
        List<Line> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        @Nullable LayerShift before = null;
        for (LayerShift layer : result.layers()) {
            if (before != null && !alike(before, layer)) {
                lines.add(line(names, before));
                names.clear();
            }
            names.add(layer.id());
            before = layer;
        }
        if (before != null) {
            lines.add(line(names, before));
        }
        return lines.size() <= MOST ? lines : lines.subList(lines.size() - MOST, lines.size());
    }

    private static boolean alike(LayerShift one, LayerShift other) {
        return one.scope() == other.scope()
                && Objects.equals(one.jump(), other.jump())
                && Objects.equals(one.units(), other.units());
    }

    private static Line line(List<String> names, LayerShift layer) {
        String all = names.size() > 2 ? names.get(0) + " … " + names.get(names.size() - 1) : String.join(", ", names);
        Pair jump = layer.jump();
        Shift units = layer.units();
        String stride =
                jump == null ? "–" : jump.y() == jump.x() ? String.valueOf(jump.x()) : jump.y() + "×" + jump.x();
        if (layer.scope() != LayerShift.Scope.EQUIVARIANCE || units == null) {
            String words =
                    switch (layer.scope()) {
                        case INVARIANCE -> Text.of("shift.stays");
                        case UNDEFINED -> Text.of("shift.undefined");
                        case EQUIVARIANCE -> "–"; // turns and scalings are the same for all
                    };
            return new Line(all, stride, words, true, false);
        }
        String words = "(" + LanesPainter.number(units.dx()) + ", " + LanesPainter.number(units.dy()) + ")";
        return new Line(all, stride, words, layer.isWhole(), true);
    }

    /** Of the last layer, where the reasons of all have come together. */
    private static String reasons(ShiftResult result) {
        String causes = result.layers().stream()
                .filter(layer -> !layer.causes().isEmpty())
                .reduce((first, second) -> second)
                .map(layer ->
                        layer.causes().stream().limit(4).map(Cause::sentence).collect(Collectors.joining(". ")))
                .orElse("");
        return causes.isEmpty() ? Text.of("shift.equal") : causes;
    }

    /** The rows as a table. */
    private static final class Rows extends Spoken {
        private static final long serialVersionUID = 1L;
        private static final int LINE = 24;

        private transient List<Line> lines = List.of();

        void show(List<Line> newLines) {
            boolean other = newLines.size() != lines.size();
            lines = List.copyOf(newLines);
            say(lines.stream().map(line -> line.names() + " " + line.units()).collect(Collectors.joining(", ")));
            if (other) {
                revalidate();
            }
            repaint();
        }

        @Override
        public Dimension getPreferredSize() {
            return Zoom.size(120, (lines.size() + 1) * LINE);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = Zoom.graphics(graphics);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Font words = Fonts.sans(11);
            int width = Zoom.logical(getWidth());
            int right = width - 46;
            left(g, words, Text.of("shift.seen.layer"), 0, 15, 140, Token.TEXT2);
            right(g, words, Text.of("shift.seen.stride"), right - 92, 15, Token.TEXT2);
            right(g, words, Text.of("shift.seen.units"), right, 15, Token.TEXT2);
            right(g, words, Text.of("shift.seen.whole"), width, 15, Token.TEXT2);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                int y = (i + 1) * LINE;
                g.setColor(Theme.colour(Token.LINE));
                g.fillRect(0, y, width, 1);
                Token ink = line.whole() ? Token.TEXT : Token.WARNING;
                left(g, Fonts.sans(12), line.names(), 0, y + 16, right - 128, Token.TEXT);
                right(g, Fonts.mono(11), line.stride(), right - 92, y + 16, Token.TEXT);
                Font mono = line.told() ? line.whole() ? Fonts.mono(11) : Fonts.monoBold(11) : words;
                right(g, mono, line.units(), right, y + 16, line.told() ? ink : Token.TEXT2);
                if (line.told()) {
                    mark(g, line.whole(), width - 12, y + 12);
                }
            }
            g.dispose();
        }

        /** A tick or a cross. */
        private static void mark(Graphics2D g, boolean whole, double x, double y) {
            Path2D path = new Path2D.Double();
            if (whole) {
                path.moveTo(x - 5, y);
                path.lineTo(x - 1.5, y + 3.5);
                path.lineTo(x + 5, y - 4);
            } else {
                path.moveTo(x - 4, y - 4);
                path.lineTo(x + 4, y + 4);
                path.moveTo(x + 4, y - 4);
                path.lineTo(x - 4, y + 4);
            }
            g.setColor(Theme.colour(whole ? Token.ACCENT : Token.WARNING));
            g.setStroke(new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        }

        private static void left(Graphics2D g, Font font, String text, int x, int y, int room, Token ink) {
            g.setFont(font);
            g.setColor(Theme.colour(ink));
            g.drawString(TextFit.fit(font, text, room), x, y);
        }

        private static void right(Graphics2D g, Font font, String text, int x, int y, Token ink) {
            g.setFont(font);
            g.setColor(Theme.colour(ink));
            g.drawString(text, (float) (x - TextFit.width(font, text)), y);
        }
    }
}
