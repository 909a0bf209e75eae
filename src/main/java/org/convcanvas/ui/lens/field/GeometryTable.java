package org.convcanvas.ui.lens.field;

import java.awt.Component;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.store.Csv;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The geometry of all layers as a table; the selected row is the selected layer. */
final class GeometryTable extends JTable {
    static final List<String> COLUMNS = List.of(
            "layer",
            "kernel",
            "stride",
            "output",
            "size",
            "published",
            "effective",
            "jump",
            "padding",
            "start",
            "parameters",
            "macs");
    private static final long serialVersionUID = 1L;
    private static final int[] WIDTHS = {92, 50, 46, 84, 50, 134, 60, 50, 62, 54, 84, 104};

    private static final int PUBLISHED = 5;

    private final Cells cells = new Cells();
    private final TableColumn published;
    private boolean columnShown;
    private transient Geometry geometry = new Geometry(List.of(), "", false);
    private boolean showing;

    /** @param chosen takes the row that a person chooses */
    GeometryTable(IntConsumer chosen) {
        setModel(cells);
        Zoom.keep(this, () -> setRowHeight(Zoom.px(21)));
        setShowVerticalLines(false);
        setShowHorizontalLines(true);
        setFillsViewportHeight(true);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setAutoCreateColumnsFromModel(false);
        setAutoResizeMode(AUTO_RESIZE_OFF);
        getTableHeader().setReorderingAllowed(false);
        getAccessibleContext().setAccessibleName(Text.of("field.table.title"));
        DefaultTableCellRenderer renderer = new Cell();
        for (int i = 0; i < COLUMNS.size(); i++) {
            TableColumn column = getColumnModel().getColumn(i);
            int wide = WIDTHS[i];
            Zoom.keep(this, () -> column.setPreferredWidth(Zoom.px(wide)));
            getColumnModel().getColumn(i).setCellRenderer(renderer);
        }
        published = getColumnModel().getColumn(PUBLISHED); // in sight only where something was published
        getColumnModel().removeColumn(published);
        Head head = new Head();
        getTableHeader().setDefaultRenderer(head);
        getSelectionModel().addListSelectionListener(event -> {
            if (!showing && !event.getValueIsAdjusting() && getSelectedRow() >= 0) {
                chosen.accept(getSelectedRow());
            }
        });
    }

    /** The table in a scroll pane of its own. */
    JScrollPane scrolling() {
        JScrollPane pane = new JScrollPane(this);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getVerticalScrollBar().setUnitIncrement(Zoom.px(21));
        return pane;
    }

    /** Shows other rows, one of them selected. */
    void show(Geometry other, String selected) {
        boolean rows = other.rows().size() != geometry.rows().size();
        geometry = other;
        showing = true;
        if (other.published() != columnShown) {
            columnShown = other.published();
            TableColumn column = columnShown ? published : getColumnModel().getColumn(PUBLISHED);
            if (columnShown) {
                getColumnModel().addColumn(column);
                getColumnModel().moveColumn(getColumnModel().getColumnCount() - 1, PUBLISHED);
            } else {
                getColumnModel().removeColumn(column);
            }
        }
        if (rows) {
            cells.fireTableDataChanged();
        } else {
            cells.fireTableRowsUpdated(0, Math.max(0, other.rows().size() - 1));
        }
        for (int i = 0; i < other.rows().size(); i++) {
            if (other.rows().get(i).id().equals(selected) && getSelectedRow() != i) {
                setRowSelectionInterval(i, i);
                scrollRectToVisible(getCellRect(i, 0, true));
            }
        }
        showing = false;
    }

    Geometry geometry() {
        return geometry;
    }

    /** The table with its heads as comma-separated values. */
    static String csv(Geometry geometry) {
        StringBuilder text = new StringBuilder();
        StringJoiner heads = new StringJoiner(",");
        COLUMNS.forEach(column -> heads.add(Csv.field(Text.of("field.table." + column))));
        text.append(heads).append('\n');
        for (Geometry.Row row : geometry.rows()) {
            StringJoiner line = new StringJoiner(",");
            row.cells().forEach(cell -> line.add(Csv.field(cell)));
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private final class Cells extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return geometry == null ? 0 : geometry.rows().size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return Text.of("field.table." + COLUMNS.get(column));
        }

        @Override
        public Object getValueAt(int row, int column) {
            return geometry.rows().get(row).cells().get(column);
        }
    }

    /** Words at the left, numbers at the right. */
    private final class Cell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            boolean name = column == 0;
            String id = COLUMNS.get(table.convertColumnIndexToModel(column));
            setFont(Zoom.font(name ? Fonts.sans(11) : Fonts.mono(11)));
            setHorizontalAlignment(name ? SwingConstants.LEFT : SwingConstants.RIGHT);
            setBorder(Zoom.pad(0, 8, 0, 6));
            Token ink = id.equals("size") ? Token.ACCENT : id.equals("effective") ? Token.WARNING : Token.TEXT;
            setForeground(Theme.colour(ink));
            setBackground(Theme.colour(selected ? Token.ACCENT_SOFT : Token.CARD));
            String reason =
                    row < geometry.rows().size() ? geometry.rows().get(row).reason() : "";
            setToolTipText(id.equals("published") && !reason.isEmpty() ? reason : null);
            return this;
        }
    }

    private static final class Head extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, false, false, row, column);
            setFont(Zoom.font(Fonts.sans(11)));
            setHorizontalAlignment(column == 0 ? SwingConstants.LEFT : SwingConstants.RIGHT);
            setForeground(Theme.colour(Token.TEXT2));
            setBackground(Theme.colour(Token.CARD));
            setBorder(BorderFactory.createCompoundBorder(
                    BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.colour(Token.LINE2)), Zoom.pad(3, 8, 3, 6)));
            int model = table.convertColumnIndexToModel(column);
            setToolTipText(Text.of("field.table." + COLUMNS.get(model) + ".help"));
            return this;
        }
    }
}
