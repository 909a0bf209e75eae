package org.convcanvas.picture;

/** Eight textures side by side, each 112 pixels wide and 224 high. */
final class TexturesScene implements Scene {
    private static final int WIDTH = Patterns.SMALL / 2;
    private static final int HEIGHT = Patterns.SMALL;

    @Override
    public int colour(double x, double y) {
        int column = (int) (x / WIDTH);
        double u = x - column * WIDTH;
        double v = y % HEIGHT;
        return y < HEIGHT ? upper(column, u, v) : lower(column, u, v);
    }

    private static int upper(int column, double u, double v) {
        return switch (column) {
            case 0 -> bricks(u, v);
            case 1 -> (u + v) % 14 < 7 ? 0x2E6FB0 : 0xDCE9F4;
            case 2 -> dots(u, v);
            default -> Scene.mix(0x3B2A1C, 0xC99A62, grain(u, v));
        };
    }

    private static int lower(int column, double u, double v) {
        return switch (column) {
            case 0 -> weave(u, v);
            case 1 -> Scene.mix(0x0E4A5C, 0xBFE3E2, Waves.wave((v + 6 * Waves.sin(u / 9)) / 15));
            case 2 -> (int) (u / 8) % 2 == (int) (v / 8) % 2 ? 0x23262B : 0xF4F1EA;
            default -> scales(u, v);
        };
    }

    /** Courses of 16 pixels, every second one shifted by half a brick; joints of 2 pixels. */
    private static int bricks(double u, double v) {
        int course = (int) (v / 16);
        double along = (u + 14 * (course % 2)) % 28;
        if (v % 16 < 2 || along < 2) {
            return 0xD8CFC2;
        }
        int brick = (int) ((u + 14 * (course % 2)) / 28);
        return Scene.mix(0x9A4030, 0xB85A42, (course * 5 + brick * 3) % 7 / 6.0);
    }

    /** Dots that grow from top to bottom. */
    private static int dots(double u, double v) {
        double du = u % 14 - 7;
        double dv = v % 14 - 7;
        double radius = 1.5 + 4.5 * Math.floor(v / 14) / 15;
        return du * du + dv * dv < radius * radius ? 0x6B2F6E : 0xF3E9F2;
    }

    /** Rings of wood, bent by two slow waves. */
    private static double grain(double u, double v) {
        double bent = u + 7 * Waves.sin(v / 31) + 3 * Waves.sin(v / 13 + u / 23);
        return 0.25 + 0.5 * Waves.wave(bent / 12) + 0.25 * Waves.wave(bent / 3.7 + v / 90);
    }

    /** Bands over and under each other. */
    private static int weave(double u, double v) {
        double across = u % 16 - 8;
        double down = v % 16 - 8;
        boolean warpOnTop = ((int) (u / 16) + (int) (v / 16)) % 2 == 0;
        double offAxis = Math.abs(warpOnTop ? across : down);
        if (offAxis > 6) {
            return 0x3A3A2E;
        }
        return Scene.mix(warpOnTop ? 0xE6DDB8 : 0xB9A86C, 0x6E6238, offAxis * offAxis / 60);
    }

    /** Overlapping round scales, dark at their rims. */
    private static int scales(double u, double v) {
        for (int row = (int) (v / 12) + 1; row >= 0; row--) {
            double offset = row % 2 == 0 ? 0 : 12;
            double du = (u + offset) % 24 - 12;
            double dv = v - 12 * (row - 1);
            double radius = Math.sqrt(du * du + dv * dv);
            if (dv >= -12 && radius < 14) {
                continue;
            }
            return radius < 16 ? 0x24402F : Scene.mix(0x4F8F62, 0xA9D3A4, (row * 7 % 5) / 4.0);
        }
        return 0x4F8F62;
    }
}
