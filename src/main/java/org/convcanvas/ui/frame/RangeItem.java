package org.convcanvas.ui.frame;

import java.util.List;
import javax.swing.JComboBox;
import org.convcanvas.picture.InputRange;
import org.convcanvas.text.Text;

/** An input range as a combo box shows it. */
record RangeItem(InputRange range) {
    static final List<RangeItem> ALL =
            List.of(new RangeItem(InputRange.BYTES), new RangeItem(InputRange.UNIT), new RangeItem(InputRange.SIGNED));

    /** Shows a range, which is offered too if it is none of the usual ones. */
    static void show(JComboBox<RangeItem> combo, InputRange range) {
        RangeItem item = new RangeItem(range);
        while (combo.getItemCount() > ALL.size()) {
            combo.removeItemAt(ALL.size());
        }
        if (!ALL.contains(item)) {
            combo.addItem(item);
        }
        combo.setSelectedItem(item);
    }

    @Override
    public String toString() {
        String key = "input.range." + range.text();
        return Text.has(key) ? Text.of(key) : range.text();
    }
}
