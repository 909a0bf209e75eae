package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The plain PBM format (netpbm, pbm(5)): {@code P1}, width, height, then a digit a pixel with or without space between,
 * 1 being black. Commons Imaging takes 1 for white and knows no digits without space.
 */
final class PlainBitmap {
    private final ImageFile file;
    private int at = 2;

    private PlainBitmap(ImageFile file) {
        this.file = file;
    }

    static BufferedImage decode(ImageFile file) {
        return new PlainBitmap(file).image();
    }

    private BufferedImage image() {
        int width = number();
        int height = number();
        file.admit(width, height);
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> digit() == '1' ? 0 : 0xFFFFFF);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private int number() {
        int number = 0;
        int character = next();
        while (character >= '0' && character <= '9') {
            number = Math.min(100_000_000, number * 10 + character - '0');
            character = file.at(at++);
        }
        if (number == 0) {
            throw file.damaged("PNM");
        }
        return number;
    }

    private int digit() {
        int character = next();
        if (character != '0' && character != '1') {
            throw file.damaged("PNM");
        }
        return character;
    }

    /** The next character that is neither space nor in a comment. */
    private int next() {
        int character = file.at(at++);
        while (character == '#' || Character.isWhitespace(Math.max(0, character))) {
            while (character == '#' && file.at(at) >= 0 && file.at(at) != '\n') {
                at++;
            }
            character = file.at(at++);
        }
        if (character < 0) {
            throw file.truncated();
        }
        return character;
    }
}
