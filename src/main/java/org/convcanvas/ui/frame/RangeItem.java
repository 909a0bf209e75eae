package org.convcanvas.ui.frame;

import org.convcanvas.picture.InputRange;
import org.convcanvas.text.Text;

/** An input range as a combo box shows it. */
record RangeItem(InputRange range) {
    @Override
    public String toString() {
        String key = "input.range." + range.text();
        if (range.equals(RangeCombo.IMAGENET)) {
            return Text.of("input.range.imagenet");
        }
        return Text.has(key) ? Text.of(key) : range.text();
    }
}
