package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JToggleButton;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.UiIcons;

/** Takes the brush, or puts brush and eraser away; pressed while one of them is taken. */
final class DrawButton extends JToggleButton {
    private static final long serialVersionUID = 1L;

    DrawButton(Drawing drawing, Command brush) {
        super(Text.of("input.draw"), UiIcons.icon("brush", 15));
        putClientProperty(FlatClientProperties.MINIMUM_HEIGHT, 28);
        putClientProperty(
                FlatClientProperties.STYLE, "selectedBackground: $Conv.accentSoft; selectedForeground: $Conv.accent");
        setToolTipText(Commands.tooltip(brush));
        addActionListener(event -> drawing.tool(isSelected() ? Drawing.Tool.BRUSH : Drawing.Tool.POINTER));
        drawing.listen(() -> setSelected(drawing.on()));
    }
}
