package org.convcanvas.ui.frame;

import java.awt.Color;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JColorChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.picture.Nib;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.SegmentedControl;

/** Brush or eraser, how large, and in which value (gray inputs) or colour; there only while one of them is taken. */
final class DrawRow extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_VALUE = 255;
    private static final int GRAY = 0x010101;

    private final transient Drawing drawing;
    private final SegmentedControl<Drawing.Tool> tool = new SegmentedControl<>(
            24,
            List.of(Drawing.Tool.BRUSH, Drawing.Tool.ERASER),
            each -> Text.of(each == Drawing.Tool.BRUSH ? "input.brush" : "input.eraser"));
    private final SpinnerNumberModel diameter;
    private final SpinnerNumberModel value;
    private final JLabel valueLabel = Labels.caption(Text.of("input.brush.value"));
    private final JSpinner valueField;
    private final JLabel colourLabel = Labels.caption(Text.of("input.brush.colour"));
    private final JButton colour = Buttons.outlined("");
    private boolean showing;

    DrawRow(Drawing drawing) {
        super(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[]6[54!]push[]6[62!]", "[24!]6[26!]"));
        this.drawing = drawing;
        setOpaque(false);
        diameter = new SpinnerNumberModel(drawing.diameter(), 1, Nib.MAX_DIAMETER, 1);
        value = new SpinnerNumberModel(drawing.brush().value(), 0, LARGEST_VALUE, 1);
        valueField = NumberField.whole(value, 12, Text.of("input.brush.value"));
        tool.onChange(drawing::tool);
        diameter.addChangeListener(
                event -> drawing.diameter(diameter.getNumber().intValue()));
        value.addChangeListener(event -> chooseValue());
        colour.setIcon(new ColourIcon(() -> drawing.brush().colour()));
        colour.setToolTipText(Text.of("input.brush.colour"));
        colour.getAccessibleContext().setAccessibleName(Text.of("input.brush.colour"));
        colour.addActionListener(event -> chooseColour());
        tool.button(Drawing.Tool.ERASER).setToolTipText(Text.of("input.eraser.help"));
        add(tool, "span 4, wrap");
        add(Labels.caption(Text.of("input.brush.width")));
        add(NumberField.whole(diameter, 12, Text.of("input.brush.width")), "w 54!, h 26!");
        add(valueLabel);
        add(colourLabel);
        add(valueField, "w 62!, h 26!");
        add(colour, "w 52!, h 26!, al right");
        drawing.listen(this::present);
        present();
    }

    /** Offers colours, or values where the input is gray. */
    void offer(boolean rgb) {
        valueLabel.setVisible(!rgb);
        valueField.setVisible(!rgb);
        colourLabel.setVisible(rgb);
        colour.setVisible(rgb);
    }

    private void present() {
        showing = true;
        setVisible(drawing.on());
        if (drawing.on()) {
            tool.setValue(drawing.tool());
        }
        diameter.setValue(drawing.diameter());
        value.setValue(drawing.brush().value());
        showing = false;
        colour.repaint();
        revalidate();
    }

    private void chooseValue() {
        if (!showing) {
            drawing.rgb(value.getNumber().intValue() * GRAY);
        }
    }

    private void chooseColour() {
        Color chosen = JColorChooser.showDialog(
                this, Text.of("input.brush.colour"), drawing.brush().colour(), false);
        if (chosen != null) {
            drawing.rgb(chosen.getRGB());
        }
    }
}
