package org.convcanvas.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Capital letters and digits as pen strokes of our own, so that no machine's fonts change the drawing. A stroke is a list
 * of points, each two hexadecimal digits: x from 0 to 8, y from 0 (top) to c (base line). One that begins with ~ is a
 * curve towards its inner points (a quadratic B-spline).
 */
final class Glyph {
    /** The height of a letter in the units of its points. */
    static final double HEIGHT = 12;

    private static final int ROUNDS = 4;
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('A', "0c 40 8c|19 79"),
            Map.entry('B', "00 0c|~00 40 70 76 46 06|~06 46 86 8c 4c 0c"),
            Map.entry('C', "~83 80 00 0c 8c 89"),
            Map.entry('D', "00 0c|~00 30 80 8c 3c 0c"),
            Map.entry('E', "80 00 0c 8c|06 66"),
            Map.entry('F', "80 00 0c|06 66"),
            Map.entry('G', "~83 80 00 0c 8c 87|87 57"),
            Map.entry('H', "00 0c|80 8c|06 86"),
            Map.entry('I', "00 0c"),
            Map.entry('J', "~60 68 6c 0c 09"),
            Map.entry('K', "00 0c|80 07|34 8c"),
            Map.entry('L', "00 0c 7c"),
            Map.entry('M', "0c 00 48 80 8c"),
            Map.entry('N', "0c 00 8c 80"),
            Map.entry('O', "~40 00 0c 4c 8c 80 40"),
            Map.entry('P', "00 0c|~00 40 80 87 47 07"),
            Map.entry('Q', "~40 00 0c 4c 8c 80 40|59 8c"),
            Map.entry('R', "00 0c|~00 40 80 87 47 07|47 8c"),
            Map.entry('S', "~82 80 00 06 86 8c 0c 0a"),
            Map.entry('T', "00 80|40 4c"),
            Map.entry('U', "~00 07 0c 8c 87 80"),
            Map.entry('V', "00 4c 80"),
            Map.entry('W', "00 2c 44 6c 80"),
            Map.entry('X', "00 8c|80 0c"),
            Map.entry('Y', "00 46 80|46 4c"),
            Map.entry('Z', "00 80 0c 8c"),
            Map.entry('0', "~40 00 0c 4c 8c 80 40"),
            Map.entry('1', "03 40 4c"),
            Map.entry('2', "~03 00 80 86 0c|0c 8c"),
            Map.entry('3', "~02 00 80 86 36|~36 86 8c 0c 0a"),
            Map.entry('4', "6c 60 08 88"),
            Map.entry('5', "70 10 05|~05 85 8c 0c 0a"),
            Map.entry('6', "~70 00 08 0c 8c 85 05 08"),
            Map.entry('7', "00 80 3c"),
            Map.entry('8', "~40 00 06 46 86 80 40|~46 06 0c 4c 8c 86 46"),
            Map.entry('9', "~1c 8c 84 80 00 07 87 84"),
            Map.entry(' ', ""));

    private Glyph() {}

    /** The strokes, each an array of points (x, y). */
    static List<double[][]> strokes(char letter) {
        List<double[][]> strokes = new ArrayList<>();
        String written = STROKES.getOrDefault(letter, "").toLowerCase(Locale.ROOT);
        if (!written.isEmpty()) {
            for (String stroke : written.split("\\|", -1)) {
                boolean curved = stroke.startsWith("~");
                double[][] points = points(curved ? stroke.substring(1) : stroke);
                for (int round = 0; curved && round < ROUNDS; round++) {
                    points = cornersCut(points);
                }
                strokes.add(points);
            }
        }
        return strokes;
    }

    /** How far the rightmost point is from the left; 5 for a space. */
    static double width(char letter) {
        if (letter == ' ') {
            return 5;
        }
        double width = 0;
        for (double[][] stroke : strokes(letter)) {
            for (double[] point : stroke) {
                width = Math.max(width, point[0]);
            }
        }
        return width;
    }

    private static double[][] points(String stroke) {
        String[] pairs = stroke.split(" ", -1);
        double[][] points = new double[pairs.length][];
        for (int i = 0; i < pairs.length; i++) {
            int pair = Integer.parseInt(pairs[i], 16);
            points[i] = new double[] {pair >> 4, pair & 15};
        }
        return points;
    }

    /** One round of Chaikin's corner cutting (1974), which keeps the two ends. */
    private static double[][] cornersCut(double[][] points) {
        int inner = points.length - 2;
        double[][] cut = new double[2 + 2 * inner][];
        cut[0] = points[0];
        for (int i = 1; i <= inner; i++) {
            cut[2 * i - 1] = between(points[i - 1], points[i], i == 1 ? 0.5 : 0.75);
            cut[2 * i] = between(points[i], points[i + 1], i == inner ? 0.5 : 0.25);
        }
        cut[cut.length - 1] = points[points.length - 1];
        return cut;
    }

    private static double[] between(double[] a, double[] b, double share) {
        return new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
    }
}
