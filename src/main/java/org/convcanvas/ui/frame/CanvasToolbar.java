package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.lens.field.FieldTools;
import org.convcanvas.ui.lens.maps.LayerView;
import org.convcanvas.ui.lens.parameters.ShareModel;
import org.convcanvas.ui.lens.parameters.ShareTools;
import org.convcanvas.ui.lens.shift.ShiftTools;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The canvas's toolbar, 36 high: how maps are coloured at the left, how large they are at the right. */
final class CanvasToolbar extends JPanel implements SessionListener {
    static final int HEIGHT = 36;
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final JLabel coloursLabel = Labels.caption(Text.of("toolbar.colours"));
    private final JLabel rangeLabel = Labels.caption(Text.of("toolbar.range"));
    private final JComboBox<ColourMap> colours = new JComboBox<>(ColourMap.values());
    private final SegmentedControl<RangeMode> range =
            new SegmentedControl<>(24, List.of(RangeMode.values()), mode -> Text.of("range." + mode.name()));
    private final SegmentedControl<RangeMode> within = new SegmentedControl<>(
            24,
            List.of(RangeMode.PER_MAP, RangeMode.PER_LAYER, RangeMode.FIXED),
            mode -> Text.of("table.scale." + mode.name()));
    private final Breadcrumb breadcrumb;
    private final FieldTools fieldTools;
    private final ShiftTools shiftTools;
    private final ShareTools shareTools;
    private final JLabel noConnection = ShareTools.legend();
    private final List<JComponent> sizes;
    private final NumberField fixed;
    private final JButton percent = Buttons.outlined("100 %");
    private final JButton fit = Buttons.outlined(Text.of("command.fit"));
    private boolean showing;

    CanvasToolbar(Desk desk, Commands commands, LayerView layer, ShareModel share) {
        super(new MigLayout("insets 0 12 0 12, gap 8, fill, hidemode 3", "[][]16[][][]push[]0[]0[]12[]", "[center]"));
        this.desk = desk;
        fieldTools = new FieldTools(desk.session());
        shiftTools = new ShiftTools(desk.session());
        shareTools = new ShareTools(share);
        breadcrumb = new Breadcrumb(desk.session());
        within.setValue(layer.scale());
        within.onChange(mode -> {
            layer.scale(mode);
            viewChanged();
        });
        setBorder(new Edge(new Insets(0, 0, 1, 0), new Insets(0, 0, 0, 0)));
        fixed = new NumberField(number -> desk.session().view(view -> view.withFixedRange(number)));
        colours.setRenderer(new ColourCell());
        Zoom.font(colours, Fonts.sans(11));
        Called.as(colours, Text.of("toolbar.colours"));
        colours.addActionListener(event -> chooseColours());
        range.onChange(mode -> desk.session().view(view -> view.withRange(mode)));
        Zoom.font(percent, Fonts.sans(12));
        percent.putClientProperty("JButton.buttonType", "toolBarButton");
        commands.attach("actualSize", percent);
        Zoom.font(fit, Fonts.sans(11));
        fit.setIcon(UiIcons.icon("fit", 13));
        fit.setMargin(new Insets(2, 7, 3, 8));
        fit.putClientProperty("JComponent.minimumHeight", 24);
        commands.attach("fit", fit);
        JButton out = commands.button("zoomOut", 14, 24);
        JButton in = commands.button("zoomIn", 14, 24);
        sizes = List.of(out, percent, in, fit);
        add(breadcrumb, "cell 0 0, gapright 12");
        add(shiftTools, "cell 0 0");
        add(shareTools, "cell 0 0");
        add(coloursLabel, "cell 0 0");
        add(colours, "cell 1 0, w 138!, h 24!");
        add(noConnection, "cell 2 0");
        add(rangeLabel, "cell 2 0");
        add(range, "cell 3 0");
        add(within, "cell 3 0");
        add(fixed, "cell 4 0, w 64!, h 24!");
        add(out, "cell 5 0");
        add(percent, "cell 6 0, w 52!, h 24!");
        add(in, "cell 7 0");
        add(fit, "cell 8 0, h 24!");
        add(fieldTools, "cell 0 0");
        desk.session().listen(this);
        viewChanged();
    }

    private void chooseColours() {
        if (!showing && colours.getSelectedItem() instanceof ColourMap map) {
            desk.session().view(view -> view.withColours(map));
        }
    }

    /** Shows the size at which the canvas paints. */
    void showZoom(double zoomPercent) {
        percent.setText(Text.of("zoom", Math.round(zoomPercent)));
    }

    @Override
    public void viewChanged() {
        View view = desk.session().view();
        showing = true;
        colours.setSelectedItem(view.colours());
        showing = false;
        range.setValue(view.range());
        boolean colour = view.lens() == Lens.MAPS;
        fieldTools.setVisible(view.lens() == Lens.RECEPTIVE_FIELD);
        shiftTools.setVisible(view.lens() == Lens.SHIFT);
        shareTools.setVisible(view.lens() == Lens.PARAMETERS);
        noConnection.setVisible(
                view.lens() == Lens.PARAMETERS && view.share().show().panes() != ShareLook.Panes.PATTERN);
        colours.setVisible(view.lens() != Lens.RECEPTIVE_FIELD);
        range.setVisible(!view.opened() && colour);
        within.setVisible(view.opened());
        breadcrumb.refresh();
        sizes.forEach(size -> size.setVisible(!view.opened() && (colour || view.lens() == Lens.RECEPTIVE_FIELD)));
        fixed.setVisible(colour && (view.opened() ? within.value() : view.range()) == RangeMode.FIXED);
        fixed.show(view.fixedRange());
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(0, HEIGHT);
    }

    @Override
    public void doLayout() {
        showLabels(true);
        if (getLayout().preferredLayoutSize(this).width > getWidth()) { // it never wraps: the labels go first
            showLabels(false);
        }
        nameFit();
        super.doLayout();
    }

    /** The word beside the icon goes last. */
    private void nameFit() {
        String words = Text.of("command.fit");
        int width = getLayout().preferredLayoutSize(this).width;
        if (fit.getText().isEmpty()) {
            width += fit.getFontMetrics(fit.getFont()).stringWidth(words) + fit.getIconTextGap();
        }
        String wanted = width > getWidth() ? "" : words;
        if (!wanted.equals(fit.getText())) {
            fit.setText(wanted);
        }
    }

    private void showLabels(boolean shown) {
        boolean colour = desk.session().view().lens() == Lens.MAPS;
        coloursLabel.setVisible(shown && desk.session().view().lens() != Lens.RECEPTIVE_FIELD);
        rangeLabel.setVisible(shown && colour);
        fieldTools.showLabels(shown);
        shiftTools.showLabels(shown);
        shareTools.showLabels(shown);
    }

    private static final class ColourCell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof ColourMap map) {
                setText(map.title());
                setIcon(new GradientIcon(map));
                setIconTextGap(7);
                setFont(Zoom.font(Fonts.sans(11)));
            }
            return this;
        }
    }
}
