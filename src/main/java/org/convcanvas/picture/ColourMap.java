package org.convcanvas.picture;

import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** Colours for signed numbers: t from -1 to 1, with a neutral colour for exactly 0. Each has a light and a dark variant. */
public enum ColourMap {
    /** The map of the design: blue below zero, red above; a value and its negative are equally light. */
    BLUE_RED("blueRed", new int[] {0x063B78, 0x2372B9, 0x86B9E3, 0xF8F9FA, 0xF0A58C, 0xCC4A3C, 0x7F1120}, new int[] {
        0xB5DAFF, 0x4B9BEE, 0x1D4F8C, 0x14181E, 0x8A3322, 0xEC6A48, 0xFFD3BC
    }),
    /** Purple below zero, green above; for those to whom red means error. */
    PURPLE_GREEN(
            "purpleGreen",
            new int[] {0x3F1460, 0x7D4FA3, 0xBFA6D6, 0xF8F9FA, 0x92BA91, 0x30703C, 0x063216},
            new int[] {0xE6CCFF, 0xA97FDB, 0x553480, 0x14181E, 0x1E4E2C, 0x48A462, 0xB5E1BD}),
    /** Black below zero, white above, for print and for those who see no colours. */
    GRAY("gray", new int[] {0x000000, 0x777777, 0xFFFFFF}, new int[] {0x000000, 0x777777, 0xFFFFFF});

    /** How many entries a table has; the middle one, {@code (ENTRIES - 1) / 2}, is that of zero. */
    public static final int ENTRIES = 511;

    private static final int MIDDLE = ENTRIES / 2;

    private final String id;
    private final int[] light;
    private final int[] dark;

    ColourMap(String id, int[] lightStops, int[] darkStops) {
        this.id = id;
        this.light = Stops.table(lightStops);
        this.dark = Stops.table(darkStops);
    }

    /** The name in files and in text keys. */
    public String id() {
        return id;
    }

    /** The name on screen. */
    public String title() {
        return Text.of("colourMap." + id);
    }

    /** The map of that id; throws a {@link Problem} when there is none. */
    public static ColourMap byId(String id) {
        for (ColourMap map : values()) {
            if (map.id.equals(id)) {
                return map;
            }
        }
        throw new Problem("colourMap.unknown", id);
    }

    /** 511 opaque colours 0xFFRRGGBB for t = -1 to 1; a copy. */
    public int[] table(boolean darkTheme) {
        return entries(darkTheme).clone();
    }

    /** The same without the copy, not to be written to. */
    int[] entries(boolean darkTheme) {
        return darkTheme ? dark : light;
    }

    /** The opaque colour of t, which is clipped to -1 to 1; NaN is taken for 0. */
    public int argb(double t, boolean darkTheme) {
        return entries(darkTheme)[index(t)];
    }

    /** The entry nearest to t. */
    static int index(double t) {
        // Rounded away from zero on both sides, so that a value and its negative are equally far from the middle.
        int steps = (int) Math.round(Math.min(1, Math.abs(t)) * MIDDLE);
        return t < 0 ? MIDDLE - steps : MIDDLE + steps;
    }
}
