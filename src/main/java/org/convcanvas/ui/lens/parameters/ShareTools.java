package org.convcanvas.ui.lens.parameters;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** The left part of the canvas's toolbar in the parameters lens: what is drawn of each way, and which outputs are marked. */
public final class ShareTools extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient ShareModel model;
    private final List<JLabel> labels =
            List.of(Labels.caption(Text.of("share.tools.show")), Labels.caption(Text.of("share.tools.outputs")));
    private final SegmentedControl<ShareLook.Panes> panes =
            new SegmentedControl<>(24, List.of(ShareLook.Panes.values()), one -> Text.of("share.panes." + one));
    private final SegmentedControl<Outputs> outputs =
            new SegmentedControl<>(24, List.of(Outputs.values()), one -> Text.of("share.outputs." + one));

    /** Which outputs are marked. */
    private enum Outputs {
        ONE,
        TWO,
        SWEEP
    }

    /** Controls that follow the model from now on. */
    public ShareTools(ShareModel model) {
        super(new MigLayout("insets 0, gap 6, hidemode 3", "[][]10[][]", "[24!]"));
        this.model = model;
        setOpaque(false);
        panes.onChange(one -> show(model.look().show().withPanes(one)));
        outputs.button(Outputs.SWEEP).setToolTipText(Text.of("share.outputs.SWEEP.help"));
        outputs.onChange(this::choose);
        add(labels.get(0));
        add(panes);
        add(labels.get(1));
        add(outputs);
        model.listen(this::refresh);
        refresh();
    }

    private void show(ShareLook.Show show) {
        model.look(model.look().withShow(show));
    }

    private void choose(Outputs chosen) {
        if (chosen == Outputs.SWEEP) {
            model.walk();
        } else {
            model.rest();
            show(model.look().show().withTwo(chosen == Outputs.TWO));
        }
    }

    private void refresh() {
        ShareLook.Show show = model.look().show();
        panes.setValue(show.panes());
        outputs.setValue(model.walking() ? Outputs.SWEEP : show.two() ? Outputs.TWO : Outputs.ONE);
    }

    /** The words before the controls; they go first where room is short. */
    public void showLabels(boolean shown) {
        labels.forEach(label -> label.setVisible(shown));
    }

    /** Says which colour in a matrix is no connection. */
    public static JLabel legend() {
        JLabel legend = Labels.caption(Text.of("share.noConnection"));
        legend.setIcon(new Patch());
        legend.setIconTextGap(6);
        legend.setMinimumSize(new Dimension(0, 0));
        return legend;
    }

    /** A small square in that colour. */
    private static final class Patch implements Icon {
        private static final int SIDE = 11;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = Zoom.graphics(graphics);
            double at = 1 / Zoom.factor();
            Strokes.box(
                    g,
                    x * at,
                    y * at,
                    SIDE,
                    SIDE,
                    2,
                    Theme.colour(WaysGround.unconnected()),
                    Theme.colour(Token.CONTROL));
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return Zoom.px(SIDE);
        }

        @Override
        public int getIconHeight() {
            return Zoom.px(SIDE);
        }
    }
}
