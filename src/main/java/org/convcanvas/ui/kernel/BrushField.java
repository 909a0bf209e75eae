package org.convcanvas.ui.kernel;

import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Zoom;

/** The number that the brush paints with, in steps of a tenth. */
final class BrushField extends JSpinner {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e6;

    BrushField(Brush brush) {
        super(new SpinnerNumberModel((double) brush.value(), -LARGEST, LARGEST, 0.1));
        NumberEditor editor = new NumberEditor(this, "0.######");
        Zoom.font(editor.getTextField(), Fonts.mono(12));
        editor.getTextField().setColumns(4);
        setEditor(editor);
        Called.as(this, Text.of("kernel.brush.value"));
        setToolTipText(Text.of("kernel.brush.value"));
        addChangeListener(event -> brush.value(((Number) getValue()).floatValue()));
    }
}
