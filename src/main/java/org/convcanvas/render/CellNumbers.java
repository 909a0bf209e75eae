package org.convcanvas.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The numbers of a map that is so small that each can be read in its cell. Immutable. */
final class CellNumbers {
    /** Larger maps are looked at, not read. */
    private static final int MOST = 64;

    private static final double MARGIN = 2;

    private final int columns;
    private final int rows;
    private final List<String> texts;
    private final List<Color> inks;
    private final Font font;

    private CellNumbers(int columns, int rows, List<String> texts, List<Color> inks, Font font) {
        this.columns = columns;
        this.rows = rows;
        this.texts = List.copyOf(texts);
        this.inks = List.copyOf(inks);
        this.font = font;
    }

    /**
     * The numbers of channel {@code channel} of C x H x W maps; null where the map is large, or its cells are too small for
     * one of them.
     *
     * @param place of the map, in logical pixels
     * @param image of the map, by which each number is black or white
     */
    static @Nullable CellNumbers of(Tensor maps, int channel, Rectangle2D.Double place, BufferedImage image) {
        int columns = maps.shape().width();
        int rows = maps.shape().height();
        int cells = columns * rows;
        if (cells > MOST) {
            return null;
        }
        float[] values = Arrays.copyOfRange(maps.data(), channel * cells, (channel + 1) * cells);
        List<Color> inks = IntStream.range(0, cells)
                .map(i -> image.getRGB(
                        (i % columns * 2 + 1) * image.getWidth() / (2 * columns),
                        (i / columns * 2 + 1) * image.getHeight() / (2 * rows)))
                .mapToObj(argb -> Color.decode(String.valueOf(MapImage.readableOn(argb) & 0xFFFFFF)))
                .toList();
        double width = place.width / columns - MARGIN;
        for (Font font : List.of(Fonts.mono(16), Fonts.mono(12), Fonts.mono(10))) {
            if (place.height / rows < font.getSize2D() + MARGIN) {
                continue;
            }
            for (UnaryOperator<String> words : List.<UnaryOperator<String>>of(text -> text, CellNumbers::bare)) {
                List<String> texts = IntStream.range(0, cells)
                        .mapToObj(i -> words.apply(Numbers.of(values[i])))
                        .toList();
                if (texts.stream().allMatch(text -> TextFit.width(font, text) <= width)) {
                    return new CellNumbers(columns, rows, texts, inks, font);
                }
            }
        }
        return null;
    }

    /** Without the zero before the point. */
    private static String bare(String number) {
        return number.replaceFirst("^(−?)0\\.", "$1.");
    }

    /** Row by row. */
    List<String> texts() {
        return texts;
    }

    /** Writes them over the map's picture. */
    void paint(Graphics2D g, Rectangle2D.Double place) {
        g.setFont(font);
        for (int i = 0; i < texts.size(); i++) {
            double x = place.x + (i % columns + 0.5) * place.width / columns;
            double y = place.y + (double) (i / columns * 2 + 1) * place.height / (2 * rows);
            g.setColor(inks.get(i));
            g.drawString(texts.get(i), (float) (x - TextFit.width(font, texts.get(i)) / 2), (float)
                    (y + font.getSize2D() * 0.36));
        }
    }
}
