package org.convcanvas.ui.lens.field;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The left part of the canvas's toolbar in the receptive-field lens. */
public final class FieldTools extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final List<JLabel> labels = List.of(
            Labels.caption(Text.of("field.tools.overlay")),
            Labels.caption(Text.of("field.tools.gradient")),
            Labels.caption(Text.of("field.tools.columns")));
    private final SegmentedControl<FieldLook.Overlay> overlay =
            new SegmentedControl<>(24, List.of(FieldLook.Overlay.values()), one -> Text.of("field.overlay." + one));
    private final JComboBox<FieldLook.Source> source = new JComboBox<>(FieldLook.Source.values());
    private final SegmentedControl<Boolean> columns = new SegmentedControl<>(
            24, List.of(true, false), one -> Text.of(one ? "field.columns.one" : "field.columns.all"));
    private boolean showing;

    /** Controls that follow the session from now on. */
    public FieldTools(Session session) {
        super(new MigLayout("insets 0, gap 6, hidemode 3", "[][]10[][]10[][]", "[24!]"));
        this.session = session;
        setOpaque(false);
        source.setRenderer(new Cell());
        Zoom.font(source, Fonts.sans(11));
        source.getAccessibleContext().setAccessibleName(Text.of("field.tools.gradient"));
        overlay.onChange(one -> session.view(view -> view.withField(view.field().withOverlay(one))));
        columns.onChange(one -> session.view(view -> view.withField(view.field().withOneMap(one))));
        source.addActionListener(event -> chosen());
        add(labels.get(0));
        add(overlay);
        add(labels.get(1));
        add(source, "w 100:162:190, h 24!");
        add(labels.get(2));
        add(columns);
        session.listen(this);
        viewChanged();
    }

    private void chosen() {
        if (!showing && source.getSelectedItem() instanceof FieldLook.Source one) {
            session.view(view -> view.withField(view.field().withSource(one)));
        }
    }

    @Override
    public void viewChanged() {
        FieldLook look = session.view().field();
        showing = true;
        overlay.setValue(look.overlay());
        columns.setValue(look.oneMap());
        source.setSelectedItem(look.source());
        source.setEnabled(look.overlay().heat());
        showing = false;
    }

    /** The words before the controls; they go first where room is short. */
    public void showLabels(boolean shown) {
        labels.forEach(label -> label.setVisible(shown));
    }

    private static final class Cell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof FieldLook.Source one) {
                setText(Text.of("field.source." + one));
                setToolTipText(Text.of("field.source." + one + ".help"));
            }
            return this;
        }
    }
}
