package org.convcanvas.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** The network on the screen: one column per layer, live maps, and what the mouse and the keys do to them. */
public final class NetworkCanvas extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient List<Consumer<@Nullable UnitAt>> hoverListeners = new ArrayList<>();

    /** A canvas on the desk's session; listens to it from now on. */
    public NetworkCanvas(Desk desk) {
        this.desk = desk;
        setFocusable(true);
    }

    /** Is told of the unit under the pointer whenever it changes; null when there is none. */
    public void onHover(Consumer<@Nullable UnitAt> listener) {
        hoverListeners.add(listener);
    }

    /** One step larger, about the middle of what is seen. */
    public void zoomIn() {
        desk.session().view(view -> view.withZoom(zoomPercent() / 100 * 1.25));
    }

    /** One step smaller, about the middle of what is seen. */
    public void zoomOut() {
        desk.session().view(view -> view.withZoom(zoomPercent() / 100 / 1.25));
    }

    /** As large as lets all columns be seen. */
    public void fit() {
        desk.session().view(view -> view.withZoom(0));
    }

    /** The size at which the canvas is shown, 100 at its natural size; also when it is fitted. */
    public double zoomPercent() {
        double zoom = desk.session().view().zoom();
        return 100 * (zoom == 0 ? 1 : zoom);
    }
}
