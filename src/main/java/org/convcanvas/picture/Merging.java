package org.convcanvas.picture;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a sheet and its later versions, kept as long as somebody uses them: what was not drawn over since is
 * taken from there. Any thread may ask.
 */
final class Merging {
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    /** What was made last, and of which squares. */
    private record Last(InputFormat format, Tiles tiles, WeakReference<float[]> numbers) {}

    /** How a format makes numbers. */
    interface Whole {
        /** All of them, in a new array. */
        float[] make();
    }

    /**
     * The numbers of {@code tiles}, which have the format's height and width, in a new array.
     *
     * @param tables for each channel the number for each value from 0 to 255
     * @param whole makes them where none are left of an earlier version
     */
    float[] numbers(InputFormat format, Tiles tiles, float[][] tables, Whole whole) {
        Last before = last.get();
        float[] known = before == null || !before.format().equals(format)
                ? null
                : before.numbers().get();
        float[] numbers =
                before == null || known == null ? whole.make() : changed(before.tiles(), known, tiles, tables, format);
        last.set(new Last(format, tiles, new WeakReference<>(numbers)));
        return numbers;
    }

    private static float[] changed(Tiles before, float[] known, Tiles tiles, float[][] tables, InputFormat format) {
        float[] numbers = known.clone();
        Shape shape = format.shape();
        tiles.eachBeyond(before, (x, y, rgb) -> {
            int at = y * shape.width() + x;
            if (tables.length == 1) {
                numbers[at] = tables[0][Luma.of(rgb)];
            } else {
                for (int c = 0; c < tables.length; c++) {
                    numbers[c * shape.plane() + at] =
                            tables[c][rgb >> format.order().shift(c) & 0xFF];
                }
            }
        });
        return numbers;
    }
}
