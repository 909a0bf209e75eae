package org.convcanvas.picture;

import java.util.Arrays;
import java.util.List;
import org.convcanvas.tensor.Region;

/**
 * Pixels in squares of {@value #SIDE} x {@value #SIDE}, cut off at the right and the bottom. Immutable: a changed copy
 * shares the squares in which no pixel changed, so that many versions take little more memory than what tells them apart.
 */
final class Tiles {
    /** Small enough that a thin stroke changes few pixels' worth of squares, large enough that there are not too many. */
    static final int SIDE = 64;

    private static final int REFERENCE_BYTES = 8;

    private final int width;
    private final int height;
    private final int[][] tiles;

    private Tiles(int width, int height, int[][] tiles) {
        this.width = width;
        this.height = height;
        this.tiles = tiles;
    }

    /** What becomes of a pixel. */
    interface Change {
        /**
         * The pixel at column x, row y instead of {@code before}, both 0xRRGGBB.
         */
        int at(int x, int y, int before);

        /** False when no pixel of a rectangle can change. */
        default boolean reaches(int x, int y, int width, int height) {
            return true;
        }
    }

    /** Tiles with these pixels, 0xRRGGBB row-major. */
    static Tiles of(int width, int height, int[] rgb) {
        int across = count(width);
        int[][] tiles = new int[across * count(height)][];
        for (int i = 0; i < tiles.length; i++) {
            int left = i % across * SIDE;
            int top = i / across * SIDE;
            int w = Math.min(SIDE, width - left);
            int h = Math.min(SIDE, height - top);
            int[] tile = new int[w * h];
            for (int k = 0; k < tile.length; k++) {
                tile[k] = rgb[(top + k / w) * width + left + k % w] & 0xFFFFFF;
            }
            tiles[i] = tile;
        }
        return new Tiles(width, height, tiles);
    }

    private static int count(int extent) {
        return (extent + SIDE - 1) / SIDE;
    }

    /** All pixels in one new array, row-major. */
    int[] flat() {
        int across = count(width);
        int[] rgb = new int[width * height];
        for (int i = 0; i < tiles.length; i++) {
            int left = i % across * SIDE;
            int top = i / across * SIDE;
            int w = Math.min(SIDE, width - left);
            for (int y = 0; y < tiles[i].length / w; y++) {
                System.arraycopy(tiles[i], y * w, rgb, (top + y) * width + left, w);
            }
        }
        return rgb;
    }

    /** The pixel at column x, row y. */
    int at(int x, int y) {
        int w = Math.min(SIDE, width - x / SIDE * SIDE);
        return tiles[y / SIDE * count(width) + x / SIDE][y % SIDE * w + x % SIDE];
    }

    /** With the pixels of a region, which must lie inside, changed; this object when none is. */
    Tiles with(Region region, Change change) {
        int across = count(width);
        int[][] changed = null;
        for (int row = region.y() / SIDE; row * SIDE < region.y() + region.height(); row++) {
            for (int column = region.x() / SIDE; column * SIDE < region.x() + region.width(); column++) {
                int i = row * across + column;
                int[] tile = changed(tiles[i], column * SIDE, row * SIDE, region, change);
                if (tile != tiles[i]) {
                    changed = changed == null ? tiles.clone() : changed;
                    changed[i] = tile;
                }
            }
        }
        return changed == null ? this : new Tiles(width, height, changed);
    }

    private int[] changed(int[] tile, int left, int top, Region region, Change change) {
        int w = Math.min(SIDE, width - left);
        int x0 = Math.max(left, region.x());
        int x1 = Math.min(left + w, region.x() + region.width());
        int y0 = Math.max(top, region.y());
        int y1 = Math.min(top + tile.length / w, region.y() + region.height());
        int[] copy = tile;
        if (!change.reaches(left, top, w, tile.length / w)) {
            return tile;
        }
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int at = (y - top) * w + x - left;
                int now = change.at(x, y, tile[at]);
                if (now != tile[at]) {
                    copy = copy == tile ? tile.clone() : copy;
                    copy[at] = now;
                }
            }
        }
        return copy;
    }

    /** Takes pixels. */
    interface Sink {
        /** The pixel at column x, row y. */
        void take(int x, int y, int rgb);
    }

    /** Gives all pixels of the squares that these tiles, of the same size, do not share with the others. */
    void eachBeyond(Tiles other, Sink sink) {
        int across = count(width);
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i] != other.tiles[i]) {
                int left = i % across * SIDE;
                int top = i / across * SIDE;
                int w = Math.min(SIDE, width - left);
                for (int k = 0; k < tiles[i].length; k++) {
                    sink.take(left + k % w, top + k / w, tiles[i][k]);
                }
            }
        }
    }

    /** Whether every pixel is that of the others, of the same size. */
    boolean samePixels(Tiles other) {
        return other == this || Arrays.deepEquals(tiles, other.tiles);
    }

    /** The bytes that these tiles hold and none of the others do; those may have any size. */
    long bytesBeyond(List<Tiles> others) {
        if (others.contains(this)) {
            return 0;
        }
        long bytes = (long) REFERENCE_BYTES * tiles.length;
        for (int i = 0; i < tiles.length; i++) {
            int[] tile = tiles[i];
            int at = i;
            boolean shared = others.stream().anyMatch(other -> at < other.tiles.length && other.tiles[at] == tile);
            bytes += shared ? 0 : (long) Integer.BYTES * tile.length;
        }
        return bytes;
    }
}
