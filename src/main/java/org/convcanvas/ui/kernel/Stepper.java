package org.convcanvas.ui.kernel;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Zoom;

/** "1 of 8" between two arrows. */
final class Stepper extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JLabel label = Labels.mono("", 11);
    private final JButton back;
    private final JButton on;
    private int value;
    private int count;

    /**
     * @param name what is stepped through, for tooltips
     * @param chosen takes the new number, from 0
     */
    Stepper(String name, IntConsumer chosen) {
        super(new MigLayout("insets 1 2 1 2, gap 0, fill", "[18!][grow, center][18!]", "[]"));
        setOpaque(false);
        Zoom.keep(this, () -> setPreferredSize(Zoom.size(60, 26)));
        back = Buttons.flat("chevron-left", 12, 18, Text.of("stepper.back", name));
        on = Buttons.flat("chevron-right", 12, 18, Text.of("stepper.on", name));
        label.setHorizontalAlignment(SwingConstants.CENTER);
        Zoom.font(label, Fonts.mono(11));
        back.addActionListener(event -> chosen.accept(value - 1));
        on.addActionListener(event -> chosen.accept(value + 1));
        add(back);
        add(label, "wmin 0");
        add(on);
    }

    void show(int newValue, int newCount) {
        value = newValue;
        count = newCount;
        label.setText(Text.of("stepper.of", value + 1, count));
        back.setEnabled(value > 0);
        on.setEnabled(value < count - 1);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, 5, Token.FIELD, count > 1 ? Token.CONTROL : Token.LINE);
        g.dispose();
    }
}
