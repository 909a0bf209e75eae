package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Tensor;

/** Makes the pixels of a column of single numbers: a coloured cell for each, and in a list a bar of its size. */
final class UnitMaker {
    private final View view;
    private final double scale;
    private final Rectangle2D.Double area;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final BufferedImage image;

    private UnitMaker(Units units, View view, double scale) {
        this.view = view;
        this.scale = scale;
        area = units.area();
        image = blank(units, scale);
        width = image.getWidth();
        height = image.getHeight();
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage blank(Units units, double scale) {
        return new BufferedImage(
                MapPixels.device(units.area().width, scale),
                MapPixels.device(units.area().height, scale),
                BufferedImage.TYPE_INT_ARGB);
    }

    /** Whether a picture has the size that these units are to be shown at. */
    static boolean fits(BufferedImage image, Units units, double scale) {
        return image.getWidth() == MapPixels.device(units.area().width, scale)
                && image.getHeight() == MapPixels.device(units.area().height, scale);
    }

    /**
     * The picture of a column.
     *
     * @param maps C x 1 x 1
     * @param range the value to show at full strength
     */
    static UnitImage make(Tensor maps, Column column, Units units, double range, View view, double scale) {
        UnitMaker maker = new UnitMaker(units, view, scale);
        List<String> numbers = new ArrayList<>();
        for (Tile tile : column.tiles()) {
            float value = maps.data()[tile.channel()];
            maker.cell(maps, tile, value, range);
            if (units.list()) {
                maker.bar(tile.bounds(), units, value, range);
            }
            if (units.number() > 0) {
                numbers.add(Numbers.of(value));
            }
        }
        return new UnitImage(maps, maker.image, List.copyOf(numbers), range);
    }

    private void cell(Tensor maps, Tile tile, float value, double range) {
        Rectangle2D.Double at = tile.bounds();
        int x = across(at.x - area.x);
        int y = down(at.y - area.y);
        int w = across(at.getMaxX() - area.x) - x;
        int h = down(at.getMaxY() - area.y) - y;
        if (Float.isNaN(value)) { // hatched
            MapImage.paint(maps, tile.channel(), range, view.colours(), view.dark(), pixels, width, x, y, w, h);
        } else {
            fill(x, y, w, h, colour(value, range));
        }
    }

    private int colour(float value, double range) {
        return view.colours().argb(ColourScale.position(value, range), view.dark());
    }

    private void bar(Rectangle2D.Double cell, Units units, float value, double range) {
        double share = range == 0 || Float.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / range);
        int x = across(units.barX() - area.x);
        int y = down(cell.y - area.y + cell.height / 4);
        int end = across(units.barX() - area.x + share * (area.getMaxX() - units.barX()));
        fill(x, y, end - x, down(cell.getMaxY() - area.y - cell.height / 4) - y, colour(value, range));
    }

    private int across(double x) {
        return (int) Math.max(0, Math.min(width, Math.round(x * scale)));
    }

    private int down(double y) {
        return (int) Math.max(0, Math.min(height, Math.round(y * scale)));
    }

    private void fill(int x, int y, int w, int h, int argb) {
        for (int row = y; row < y + h && w > 0; row++) {
            Arrays.fill(pixels, row * width + x, row * width + x + w, argb);
        }
    }
}
