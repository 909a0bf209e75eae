package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.datatransfer.Transferable;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.View;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Dragged;
import org.convcanvas.ui.parts.PaletteList;
import org.convcanvas.ui.parts.Swatch;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** What is in the Filters card: presets that a click puts on the selected filter. */
final class FiltersCard extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final PaletteList<FilterChoice> list;

    FiltersCard(Desk desk) {
        super(new MigLayout("insets 0, gap 0", "[202!, fill]"));
        this.desk = desk;
        list = new PaletteList<>(FilterChoice.USUAL, new Look(), this::put);
        list.getAccessibleContext().setAccessibleName(Text.of("rail.filters"));
        add(list);
        desk.session().listen(this);
        mark();
    }

    /** The button that opens the list of all filters. */
    JButton all() {
        JButton all = Buttons.flat("plus", 16, 20, Text.of("filters.all"));
        all.addActionListener(event -> menu().show(all, 0, all.getHeight() + 2));
        return all;
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        for (FilterChoice choice : FilterChoice.all()) {
            JMenuItem item = new JMenuItem(choice.title(), new SwatchIcon(choice));
            item.setToolTipText(choice.help());
            item.addActionListener(event -> put(choice));
            menu.add(item);
        }
        return menu;
    }

    private void put(FilterChoice choice) {
        View view = desk.session().view();
        String id = view.selected();
        if (kernel(id) == null) {
            desk.notices().problem(Text.of("filters.noConv", id));
            return;
        }
        KernelPreset preset = choice.preset();
        long seed = desk.session().revision() + 1; // in the edit, so that a scene replays
        Edit edit = preset == null
                ? KernelEdits.random(id, view.channel(), seed)
                : KernelEdits.preset(id, view.channel(), preset);
        desk.apply(edit);
    }

    private @Nullable Tensor kernel(String id) {
        return desk.session().experiment().weights().kernel(id);
    }

    private void mark() {
        View view = desk.session().view();
        Tensor kernel = kernel(view.selected());
        list.mark(
                kernel == null || view.channel() >= kernel.shape().extent(0)
                        ? null
                        : desk.session()
                                .experiment()
                                .preset(view.selected(), view.channel())
                                .map(FilterChoice::new)
                                .orElse(null));
    }

    @Override
    public void experimentChanged() {
        mark();
    }

    @Override
    public void viewChanged() {
        mark();
    }

    private static final class Look implements PaletteList.Look<FilterChoice> {
        @Override
        public String name(FilterChoice item) {
            return item.shortTitle();
        }

        @Override
        public String help(FilterChoice item) {
            return item.help();
        }

        @Override
        public void paint(Graphics2D g, FilterChoice item, int x, int y) {
            Swatch.paint(g, item.weights(), 3, x, y, 24);
        }

        @Override
        public @Nullable Transferable drag(FilterChoice item) {
            KernelPreset preset = item.preset();
            return preset == null ? null : Dragged.filter(preset);
        }
    }

    private record SwatchIcon(FilterChoice choice) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics g, int x, int y) {
            Swatch.paint((Graphics2D) g, choice.weights(), 3, x, y, getIconWidth());
        }

        @Override
        public int getIconWidth() {
            return Zoom.px(18);
        }

        @Override
        public int getIconHeight() {
            return Zoom.px(18);
        }
    }
}
