package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import org.convcanvas.picture.InputRange;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Zoom;

/** The range of the input's numbers: usual ones, or any that is typed, as mean=0.5;std=0.25. */
final class RangeCombo extends JComboBox<Object> {
    private static final long serialVersionUID = 1L;

    /** What models of the ImageNet pictures were mostly trained on. */
    static final InputRange IMAGENET = InputRange.parse("mean=0.485,0.456,0.406;std=0.229,0.224,0.225");

    private static final List<InputRange> USUAL =
            List.of(InputRange.BYTES, InputRange.UNIT, InputRange.SIGNED, IMAGENET);

    private final transient Consumer<InputRange> chosen;
    private final transient Consumer<String> refused;
    private transient InputRange shown = InputRange.BYTES;
    private boolean showing;

    /**
     * @param chosen takes another range
     * @param refused takes the sentence on a text that is none
     */
    RangeCombo(Consumer<InputRange> chosen, Consumer<String> refused) {
        super(USUAL.stream().map(RangeItem::new).toArray());
        this.chosen = chosen;
        this.refused = refused;
        setEditable(true);
        Zoom.font(this, Fonts.sans(12));
        Called.as(this, Text.of("input.range"));
        addActionListener(event -> take());
    }

    /** Shows a range. */
    void show(InputRange range) {
        showing = true;
        shown = range;
        setSelectedItem(new RangeItem(range));
        setToolTipText(Text.of("input.range.help", range.text()));
        putClientProperty(FlatClientProperties.OUTLINE, null);
        showing = false;
    }

    private void take() {
        if (showing) {
            return;
        }
        try {
            InputRange range = range(getSelectedItem());
            putClientProperty(FlatClientProperties.OUTLINE, null);
            if (!range.equals(shown)) {
                chosen.accept(range);
            }
        } catch (Problem problem) {
            putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
            refused.accept(problem.sentence());
        }
    }

    /** An item, or what was typed: an item's words or the notation of files. */
    private InputRange range(Object item) {
        if (item instanceof RangeItem one) {
            return one.range();
        }
        String typed = String.valueOf(item);
        for (InputRange range : USUAL) {
            if (new RangeItem(range).toString().equals(typed.strip())) {
                return range;
            }
        }
        return new RangeItem(shown).toString().equals(typed) ? shown : InputRange.parse(typed);
    }
}
