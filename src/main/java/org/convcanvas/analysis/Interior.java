package org.convcanvas.analysis;

import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The units u of lane A whose field, and the field of the unit of lane B that belongs to u (that of u - d/j for a shift),
 * are both free of padding, of pixels that entered at the border, and of the roll's seam. They form one run in each row.
 */
final class Interior {
    private final int[] from;
    private final int[] to;

    private Interior(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The interior of a map.
     *
     * @param image C x H x W
     */
    static Interior of(Transformation what, MapGrid grid, Shape image, Shape map) {
        if (what instanceof Shift shift) {
            ReceptiveField field = grid.field();
            Pair start = field.padding();
            int[] rows = run(
                    shift.dy(),
                    image.height(),
                    field.size().y(),
                    field.jump().y(),
                    start.y(),
                    grid.units(what).dy(),
                    map.height());
            int[] columns = run(
                    shift.dx(),
                    image.width(),
                    field.size().x(),
                    field.jump().x(),
                    start.x(),
                    grid.units(what).dx(),
                    map.width());
            return rectangle(rows, columns, map.height());
        }
        return walked(what.backward(image), grid, image, map);
    }

    /**
     * First and one past the last unit of an axis. A field begins at u j - P; moved back by d it must lie in the image too,
     * else something entered or wrapped.
     */
    private static int[] run(double d, int image, int size, int jump, int padding, double t, int units) {
        double back = Math.max(0, Math.max(d, t * jump));
        double forth = Math.min(0, Math.min(d, t * jump));
        int first = (int) Math.max(0, Math.ceil((padding + back) / jump));
        int last = (int) Math.min(units - 1, Math.floor((image - size + padding + forth) / jump));
        return new int[] {first, last + 1};
    }

    private static Interior rectangle(int[] rows, int[] columns, int height) {
        int[] from = new int[height];
        int[] to = new int[height];
        for (int y = Math.max(0, rows[0]); y < Math.min(height, rows[1]); y++) {
            from[y] = columns[0];
            to[y] = columns[1];
        }
        return new Interior(from, to);
    }

    private static Interior walked(Affine backward, MapGrid grid, Shape image, Shape map) {
        ReceptiveField field = grid.field();
        Affine units = grid.inUnits(backward);
        int[] from = new int[map.height()];
        int[] to = new int[map.height()];
        for (int y = 0; y < map.height(); y++) {
            from[y] = map.width();
            for (int x = 0; x < map.width(); x++) {
                boolean inside = within(field, y, x, image, null)
                        && within(field, y, x, image, backward)
                        && within(field, units.y(y, x), units.x(y, x), image, null);
                if (inside) {
                    from[y] = Math.min(from[y], x);
                    to[y] = x + 1;
                }
            }
        }
        return new Interior(from, to);
    }

    /** Whether the four corners of a unit's field, or what they are mapped to, lie in the image. */
    private static boolean within(ReceptiveField field, double y, double x, Shape image, @Nullable Affine map) {
        double top = y * field.jump().y() - field.padding().y();
        double left = x * field.jump().x() - field.padding().x();
        for (int corner = 0; corner < 4; corner++) {
            double row = top + (corner / 2) * (field.size().y() - 1);
            double column = left + (corner % 2) * (field.size().x() - 1);
            double mappedRow = map == null ? row : map.y(row, column);
            double mappedColumn = map == null ? column : map.x(row, column);
            if (mappedRow < 0
                    || mappedColumn < 0
                    || mappedRow > image.height() - 1
                    || mappedColumn > image.width() - 1) {
                return false;
            }
        }
        return true;
    }

    /** The first column of a row that belongs to it. */
    int from(int y) {
        return from[y];
    }

    /** The column behind the last; at most {@link #from} where there is none. */
    int to(int y) {
        return to[y];
    }

    /** True when no unit belongs to it. */
    boolean isEmpty() {
        for (int y = 0; y < from.length; y++) {
            if (from[y] < to[y]) {
                return false;
            }
        }
        return true;
    }
}
