package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.Insets;
import java.util.List;
import java.util.function.LongSupplier;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Pointing;
import org.convcanvas.ui.parts.SteadyLabel;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The status bar, 24 high: the work at the left; what is under the pointer, zoom and memory at the right. */
final class StatusBar extends JPanel implements SessionListener {
    static final int HEIGHT = 24;
    private static final long serialVersionUID = 1L;
    private static final int SECOND = 1000;

    private final transient Desk desk;
    private final Workers workers;
    private final transient LongSupplier usedBytes;
    private final JLabel work = Labels.caption("");
    private final SteadyLabel pointer = Labels.steady();
    private final JLabel zoom = Labels.caption("");
    private final JLabel memory = Labels.caption("");
    private final Timer clock = new Timer(SECOND, event -> showMemory());
    private transient @Nullable UnitAt under;
    private boolean elsewhere;

    /**
     * @param workers what computes the maps
     * @param usedBytes tells the memory in use
     */
    StatusBar(Desk desk, Workers workers, LongSupplier usedBytes) {
        super(new MigLayout("insets 0 12 0 12, gap 0, fill", "[]12[grow, fill][][]", "[center]"));
        this.desk = desk;
        this.workers = workers;
        this.usedBytes = usedBytes;
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        add(work, "wmin 0");
        pointer.setHorizontalAlignment(SwingConstants.TRAILING);
        add(pointer, "wmin pref");
        add(zoom, "wmin pref");
        add(memory, "wmin pref");
        showMemory();
        desk.session().listen(this);
        desk.pointing().listen(() -> point(desk.pointing().unit()));
        Snapshot shown = desk.session().snapshot();
        if (shown != null) {
            snapshotArrived(shown);
        }
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        work.setText(StatusText.work(snapshot, workers));
        point(under);
    }

    /** Shows the unit under the pointer, or (null) the weight under it where that is one. */
    void point(@Nullable UnitAt unit) {
        under = unit;
        if (elsewhere) {
            return;
        }
        Session session = desk.session();
        Pointing.Weight weight = desk.pointing().weight();
        show(
                weight == null
                        ? StatusText.unit(session.snapshot(), unit)
                        : StatusText.weight(session.experiment(), session.view(), weight));
    }

    /** Shows what a lens of its own has under the pointer; null once the canvas is there again. */
    void lens(@Nullable List<String> parts) {
        boolean back = elsewhere && parts == null;
        elsewhere = parts != null;
        if (parts != null) {
            show(parts);
        } else if (back) {
            point(under);
        }
    }

    private void show(List<String> parts) {
        pointer.replace(parts.isEmpty() ? "" : String.join(StatusText.DOT, parts) + StatusText.DOT);
    }

    /** Shows the size at which the canvas paints. */
    void showZoom(double percent) {
        zoom.setText(Text.of("zoom", Math.round(percent)) + StatusText.DOT);
    }

    private void showMemory() {
        memory.setText(Text.of("status.memory", usedBytes.getAsLong() >> 20));
    }

    @Override
    public void addNotify() {
        super.addNotify();
        clock.start();
    }

    @Override
    public void removeNotify() {
        clock.stop();
        super.removeNotify();
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(0, HEIGHT);
    }
}
