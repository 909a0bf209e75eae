package org.convcanvas.ui.lens.field;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Box;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Network;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The part of the image that a unit sees: all of it, and weighted by how much it hangs on each pixel. */
final class SeenCard {
    private static final int SIDE = 122;

    private final Session session;
    private final FieldModel model;
    private final CutOut all = new CutOut(Token.ACCENT);
    private final CutOut weighted = new CutOut(Token.HEAT);
    private final JLabel allWords = Labels.caption(" ");
    private final JLabel weightedWords = Labels.caption("");
    private final CollapsibleCard card;
    private @Nullable Tensor source;
    private @Nullable BufferedImage picture;

    SeenCard(Desk desk, FieldModel model) {
        this.session = desk.session();
        this.model = model;
        JPanel content = new JPanel(new MigLayout(
                "insets 0, gapx 12, gapy 4, fillx, hidemode 3", "[0:0:, grow 1, fill][0:0:, grow 1, fill]"));
        content.add(all, "h " + SIDE + "!, wmin 0");
        content.add(weighted, "h " + SIDE + "!, wmin 0, wrap");
        content.add(allWords, "wmin 0");
        content.add(weightedWords, "wmin 0");
        card = new CollapsibleCard(Text.of("field.seen.title"), content).foldable();
    }

    JComponent component() {
        return card;
    }

    void refresh() {
        card.setVisible(!model.forward());
        if (model.forward()) {
            return;
        }
        BufferedImage image = picture();
        Box box = model.box();
        Integer seen = model.trace().counts().get(Network.INPUT);
        all.show(image, box, null);
        if (seen != null) { // the count follows the box at once
            allWords.setText(Text.of("field.seen.all", seen));
        }
        Measure measure = model.measure();
        boolean fits = measure != null && measure.image().getWidth() == image.getWidth();
        weighted.show(image, box, fits && measure != null ? measure.field().mass() : null);
        weightedWords.setText(Text.of(fits ? "field.seen.weighted" : "field.measuring"));
        all.say(allWords.getText());
        weighted.say(weightedWords.getText());
    }

    /** The input pixel by pixel; made anew when it has changed. */
    private BufferedImage picture() {
        Experiment experiment = session.experiment();
        if (source != experiment.input() || picture == null) {
            source = experiment.input();
            Shape shape = source.shape();
            BufferedImage made = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
            MapImage.paintInput(
                    source, experiment.format(), pixels(made), shape.width(), 0, 0, shape.width(), shape.height());
            picture = made;
        }
        return picture;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** A part of a picture, enlarged; what lies beyond its borders is hatched. */
    private static final class CutOut extends Spoken {
        private static final long serialVersionUID = 1L;

        private final Token frame;
        private transient @Nullable BufferedImage part;
        private Rectangle inside = new Rectangle();

        CutOut(Token frame) {
            this.frame = frame;
        }

        @Override
        public Dimension getPreferredSize() {
            return Zoom.size(SIDE, SIDE);
        }

        /** The last that was shown. */
        private transient @Nullable Cut shown;

        private record Cut(BufferedImage image, Box box, double @Nullable [] mass) {
            boolean same(Cut other) {
                return image == other.image && box.equals(other.box) && mass == other.mass;
            }
        }

        /** With a mass, each pixel fades towards white the less there is of it. */
        void show(BufferedImage image, Box box, double @Nullable [] mass) {
            Cut now = new Cut(image, box, mass);
            if (shown != null && now.same(shown)) {
                return;
            }
            shown = now;
            int height = Math.min(box.height(), 4096);
            int width = Math.min(box.width(), 4096);
            BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            double most = 0;
            for (double one : mass == null ? new double[0] : mass) {
                most = Math.max(most, one);
            }
            Rectangle within = new Rectangle(-box.left(), -box.top(), image.getWidth(), image.getHeight())
                    .intersection(new Rectangle(width, height));
            int[] from = pixels(image);
            int[] to = pixels(cut);
            for (int y = within.y; y < within.y + within.height; y++) {
                for (int x = within.x; x < within.x + within.width; x++) {
                    int at = (y + box.top()) * image.getWidth() + x + box.left();
                    double weight = mass == null ? 1 : most > 0 ? Math.sqrt(mass[at] / most) : 0;
                    to[y * width + x] = (int) Math.round(255 * weight) << 24 | from[at] & 0xFFFFFF;
                }
            }
            part = cut;
            inside = within;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = Strokes.smooth(graphics);
            BufferedImage image = part;
            if (image != null) {
                double scale = Math.min((getWidth() - 4.0) / image.getWidth(), (getHeight() - 4.0) / image.getHeight());
                int w = Math.max(2, (int) Math.round(image.getWidth() * scale));
                int h = Math.max(2, (int) Math.round(image.getHeight() * scale));
                int x = (getWidth() - w) / 2;
                int y = (getHeight() - h) / 2;
                g.setColor(Theme.colour(frame));
                g.fillRect(x - 2, y - 2, w + 4, h + 4);
                g.setColor(Theme.colour(Token.CARD));
                g.fillRect(x, y, w, h);
                if (inside.width < image.getWidth() || inside.height < image.getHeight()) {
                    hatch(g, x, y, w, h);
                }
                g.fill(new Rectangle2D.Double(
                        x + inside.x * scale, y + inside.y * scale, inside.width * scale, inside.height * scale));
                g.setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
                g.drawImage(image, x, y, w, h, null);
            }
            g.dispose();
        }

        private static void hatch(Graphics2D g, int x, int y, int w, int h) {
            Color line = Theme.colour(Token.LINE);
            Graphics2D own = (Graphics2D) g.create();
            own.clipRect(x, y, w, h);
            own.setColor(line);
            for (int i = -h; i < w; i += 6) {
                own.drawLine(x + i, y + h, x + i + h, y);
            }
            own.dispose();
        }
    }
}
