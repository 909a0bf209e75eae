package org.convcanvas.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a layer as it is named on the command line.
 *
 * @param c channel, from 0
 * @param y row, from 0
 * @param x column, from 0
 */
record UnitOption(int c, int y, int x) {
    private static final Pattern UNIT = Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");

    /**
     * The unit that the option's value names; without one that of channel 0 in the middle.
     *
     * @param layer what the layer is called
     * @param shape its output, C x H x W
     */
    static UnitOption of(@Nullable String text, String layer, Shape shape) {
        if (text == null) {
            return new UnitOption(0, shape.height() / 2, shape.width() / 2);
        }
        Matcher matcher = UNIT.matcher(text);
        if (!matcher.matches()) {
            throw Stop.arguments("cli.field.badUnit", text);
        }
        UnitOption unit = new UnitOption(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (unit.c >= shape.channels() || unit.y >= shape.height() || unit.x >= shape.width()) {
            UnitOption last = new UnitOption(shape.channels() - 1, shape.height() - 1, shape.width() - 1);
            throw Stop.arguments("cli.field.noUnit", text, layer, last.typed());
        }
        return unit;
    }

    /** As it is typed. */
    String typed() {
        return c + "," + y + "," + x;
    }
}
