package org.convcanvas.picture;

/** Interpolates the few given colours of a map, in OKLab. */
final class Stops {
    private static final double[] SEVEN = {-1, -0.66, -0.33, 0, 0.33, 0.66, 1};
    private static final double[] THREE = {-1, 0, 1};

    private Stops() {}

    /** {@link ColourMap#ENTRIES} opaque colours through three stops (-1, 0, 1) or seven (thirds, at .33 and .66). */
    static int[] table(int[] stops) {
        double[] places = stops.length == THREE.length ? THREE : SEVEN;
        int middle = ColourMap.ENTRIES / 2;
        int[] table = new int[ColourMap.ENTRIES];
        int segment = 0;
        for (int i = 0; i < table.length; i++) {
            double t = (i - middle) / (double) middle;
            while (t > places[segment + 1]) {
                segment++;
            }
            double share = (t - places[segment]) / (places[segment + 1] - places[segment]);
            OkLab colour = OkLab.of(stops[segment]).towards(OkLab.of(stops[segment + 1]), share);
            table[i] = 0xFF000000 | colour.rgb();
        }
        return table;
    }
}
