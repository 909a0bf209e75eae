package org.convcanvas.picture;

import java.util.List;

/** Lines of lettering in dark ink on paper. */
final class TextDrawing {
    private static final int INK = 0x1E222A;
    private static final int PAPER = 0xF6F3EC;
    private static final List<Line> LINES = List.of(
            new Line("CONVOLUTION", 32, 44, 6.5),
            new Line("MOVES ONE KERNEL", 108, 27, 3.6),
            new Line("OVER EVERY PLACE", 158, 27, 3.6),
            new Line("THE QUICK BROWN FOX", 212, 24, 2.6),
            new Line("JUMPS OVER THE LAZY DOG", 256, 20, 2),
            new Line("0123456789", 308, 42, 8.5),
            new Line("EDGES AND CORNERS", 386, 25, 4.5));

    private TextDrawing() {}

    /** Letters from {@code top}, in pixels, that high, drawn with a pen that wide, the line centred. */
    private record Line(String text, double top, double height, double pen) {}

    /** A picture of {@code size} x {@code size}, meant for 448. */
    static Picture picture(String title, int size) {
        Ink ink = new Ink(size);
        for (Line line : LINES) {
            draw(line, ink, size);
        }
        int[] rgb = new int[size * size];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Scene.mix(PAPER, INK, ink.coverage(i));
        }
        return Picture.of(title, size, size, rgb);
    }

    private static void draw(Line line, Ink ink, int size) {
        double scale = line.height / Glyph.HEIGHT;
        double gap = 0.16 * line.height + line.pen;
        double total = -gap;
        for (char letter : line.text.toCharArray()) {
            total += Glyph.width(letter) * scale + gap;
        }
        double x = (size - total) / 2;
        for (char letter : line.text.toCharArray()) {
            for (double[][] stroke : Glyph.strokes(letter)) {
                for (int i = 1; i < stroke.length; i++) {
                    ink.line(
                            x + scale * stroke[i - 1][0],
                            line.top + scale * stroke[i - 1][1],
                            x + scale * stroke[i][0],
                            line.top + scale * stroke[i][1],
                            line.pen / 2);
                }
            }
            x += Glyph.width(letter) * scale + gap;
        }
    }
}
