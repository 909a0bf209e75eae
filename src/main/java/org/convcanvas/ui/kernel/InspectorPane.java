package org.convcanvas.ui.kernel;

import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.View;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.InspectorColumn;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The inspector's cards, for what is selected on the canvas; as wide as the column that it scrolls in. */
public final class InspectorPane extends InspectorColumn implements SessionListener {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 300;

    private final transient Session session;
    private final transient InputFacts input;
    private final transient LayerCard layer;
    private final transient KernelCard kernel;
    private transient @Nullable Experiment experiment;
    private transient @Nullable View view;
    private boolean narrow;

    /**
     * The inspector of the desk.
     *
     * @param kernelMenu what else can be done with a kernel
     * @param more cards below those of the layer and its kernel
     */
    public InspectorPane(Desk desk, Supplier<JPopupMenu> kernelMenu, List<JComponent> more) {
        session = desk.session();
        input = new InputFacts(desk);
        layer = new LayerCard(desk);
        kernel = new KernelCard(desk, kernelMenu);
        add(input.component());
        add(layer.component());
        add(kernel.component());
        more.forEach(this::add);
        desk.session().listen(this);
        refresh();
    }

    /** Fits the cards to a narrow column of 304, or to one of 320; the scroll bar stands where the margin would be. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean now = width < Zoom.px(NARROW);
        if (now != narrow) {
            narrow = now;
            kernel.setNarrow(now);
            layer.setNarrow(now);
            // in the midst of a layout nobody asks again how high the cards want to be
            SwingUtilities.invokeLater(() -> kernel.setNarrow(now));
        }
        super.setBounds(x, y, width, height);
    }

    private void refresh() {
        experiment = session.experiment();
        view = session.view();
        input.refresh();
        layer.refresh();
        kernel.refresh();
    }

    @Override
    public void experimentChanged() {
        follow();
    }

    @Override
    public void viewChanged() {
        follow();
    }

    /** An edit changes both, and is told twice. */
    private void follow() {
        boolean mine = session.view().lens() == Lens.MAPS; // other lenses have other cards
        if (mine && !(session.experiment() == experiment && session.view().equals(view))) {
            refresh();
        }
    }
}
