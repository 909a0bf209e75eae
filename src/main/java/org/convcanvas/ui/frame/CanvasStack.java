package org.convcanvas.ui.frame;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javax.swing.JLayeredPane;
import javax.swing.JScrollPane;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.lens.maps.LayerView;
import org.convcanvas.ui.lens.shift.LanesView;
import org.convcanvas.ui.parts.Zoom;

/** The canvas or, in its place, a layer seen from within or the lanes of the shift lens; over their upper edge the banner. */
final class CanvasStack extends JLayeredPane {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 12;
    private static final int WIDEST = 640;

    private final NetworkCanvas canvas;
    private final LayerView layer;
    private final Banner banner;
    private final JScrollPane lanes;
    private final DepthChange change = new DepthChange();
    private String opened = "";

    CanvasStack(NetworkCanvas canvas, LayerView layer, LanesView lanes, Banner banner) {
        this.lanes = new JScrollPane(lanes);
        this.lanes.setBorder(null);
        this.lanes.setVisible(false);
        this.lanes.getHorizontalScrollBar().setUnitIncrement(Zoom.px(48));
        this.canvas = canvas;
        this.layer = layer;
        this.banner = banner;
        layer.setVisible(false);
        add(canvas, DEFAULT_LAYER);
        add(layer, DEFAULT_LAYER);
        add(this.lanes, DEFAULT_LAYER);
        add(change, JLayeredPane.MODAL_LAYER);
        add(banner, PALETTE_LAYER);
    }

    /**
     * Shows a layer from within, or the canvas; the keys go there.
     *
     * @param id the layer's name; empty for the canvas
     */
    void open(String id) {
        boolean opens = !id.isEmpty();
        if (opens == layer.isVisible()) {
            opened = id;
            return;
        }
        Rectangle column = canvas.place(opens ? id : opened);
        Rectangle whole = new Rectangle(0, 0, getWidth(), getHeight());
        BufferedImage before = DepthChange.picture(opens ? canvas : layer);
        opened = id;
        canvas.setVisible(!opens);
        layer.setVisible(opens);
        if (opens) {
            layer.focus();
        } else {
            canvas.requestFocusInWindow();
        }
        change.start(before, opens ? column : whole, opens ? whole : column);
    }

    /** Shows the lanes of the shift lens in place of the canvas; the keys go there. */
    void showLanes(boolean shown) {
        if (shown == lanes.isVisible()) {
            return;
        }
        lanes.setVisible(shown);
        canvas.setVisible(!shown && opened.isEmpty());
        (shown ? lanes.getViewport().getView() : canvas).requestFocusInWindow();
    }

    @Override
    public void doLayout() {
        lanes.setBounds(0, 0, getWidth(), getHeight());
        canvas.setBounds(0, 0, getWidth(), getHeight());
        layer.setBounds(0, 0, getWidth(), getHeight());
        change.setBounds(0, 0, getWidth(), getHeight());
        int margin = Zoom.px(MARGIN);
        int width = Math.min(Zoom.px(WIDEST), getWidth() - 2 * margin);
        banner.setBounds((getWidth() - width) / 2, margin, width, banner.sizeFor(width).height);
    }
}
