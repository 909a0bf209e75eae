package org.convcanvas.render;

/** The canvas's measures in logical pixels. */
final class Metrics {
    static final double MARGIN = 14;
    static final double TOP = 12;
    static final double BOTTOM = 16;
    static final double CHIP_TALL = 86;
    static final double CHIP_SHORT = 56;
    static final double UNDER_CHIP = 12;
    static final double CHIP_PAD = 8;
    static final double CHIP_ICON = 14;
    static final double CHIP_NAME = 27;
    static final double LEAST_CHIP = 76;
    static final double MOST_NAME = 110;
    static final double INPUT_WIDTH = 108;

    /** The input where each layer shows one map. */
    static final double INPUT_LARGE = 256;

    /** How wide the legend may become then. */
    static final double LEGEND_ONE = 410;

    /** Then the canvas may be as short as this with the chips' last two lines. */
    static final double SHORT_BELOW_ONE = 370;

    /** Between the wires over the headers: they stand closer where there are many. */
    static final double LANE = 6;

    /** How much higher than with one such wire the canvas may become. */
    static final double LANES_ROOM = 72;

    /** From the lowest such wire to the headers. */
    static final double LANE_RISE = 7;

    static final double LEAST_GAP = 15;
    static final double MOST_GAP = 120;
    static final double HANDLE = 15;
    static final double HANDLE_REACH = 12;

    static final double BOX_PAD = 8;
    static final double TILE_GAP = 3;
    static final double COMPACT_GAP = 4;
    static final double COMPACT_LARGE = 52;
    static final double COMPACT_SMALL = 44;
    static final double EXPANDED = 94;

    /** Tiles as small as this where the canvas is short. */
    static final double LEAST_EXPANDED = 58;

    static final double LEAST_COMPACT = 34;
    static final double MOST_EXPANDED = 224;
    static final double GRID_TILE = 64;
    static final double CAPTION = 20;
    static final double SWATCH = 24;
    static final double LEAST_SIDE = 6;

    /** A canvas less high than this leaves out the chips' last two lines. */
    static final double SHORT_BELOW = 690;

    static final int TILES_COMPACT = 16;
    static final int TILES_GRID = 1024;
    static final int ONE_COLUMN = 8;

    private Metrics() {}
}
