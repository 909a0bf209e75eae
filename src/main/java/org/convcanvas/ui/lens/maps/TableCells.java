package org.convcanvas.ui.lens.maps;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.table.TableLayout;
import org.convcanvas.render.table.TableState;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.AccessibleCell;
import org.jspecify.annotations.Nullable;

/** The cells of the table for a screen reader, row by row: the channels, the sum, and the activation where there is one. */
final class TableCells implements AccessibleCell.Cells {
    private final LayerView owner;
    private final @Nullable TableLayout layout;
    private final int columns;

    TableCells(LayerView owner) {
        this.owner = owner;
        layout = owner.layoutNow();
        columns =
                layout == null ? 1 : layout.table().channels() + (layout.table().activation() == null ? 1 : 2);
    }

    @Override
    public int count() {
        return layout == null ? 0 : layout.table().filters() * columns;
    }

    /** A channel, or one of the columns behind them. */
    private static int column(TableLayout shown, int at) {
        int channels = shown.table().channels();
        return at < channels ? at : at == channels ? TableLayout.SUM : TableLayout.ACTIVATION;
    }

    @Override
    public String name(int index) {
        TableLayout shown = layout;
        if (shown == null) {
            return "";
        }
        FilterTable table = shown.table();
        Experiment experiment = owner.desk().session().experiment();
        int row = index / columns;
        int column = column(shown, index % columns);
        String filter = MapNames.of(experiment, table.id(), row);
        String name =
                switch (column) {
                    case TableLayout.SUM -> Text.of("table.cell.sum", filter);
                    case TableLayout.ACTIVATION ->
                        Text.of("table.cell.after", filter, String.valueOf(table.activation()));
                    default -> Text.of(table.reads(row, column) ? "table.cell" : "table.cell.none", filter, column + 1);
                };
        return name + number(shown, row, column);
    }

    /** What the cell adds at the unit that is looked at. */
    private String number(TableLayout shown, int row, int column) {
        TableState.Playhead head = owner.state().playhead();
        FilterTable table = shown.table();
        boolean there = column < 0 || table.reads(row, column);
        if (head == null || row != shown.open() || !there) {
            return "";
        }
        int place = column - table.first(row);
        float value =
                switch (column) {
                    case TableLayout.SUM -> head.sum();
                    case TableLayout.ACTIVATION -> head.after();
                    default -> place < head.sums().length ? head.sums()[place] : 0;
                };
        return Text.of("table.cell.number", Numbers.signed(value, true), head.x(), head.y());
    }

    @Override
    public Rectangle bounds(int index) {
        TableLayout shown = layout;
        if (shown == null) {
            return new Rectangle();
        }
        double ui = UIScale.getUserScaleFactor();
        Rectangle2D tile = shown.tile(index / columns, column(shown, index % columns));
        return new Rectangle((int) (tile.getX() * ui), (int) (tile.getY() * ui), (int) (tile.getWidth() * ui), (int)
                (tile.getHeight() * ui));
    }

    @Override
    public boolean selected(int index) {
        TableLayout shown = layout;
        int row = index / columns;
        return shown != null
                && row == shown.open()
                && index % columns
                        == shown.table().first(row)
                                + owner.desk().session().view().inChannel();
    }

    @Override
    public void select(int index) {
        TableLayout shown = layout;
        if (shown != null) {
            int row = index / columns;
            int column = column(shown, index % columns);
            owner.desk().session().view(view -> {
                View chosen = view.select(view.selected(), row);
                boolean reads = column >= 0 && shown.table().reads(row, column);
                return reads ? chosen.withInChannel(column - shown.table().first(row)) : chosen;
            });
        }
    }
}
