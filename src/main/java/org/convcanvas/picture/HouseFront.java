package org.convcanvas.picture;

import static org.convcanvas.picture.HouseScene.box;
import static org.convcanvas.picture.HouseScene.disc;

/** The house itself; -1 where it is not. */
final class HouseFront {
    private static final double MIDDLE = 216;

    private HouseFront() {}

    static int colour(double x, double y) {
        double eave = 216 - y;
        if (eave > 0) {
            return roof(x, y, eave);
        }
        return box(x, y, 118, 216, 314, 352) ? wall(x, y) : -1;
    }

    private static int roof(double x, double y, double height) {
        double half = 118 - 1.18 * height;
        if (half > 0 && Math.abs(x - MIDDLE) < half) {
            if (Math.abs(x - MIDDLE) > half - 7 || height < 6) {
                return 0xEDE6DA;
            }
            if (disc(x, y, MIDDLE, 178, 18)) {
                return disc(x, y, MIDDLE, 178, 14) ? glass(x, y, MIDDLE, 178, 14) : 0xF7F4EE;
            }
            int row = (int) (y / 9);
            double along = (x + 7 * (row % 2)) % 14;
            return y % 9 < 1.6 || along < 1.4
                    ? 0x74301F
                    : Scene.mix(0xA5482F, 0xC06244, (row * 3 + (int) x / 14) % 4 / 3.0);
        }
        boolean chimney = box(x, y, 268, 112, 294, 200);
        if (chimney && y < 119) {
            return 0x6E6760;
        }
        return chimney ? y % 8 < 1.5 || (x + 6 * ((int) (y / 8) % 2)) % 12 < 1.5 ? 0xCFC3B4 : 0x9A4E3C : -1;
    }

    private static int wall(double x, double y) {
        if (box(x, y, 192, 270, 240, 352)) {
            return door(x, y);
        }
        for (double centre : new double[] {154, 278}) {
            if (box(x, y, centre - 25, 246, centre + 25, 302)) {
                boolean frame = Math.abs(x - centre) > 20 || Math.abs(y - 274) > 23;
                return frame ? 0xF7F4EE : glass(x, y, centre, 274, 40);
            }
            if (box(x, y, centre - 30, 302, centre + 30, 309)) {
                return 0xC9B48E;
            }
        }
        if (y < 224) {
            return 0xB99F74;
        }
        if (y > 342) {
            return 0x8C8378;
        }
        return y % 12 < 1.5 ? 0xC6AF86 : Scene.mix(0xF0E2C4, 0xE0CDA4, (x - 118) / 196);
    }

    private static int door(double x, double y) {
        boolean frame = x < 197 || x >= 235 || y < 275;
        if (frame) {
            return 0xF7F4EE;
        }
        if (disc(x, y, 229, 316, 2.6)) {
            return 0xF0C64A;
        }
        boolean panel = (box(x, y, 202, 281, 213, 308) || box(x, y, 219, 281, 230, 308))
                || (box(x, y, 202, 320, 213, 346) || box(x, y, 219, 320, 226, 346));
        return panel ? 0x1F5A57 : 0x2C7A74;
    }

    /** Panes parted by a cross, with a slanting reflection. */
    private static int glass(double x, double y, double centreX, double centreY, double slant) {
        if (Math.abs(x - centreX) < 1.8 || Math.abs(y - centreY) < 1.8) {
            return 0xF7F4EE;
        }
        double across = (x - centreX + y - centreY + 4 * slant) % slant;
        return across < slant * 0.35 ? 0xB9DDF2 : 0x5B8FB8;
    }
}
