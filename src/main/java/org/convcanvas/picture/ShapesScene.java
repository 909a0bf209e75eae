package org.convcanvas.picture;

/** Nine figures on a grid of three by three: round, straight, pointed, hollow. */
final class ShapesScene implements Scene {
    private static final double CELL = 2.0 * Patterns.SMALL / 3;
    private static final double R = 54;
    private static final int PAPER = 0xEEF0EA;
    private static final int[] COLOURS = {
        0xC8443A, 0x2E6FB0, 0xE0A526, 0x3D8B57, 0x23262B, 0x8452A6, 0xE07B3A, 0x4FA8A6, 0x7C4A2D
    };

    @Override
    public int colour(double x, double y) {
        int column = Math.min(2, (int) (x / CELL));
        int row = Math.min(2, (int) (y / CELL));
        double dx = x - (column + 0.5) * CELL;
        double dy = y - (row + 0.5) * CELL;
        int figure = 3 * row + column;
        return inside(figure, dx, dy) ? COLOURS[figure] : PAPER;
    }

    private static boolean inside(int figure, double dx, double dy) {
        double square = dx * dx + dy * dy;
        return switch (figure) {
            case 0 -> square < R * R;
            case 1 -> Math.abs(dx) < 46 && Math.abs(dy) < 46;
            case 2 -> polygon(3, dx, dy - 14, 32);
            case 3 -> square < R * R && square > 32 * 32;
            case 4 -> Math.min(Math.abs(dx), Math.abs(dy)) < 14 && Math.max(Math.abs(dx), Math.abs(dy)) < R;
            case 5 -> star(dx, dy);
            case 6 -> Math.abs(dx) + Math.abs(dy) < R;
            case 7 -> polygon(6, dx, dy, 48);
            default -> square < R * R && (dx - 26) * (dx - 26) + (dy + 14) * (dy + 14) > 46 * 46;
        };
    }

    /** Inside all the n sides, each at that distance from the centre; one side lies below. */
    private static boolean polygon(int n, double dx, double dy, double distance) {
        for (int i = 0; i < n; i++) {
            double angle = Math.PI / 2 + 2 * Math.PI * i / n;
            if (dx * StrictMath.cos(angle) + dy * StrictMath.sin(angle) > distance) {
                return false;
            }
        }
        return true;
    }

    /** A five-pointed star: the points that are beyond at most one of the five lines through its tips. */
    private static boolean star(double dx, double dy) {
        int beyond = 0;
        for (int i = 0; i < 5; i++) {
            double angle = Math.PI / 2 + 2 * Math.PI * i / 5;
            beyond += dx * StrictMath.cos(angle) + dy * StrictMath.sin(angle) > 18 ? 1 : 0;
        }
        return beyond <= 1;
    }
}
