package org.convcanvas.ui.lens.shift;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;

/** The left part of the canvas's toolbar in the shift lens: how the image is moved. */
public final class ShiftTools extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final JLabel label = Labels.caption(Text.of("shift.tools.lanes"));
    private final SegmentedControl<ShiftLook.Kind> kind =
            new SegmentedControl<>(24, List.of(ShiftLook.Kind.values()), one -> Text.of("shift.kind." + one));

    /** Controls that follow the session from now on. */
    public ShiftTools(Session session) {
        super(new MigLayout("insets 0, gap 6, hidemode 3", "[][]10[]", "[24!]"));
        this.session = session;
        setOpaque(false);
        kind.onChange(one -> session.view(view -> view.withShift(view.shift().withKind(one))));
        kind.button(ShiftLook.Kind.ROTATE).setToolTipText(Text.of("shift.kind.counter"));
        kind.button(ShiftLook.Kind.SCALE).setToolTipText(Text.of("shift.kind.counter"));
        add(label);
        add(kind);
        session.listen(this);
        viewChanged();
    }

    @Override
    public void viewChanged() {
        kind.setValue(session.view().shift().kind());
    }

    /** The words before the controls; they go first where room is short. */
    public void showLabels(boolean shown) {
        label.setVisible(shown);
    }
}
