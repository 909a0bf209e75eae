package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javax.swing.JLayeredPane;
import javax.swing.JScrollPane;
import org.convcanvas.lab.Lens;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.lens.maps.LayerView;
import org.convcanvas.ui.lens.parameters.WaysView;
import org.convcanvas.ui.lens.shift.LanesView;
import org.convcanvas.ui.parts.Zoom;

/** The canvas or, in its place, a layer seen from within, the lanes of the shift lens or the ways of the parameters lens; over their upper edge the banner. */
final class CanvasStack extends JLayeredPane {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 12;
    private static final int WIDEST = 640;

    private final NetworkCanvas canvas;
    private final LayerView layer;
    private final Banner banner;
    private final JScrollPane lanes;
    private final WaysView ways;
    private Lens lens = Lens.MAPS;
    private final DepthChange change = new DepthChange();
    private String opened = "";

    CanvasStack(NetworkCanvas canvas, LayerView layer, LanesView lanes, WaysView ways, Banner banner) {
        this.lanes = new JScrollPane(lanes);
        this.lanes.setBorder(null);
        this.lanes.setVisible(false);
        this.lanes.getHorizontalScrollBar().setUnitIncrement(Zoom.px(48));
        this.ways = ways;
        ways.setVisible(false);
        this.canvas = canvas;
        this.layer = layer;
        this.banner = banner;
        layer.setVisible(false);
        add(canvas, DEFAULT_LAYER);
        add(layer, DEFAULT_LAYER);
        add(this.lanes, DEFAULT_LAYER);
        add(ways, DEFAULT_LAYER);
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

    /** Shows what a lens has in place of the canvas, or the canvas; the keys go there. */
    void show(Lens other) {
        if (other == lens) {
            return;
        }
        lens = other;
        boolean shift = lens == Lens.SHIFT;
        boolean share = lens == Lens.PARAMETERS;
        lanes.setVisible(shift);
        ways.setVisible(share);
        canvas.setVisible(!shift && !share && opened.isEmpty());
        Component there = shift ? lanes.getViewport().getView() : share ? ways : canvas;
        there.requestFocusInWindow();
    }

    @Override
    public void doLayout() {
        lanes.setBounds(0, 0, getWidth(), getHeight());
        ways.setBounds(0, 0, getWidth(), getHeight());
        canvas.setBounds(0, 0, getWidth(), getHeight());
        layer.setBounds(0, 0, getWidth(), getHeight());
        change.setBounds(0, 0, getWidth(), getHeight());
        int margin = Zoom.px(MARGIN);
        int width = Math.min(Zoom.px(WIDEST), getWidth() - 2 * margin);
        banner.setBounds((getWidth() - width) / 2, margin, width, banner.sizeFor(width).height);
    }
}
