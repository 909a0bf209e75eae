package org.convcanvas.ui.kernel;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import javax.swing.ToolTipManager;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.AccessibleCell;
import org.convcanvas.ui.parts.Celled;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The weights of one kernel as signed colours and numbers, to be dragged, scrolled, typed and walked through. */
final class KernelGrid extends Celled {
    private static final long serialVersionUID = 1L;
    private static final int SMALLEST_TEXT = 8;
    /** What is left free beside the widest number, so that neighbours do not read as one. */
    private static final double MARGIN = 9;

    private final transient Desk desk;
    private final transient Kernels kernel;
    private int row = 1;
    private int column = 1;
    private int side;

    /** The grid of the selected kernel. */
    KernelGrid(Desk desk, Kernels kernel, Brush brush) {
        this(desk, kernel, brush, "kernel grid");
        addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                Point at = at(event.getPoint());
                if (at == null) {
                    desk.pointing().noWeight();
                } else {
                    desk.pointing().at(kernel.realRow(at.y), kernel.realColumn(at.x));
                }
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseExited(MouseEvent event) {
                desk.pointing().noWeight();
            }
        });
    }

    /** A grid of some kernel, with a name of its own. */
    KernelGrid(Desk desk, Kernels kernel, Brush brush, String name) {
        this.desk = desk;
        this.kernel = kernel;
        setSide(162);
        setFocusable(true);
        setName(name);
        ToolTipManager.sharedInstance().registerComponent(this);
        new GridGestures(this, kernel, brush);
    }

    Desk desk() {
        return desk;
    }

    /** Sets the width and height, in logical pixels. */
    void setSide(int pixels) {
        side = pixels;
        revalidate();
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(side, side);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    /** The selected cell's row. */
    int row() {
        return Math.min(row, kernel.rows() - 1);
    }

    /** The selected cell's column. */
    int column() {
        return Math.min(column, kernel.columns() - 1);
    }

    /** Selects a cell from the keyboard, and shows what its weight multiplies as the pointer would. */
    void walk(int y, int x) {
        select(y, x);
        if (kernel.selected()) {
            desk.pointing().at(kernel.realRow(row()), kernel.realColumn(column()));
        }
    }

    void select(int y, int x) {
        row = Math.max(0, Math.min(y, kernel.rows() - 1));
        column = Math.max(0, Math.min(x, kernel.columns() - 1));
        repaint();
    }

    /** Where a cell is painted: cells are square, and the kernel stands in the middle. */
    Rectangle cell(int y, int x) {
        int rows = kernel.rows();
        int columns = kernel.columns();
        int largest = Math.max(rows, columns);
        int width = Zoom.px(side) * columns / largest;
        int height = Zoom.px(side) * rows / largest;
        int left = (getWidth() - width) / 2 + width * x / columns;
        int top = (getHeight() - height) / 2 + height * y / rows;
        int right = (getWidth() - width) / 2 + width * (x + 1) / columns;
        int bottom = (getHeight() - height) / 2 + height * (y + 1) / rows;
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** The cell at a point as (column, row); null beside the kernel. */
    @Nullable
    Point at(Point point) {
        for (int i = 0; kernel.any() && i < kernel.rows() * kernel.columns(); i++) {
            if (cell(i / kernel.columns(), i % kernel.columns()).contains(point)) {
                return new Point(i % kernel.columns(), i / kernel.columns());
            }
        }
        return null;
    }

    @Override
    protected String spokenName() {
        return Text.of("kernel.grid");
    }

    @Override
    protected AccessibleCell.Cells cells() {
        return new AccessibleCell.Cells() {
            @Override
            public int count() {
                return kernel.any() ? kernel.rows() * kernel.columns() : 0;
            }

            @Override
            public String name(int i) {
                return word(i / kernel.columns(), i % kernel.columns());
            }

            @Override
            public Rectangle bounds(int i) {
                return cell(i / kernel.columns(), i % kernel.columns());
            }

            @Override
            public boolean selected(int i) {
                return i == row() * kernel.columns() + column();
            }

            @Override
            public void select(int i) {
                KernelGrid.this.select(i / kernel.columns(), i % kernel.columns());
            }
        };
    }

    private String word(int y, int x) {
        return Text.of("kernel.cell", x, y, Figures.exact(kernel.at(y, x)));
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Point at = at(event.getPoint());
        return at == null ? null : word(at.y, at.x);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (!kernel.any()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double largest = kernel.largest();
        double size = textSize(g);
        for (int i = 0; i < kernel.rows() * kernel.columns(); i++) {
            paintCell(g, i / kernel.columns(), i % kernel.columns(), largest, size);
        }
        if (kernel.selected()) {
            paintSelection(g, cell(row(), column()));
        }
        g.dispose();
    }

    private void paintCell(Graphics2D g, int y, int x, double largest, double size) {
        Rectangle cell = cell(y, x);
        float value = kernel.at(y, x);
        double place = Float.isNaN(value) ? 0 : ColourScale.position(value, largest);
        int argb = desk.session().view().colours().argb(place, Theme.dark());
        g.setColor(Color.decode(String.valueOf(argb & 0xFFFFFF)));
        g.fill(cell);
        g.setColor(Theme.colour(Token.LINE));
        g.drawRect(cell.x, cell.y, cell.width - 1, cell.height - 1);
        if (size >= SMALLEST_TEXT * Math.min(1, Zoom.factor())) {
            String text = Figures.brief(value);
            g.setFont(Fonts.mono(size));
            FontMetrics metrics = g.getFontMetrics();
            g.setColor(Color.decode(String.valueOf(MapImage.readableOn(argb) & 0xFFFFFF)));
            int left = cell.x + (cell.width - metrics.stringWidth(text)) / 2;
            g.drawString(text, left, cell.y + (cell.height + metrics.getAscent() - metrics.getDescent()) / 2);
        }
    }

    /** One size at which every number fits its cell; 18 where there is room. */
    private double textSize(Graphics2D g) {
        Rectangle cell = cell(0, 0);
        double size = Math.min(18 * Zoom.factor(), cell.height * 0.42);
        FontMetrics metrics = g.getFontMetrics(Fonts.mono(size));
        int widest = 1;
        for (int i = 0; i < kernel.rows() * kernel.columns(); i++) {
            String text = Figures.brief(kernel.at(i / kernel.columns(), i % kernel.columns()));
            widest = Math.max(widest, metrics.stringWidth(text));
        }
        return size * Math.min(1, (cell.width - MARGIN * Zoom.factor()) / widest);
    }

    /** The accent ring over a casing, so that it stands out on every colour. */
    private void paintSelection(Graphics2D g, Rectangle cell) {
        g.setColor(Theme.colour(Token.ACCENT));
        int thick = 2 * Zoom.line();
        for (int i = 0; i < thick; i++) {
            g.drawRect(cell.x + i, cell.y + i, cell.width - 1 - 2 * i, cell.height - 1 - 2 * i);
        }
        g.setColor(Theme.colour(Token.CASING));
        g.drawRect(cell.x + thick, cell.y + thick, cell.width - 1 - 2 * thick, cell.height - 1 - 2 * thick);
    }
}
