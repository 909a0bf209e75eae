package org.convcanvas.ui.kernel;

import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Mouse and wheel on the kernel grid: a drag up or down changes a weight by 0.1 per 4 pixels (with Shift by 0.01, with
 * Ctrl by 1), a wheel notch by one such step, a double click opens the cell for typing. With the brush on, a drag gives every cell on its way the brush's number.
 */
final class GridGestures extends MouseAdapter {
    private static final int PIXELS_A_STEP = 4;

    private final KernelGrid grid;
    private final Kernels kernel;
    private final Brush brush;
    private final CellEditor editor;
    private @Nullable Point pressed;
    private @Nullable Point painted;
    private float before;

    GridGestures(KernelGrid grid, Kernels kernel, Brush brush) {
        this.grid = grid;
        this.kernel = kernel;
        this.brush = brush;
        this.editor = new CellEditor(grid, kernel);
        grid.addMouseListener(this);
        grid.addMouseMotionListener(this);
        grid.addMouseWheelListener(this);
        grid.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                kernel.release();
                grid.desk().pointing().noWeight();
            }
        });
        new GridKeys(grid, kernel, editor).install();
    }

    @Override
    public void mousePressed(MouseEvent event) {
        grid.requestFocusInWindow();
        Point at = grid.at(event.getPoint());
        if (at == null || !SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        kernel.release();
        kernel.select();
        grid.select(at.y, at.x);
        pressed = event.getPoint();
        if (brush.on()) {
            painted = event.getPoint();
            kernel.paint(at.y, at.x, brush.value());
            return;
        }
        before = kernel.at(at.y, at.x);
        if (event.getClickCount() == 2) {
            pressed = null;
            editor.open("");
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressed != null && kernel.any() && brush.on()) {
            stroke(painted == null ? pressed : painted, event.getPoint());
            painted = event.getPoint();
        } else if (pressed != null && kernel.any()) {
            int steps = Math.round((pressed.y - event.getY()) / (float) PIXELS_A_STEP);
            kernel.set(grid.row(), grid.column(), stepped(before, steps, unit(event)));
        }
    }

    /** Paints every cell between two places of the pointer: a fast one reports only some of those that it passes. */
    private void stroke(Point from, Point to) {
        Point last = grid.at(from);
        int steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
        for (int i = 1; i <= steps; i++) {
            double part = (double) i / steps;
            Point at = grid.at(new Point((int) Math.rint(from.x + part * (to.x - from.x)), (int)
                    Math.rint(from.y + part * (to.y - from.y))));
            if (at != null && !at.equals(last)) {
                grid.select(at.y, at.x);
                kernel.paint(at.y, at.x, brush.value());
            }
            last = at;
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (pressed != null) {
            pressed = null;
            painted = null;
            kernel.release();
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        Point at = grid.at(event.getPoint());
        if (at == null || event.getWheelRotation() == 0) {
            return;
        }
        grid.select(at.y, at.x);
        kernel.step(at.y, at.x, stepped(kernel.at(at.y, at.x), -event.getWheelRotation(), unit(event)));
    }

    private static double unit(InputEvent event) {
        return event.isControlDown() || event.isMetaDown() ? 1 : event.isShiftDown() ? 0.01 : 0.1;
    }

    /** The value some steps on, freed of the dust of binary fractions. */
    static float stepped(float value, int steps, double unit) {
        return steps == 0 ? value : (float) (Math.rint((value + steps * unit) * 1e6) / 1e6);
    }
}
