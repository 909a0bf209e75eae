package org.convcanvas.picture;

/** A house with a tree and a fence on a summer day: edges, corners, textures and all colours, as in a photo. */
final class HouseScene implements Scene {
    private static final double HORIZON = 300;

    @Override
    public int colour(double x, double y) {
        int fence = fence(x, y);
        if (fence >= 0) {
            return fence;
        }
        int tree = tree(x, y);
        if (tree >= 0) {
            return tree;
        }
        int house = HouseFront.colour(x, y);
        return house >= 0 ? house : y < ground(x) ? sky(x, y) : lawn(x, y);
    }

    private static double ground(double x) {
        return HORIZON + 8 * Waves.sin(x / 70);
    }

    static boolean disc(double x, double y, double centreX, double centreY, double radius) {
        double dx = x - centreX;
        double dy = y - centreY;
        return dx * dx + dy * dy < radius * radius;
    }

    static boolean box(double x, double y, double left, double top, double right, double bottom) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    private static int sky(double x, double y) {
        double far = HORIZON - 26 - 22 * Waves.sin(x / 55 + 1) - 9 * Waves.sin(x / 23);
        if (y > far) {
            return Scene.mix(0x9DBFA3, 0x7FA886, (y - far) / 60 > 1 ? 1 : (y - far) / 60);
        }
        if (disc(x, y, 372, 66, 30)) {
            return 0xFFD968;
        }
        boolean cloud = disc(x, y, 70, 78, 22)
                || disc(x, y, 98, 68, 28)
                || disc(x, y, 130, 80, 20)
                || disc(x, y, 286, 46, 14)
                || disc(x, y, 306, 40, 18);
        if (cloud && y < 88) {
            return Scene.mix(0xFFFFFF, 0xDDE6EE, Math.max(0, y - 40) / 60);
        }
        return Scene.mix(0x6FB1E6, 0xE4F1F8, y / HORIZON);
    }

    private static int lawn(double x, double y) {
        // The path widens towards the viewer, from the door's foot.
        double spread = (y - 352) / 96;
        if (y > 352 && Math.abs(x - 216 - 30 * spread * spread) < 20 + 44 * spread) {
            return (int) (y / 12) % 2 == (int) ((x - 216) / (12 + 20 * spread) + 40) % 2 ? 0xCDBD9F : 0xBFAE8E;
        }
        double cellX = Math.floor(x / 24);
        double cellY = Math.floor(y / 18);
        double flowerX = 24 * cellX + 5 + (cellX * 7 + cellY * 5) % 13;
        double flowerY = 18 * cellY + 4 + (cellX * 3 + cellY * 11) % 9;
        if (y > 356 && disc(x, y, flowerX, flowerY, 2.6)) {
            return (cellX + cellY) % 3 == 0 ? 0xD9443C : (cellX + cellY) % 3 == 1 ? 0xF2D24B : 0xF6F2F4;
        }
        double blade = 0.5 + 0.5 * Waves.sin(x * 0.9 + 3 * Waves.sin(y / 5));
        return Scene.mix(Scene.mix(0x86B45E, 0x55893F, (y - HORIZON + 16) / 170), 0x3E6E31, 0.25 * blade);
    }

    private static int tree(double x, double y) {
        boolean crown = disc(x, y, 58, 210, 42)
                || disc(x, y, 34, 240, 34)
                || disc(x, y, 86, 244, 32)
                || disc(x, y, 60, 258, 36);
        if (crown) {
            double leaf = Waves.sin(x * 0.7 + 2 * Waves.sin(y * 0.31)) * Waves.sin(y * 0.6);
            double light = Math.max(0, Math.min(1, 0.45 + 0.3 * leaf - (x - 60) / 220 - (y - 225) / 220));
            return Scene.mix(0x244F2A, 0x7DB05A, light);
        }
        boolean trunk = y > 270 && y < 356 && Math.abs(x - 60) < 7 + Math.max(0, y - 340) / 3;
        return trunk ? Scene.mix(0x7A5636, 0x4A3220, (x - 45) / 30) : -1;
    }

    private static int fence(double x, double y) {
        if (x < 326) {
            return -1;
        }
        double along = (x - 326) % 20;
        boolean tip = y < 318 && Math.abs(along - 7) > y - 310;
        if (along < 14 && y > 310 && y < 372 && !tip) {
            return along < 2 ? 0xC9CDD2 : 0xF7F8F8;
        }
        return box(x, y, 326, 326, 448, 332) || box(x, y, 326, 354, 448, 360) ? 0xDDE0E3 : -1;
    }
}
