package org.convcanvas.ui.kernel;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Zoom;

/** The kernels of the selected filter for all its input channels, each to be edited like the large one. */
final class FilterKernels extends JScrollPane {
    private static final long serialVersionUID = 1L;
    private static final int PER_ROW = 4;
    private static final int SIDE = 56;
    private static final int MOST_HEIGHT = 236;

    private final transient Desk desk;
    private final transient Brush brush;
    private final transient Kernels selected;
    private final JPanel grids =
            new JPanel(new MigLayout("insets 0, gapx 6, gapy 2, wrap " + PER_ROW, "[grow, fill, center]", "[16!]0[]4"));
    private int made;

    FilterKernels(Desk desk, Kernels selected, Brush brush) {
        this.desk = desk;
        this.brush = brush;
        this.selected = selected;
        grids.setOpaque(false);
        setViewportView(grids);
        setOpaque(false);
        getViewport().setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setUnitIncrement(Zoom.px(16));
        setName("filter kernels");
    }

    /** Shows the selected filter's kernels. */
    void refresh() {
        if (!isVisible() || !selected.any()) {
            return;
        }
        int wanted = selected.channels();
        if (wanted != made) {
            made = wanted;
            grids.removeAll();
            for (int channel = 0; channel < wanted; channel++) {
                grids.add(cell(channel), "span 1 2, flowy");
            }
            revalidate();
        }
        for (int channel = 0; channel < grids.getComponentCount(); channel++) {
            JLabel name = (JLabel) ((JPanel) grids.getComponent(channel)).getComponent(0);
            Labels.colour(name, channel == selected.channel() ? Token.ACCENT : Token.TEXT2);
        }
        grids.repaint();
    }

    private JPanel cell(int channel) {
        JPanel cell = new JPanel(new MigLayout("insets 0, gap 2, flowy", "[center]", "[14!][]"));
        cell.setOpaque(false);
        JLabel name = Labels.mono(Text.of("kernel.channel.of", channel + 1), 10);
        KernelGrid grid = new KernelGrid(desk, new Kernels(desk, channel), brush, "kernel " + (channel + 1));
        grid.setSide(SIDE);
        cell.add(name);
        cell.add(grid);
        return cell;
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width, Math.min(Zoom.px(MOST_HEIGHT), size.height));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }
}
