package org.convcanvas.render.table;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.Blit;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Icons;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Operations;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** Paints what stays while the table's rows move: the channels above, the filters' names at the left, the corner. */
public final class TableFrame {
    private final Graphics2D g;
    private final Palette palette;
    private final TableLayout layout;
    private final FilterTable table;
    private final TableImages images;
    private final TableState state;

    /** Paints in logical pixels. */
    public TableFrame(Graphics2D g, TableLayout layout, TableImages images, TableState state) {
        this.g = g;
        this.palette = Palette.of(state.view().dark());
        this.layout = layout;
        this.table = layout.table();
        this.images = images;
        this.state = state;
    }

    /** The channels and the headers of the results, from the first channel's left edge on. */
    public void header(Rectangle2D seen) {
        int chosen = table.first(layout.open()) + state.view().inChannel();
        int pointed = state.column() >= 0 ? state.column() : chosen;
        g.setColor(palette.get(Token.ACCENT, 0.08));
        g.fill(new Rectangle2D.Double(pointed * TableLayout.PITCH, 0, TableLayout.PITCH, TableLayout.HEADER));
        for (int c = layout.channel(seen.getMinX()); c <= layout.channel(seen.getMaxX()); c++) {
            channel(c, c == chosen);
        }
        chip(TableLayout.SUM, table.id(), "conv", Text.of("table.sum"));
        String activation = table.activation();
        if (activation != null) {
            Node node = state.experiment().network().node(activation);
            List<String> words = Operations.of(node);
            chip(TableLayout.ACTIVATION, activation, node.layer().type(), words.get(words.size() - 1));
        }
    }

    private void channel(int channel, boolean chosen) {
        Rectangle2D.Double place = layout.channel(channel);
        g.setColor(palette.get(Token.TILE_BORDER));
        g.fill(new Rectangle2D.Double(place.x - 1, place.y - 1, place.width + 2, place.height + 2));
        BufferedImage image = images.channel(channel);
        if (image == null) {
            g.setColor(palette.get(Token.CARD));
            g.fill(place);
        } else {
            Blit.paint(g, image, place);
        }
        if (chosen) {
            g.setColor(palette.get(Token.ACCENT));
            g.setStroke(new BasicStroke(2));
            g.draw(new Rectangle2D.Double(place.x - 2, place.y - 2, place.width + 4, place.height + 4));
        }
        Token ink = chosen ? Token.ACCENT : Token.TEXT2;
        double middle = channel * TableLayout.PITCH + TableLayout.PITCH / 2;
        centred(chosen ? Fonts.monoBold(11) : Fonts.mono(11), String.valueOf(channel + 1), middle, 68, ink);
        String name = name(channel);
        centred(chosen ? Fonts.semibold(11) : Fonts.sans(11), name, middle, 83, ink);
    }

    /** What a channel shows: the name of the filter that made it, through activations and pools. */
    private String name(int channel) {
        Network network = state.experiment().network();
        String id = table.source();
        while (network.has(id)
                && network.node(id)
                        .layer()
                        .weights(network.inputShapes(network.node(id)))
                        .isEmpty()) {
            String before = network.node(id).inputs().get(0);
            boolean same = network.node(id).inputs().size() == 1
                    && network.shape(before).channels() == network.shape(id).channels();
            if (!same) {
                return "";
            }
            id = before;
        }
        if (!network.has(id)) {
            boolean reversed = state.experiment().format().order() == ChannelOrder.BGR;
            return table.channels() == 3 ? Text.of("table.colour." + (reversed ? 2 - channel : channel)) : id;
        }
        return MapNames.of(state.experiment(), id, channel);
    }

    private void chip(int column, String name, String icon, String words) {
        Rectangle2D.Double chip = layout.chip(column);
        RoundRectangle2D round = new RoundRectangle2D.Double(chip.x, chip.y, chip.width, chip.height, 16, 16);
        g.setColor(palette.get(Token.CARD));
        g.fill(round);
        g.setColor(palette.get(Token.LINE));
        g.setStroke(new BasicStroke(1));
        g.draw(round);
        Icons.paint(g, icon, chip.x + 8, chip.y + 7, 14, palette.get(Token.TEXT2));
        left(Fonts.semibold(12), name, chip.x + 26, chip.y + 19, Token.TEXT, chip.width - 32);
        left(Fonts.sans(11), words, chip.x + 8, chip.y + 36, Token.TEXT2, chip.width - 14);
        left(Fonts.mono(11), table.output().toString(), chip.x + 8, chip.y + 51, Token.TEXT, chip.width - 12);
    }

    /** What the columns are, in the corner above the labels. */
    public void corner() {
        double room = TableLayout.LABELS - 12;
        left(Fonts.semibold(12), Text.of("table.input"), 12, 20, Token.TEXT, room);
        left(Fonts.sans(11), table.source(), 12, 37, Token.TEXT2, room);
        left(Fonts.mono(11), table.input().toString(), 12, 53, Token.TEXT, room);
    }

    /** The filters' names, for the rows in sight; the origin is the corner of the first label. */
    public void labels(Rectangle2D seen) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(TableLayout.LABELS, 0);
        new TablePainter(own, layout, images, state).box();
        own.dispose();
        for (int row = layout.row(seen.getMinY()); row <= layout.row(seen.getMaxY()); row++) {
            label(row);
        }
    }

    private void label(int row) {
        Experiment experiment = state.experiment();
        double y = layout.top(row);
        double room = TableLayout.LABELS - 14;
        String name = MapNames.of(experiment, table.id(), row);
        if (row != layout.open()) {
            Token ink = row == state.row() ? Token.ACCENT : Token.TEXT;
            left(Fonts.sans(12), name, 12, y + 25, ink, room);
            left(Fonts.mono(11), bias(row), 12, y + 41, Token.TEXT2, room);
            return;
        }
        left(Fonts.semibold(13), name, 12, y + 26, Token.ACCENT, room);
        int weights = table.perFilter()
                * table.conv().window().kernel().y()
                * table.conv().window().kernel().x();
        left(Fonts.sans(11), Text.of("table.weights", weights), 12, y + 43, Token.TEXT2, room);
        left(Fonts.mono(11), bias(row), 12, y + 58, Token.TEXT, room);
        legend(y);
        TableState.Playhead head = state.playhead();
        if (head != null) {
            if (head.sliding()) {
                double share = (head.y() * (double) table.output().width() + head.x() + 1)
                        / table.output().plane();
                left(Fonts.sans(11), Text.of("table.swept"), 12, y + 90, Token.TEXT2, room);
                left(Fonts.mono(11), Text.of("table.share", 100 * share), 12, y + 105, Token.TEXT, room);
            }
            String place = "(" + head.x() + ", " + head.y() + ")";
            left(Fonts.mono(11), place, 12, y + TableLayout.OPEN_ROW - 14, Token.TEXT, room);
        }
    }

    /** Which number has which colour in the chosen cell. */
    private void legend(double y) {
        TableRow row = images.row(layout.open());
        int chosen = table.first(layout.open()) + state.view().inChannel();
        TableCell cell = row == null ? null : row.cell(chosen);
        if (cell == null || cell.range() == 0) {
            return;
        }
        int width = (int) TableLayout.LABELS - 24;
        BufferedImage bar = new BufferedImage(2 * width, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < bar.getWidth(); i++) {
            double place = ColourScale.position((float) (2 * i / (bar.getWidth() - 1.0) - 1), 1);
            bar.setRGB(i, 0, state.view().colours().argb(place, state.view().dark()));
        }
        g.setColor(palette.get(Token.TILE_BORDER));
        g.fill(new Rectangle2D.Double(11, y + 110, width + 2.0, 8));
        g.drawImage(bar, 12, (int) y + 111, width, 6, null);
        left(Fonts.mono(10), "±" + Numbers.of(cell.range()), 12, y + 130, Token.TEXT2, width);
    }

    private String bias(int row) {
        Tensor bias = state.experiment().weights().get(table.id(), WeightSpec.BIAS);
        if (bias == null) {
            return Text.of("table.noBias");
        }
        return bias.shape().rank() == 1
                ? Text.of("table.bias.of", Numbers.signed(bias.data()[row], false))
                : Text.of("table.untied");
    }

    private void left(Font font, String text, double x, double base, Token ink, double room) {
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(MapNames.fit(font, text, room), (float) x, (float) base);
    }

    private void centred(Font font, String text, double middle, double base, Token ink) {
        String fitted = MapNames.fit(font, text, TableLayout.PITCH - 4);
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(fitted, (float) (middle - TextFit.width(font, fitted) / 2), (float) base);
    }
}
