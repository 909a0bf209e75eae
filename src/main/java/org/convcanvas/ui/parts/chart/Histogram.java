package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import javax.swing.JPanel;
import org.convcanvas.analysis.MapStatistics;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/** How often each response stands in a map: bars in the colours of their values, counts on a log axis. */
public final class Histogram extends JPanel implements Exportable {
    private static final long serialVersionUID = 1L;
    private static final double BASE = 0.7;

    private final NumberAxis values = new NumberAxis(Text.of("histogram.values"));
    private final LogAxis counts = new LogAxis(null);
    private final XYPlot plot;
    private final ChartPanel panel;
    private final Bars bars = new Bars();
    private transient DoubleUnaryOperator colours = value -> 0;
    private transient @Nullable MapStatistics shown;

    /** An empty one. */
    public Histogram() {
        super(new BorderLayout());
        setOpaque(false);
        counts.setSmallestValue(BASE);
        counts.setRange(BASE, 10);
        counts.setStandardTickUnits(new NumberTickUnitSource(true));
        counts.setNumberFormatOverride(Ticks.shortCounts());
        counts.setMinorTickMarksVisible(false);
        values.setAutoRangeIncludesZero(false);
        values.setStandardTickUnits(Ticks.many());
        plot = new XYPlot(new XYIntervalSeriesCollection(), values, counts, bars);
        panel = Dress.panel(plot);
        add(panel);
        dress();
    }

    /** With room for the half of the last number that stands beyond the end of the axis. */
    private void dress() {
        Dress.put(panel.getChart());
        plot.setInsets(new RectangleInsets(Zoom.px(6), 0, 0, Zoom.px(14)));
    }

    /**
     * Shows a map's numbers.
     *
     * @param argb the opaque colour of a value
     * @param marked a value to be marked, or null
     */
    public void show(MapStatistics statistics, DoubleUnaryOperator argb, @Nullable Float marked) {
        colours = argb;
        shown = statistics;
        XYIntervalSeries series = new XYIntervalSeries("");
        int most = 1;
        for (int i = 0; i < statistics.bins().length; i++) {
            double from = statistics.from() + i * statistics.width();
            int count = statistics.bins()[i];
            if (count > 0) {
                double to = from + statistics.width();
                series.add((from + to) / 2, from, to, count, BASE, count);
            }
            most = Math.max(most, count);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        double end = statistics.from() + statistics.bins().length * statistics.width();
        values.setRange(statistics.from() - statistics.width(), end + statistics.width());
        counts.setRange(BASE, most * 2.0);
        plot.setDataset(data);
        dress();
        plot.clearDomainMarkers();
        plot.addDomainMarker(new ValueMarker(
                0,
                Theme.colour(Token.TEXT3),
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0)));
        if (marked != null && Float.isFinite(marked)) {
            plot.addDomainMarker(marker(marked));
        }
    }

    /** A line with its value at the upper end; the words stand on that side of it where there is room. */
    private ValueMarker marker(float value) {
        ValueMarker marker =
                new ValueMarker(value, Theme.colour(Token.ACCENT), new BasicStroke((float) (1.5 * Zoom.factor())));
        boolean right = value > values.getRange().getCentralValue();
        marker.setLabel(" " + Numbers.signed(value, true) + " ");
        marker.setLabelFont(Zoom.font(Fonts.monoBold(10)));
        marker.setLabelPaint(Theme.colour(Token.ON_ACCENT));
        marker.setLabelBackgroundColor(Theme.colour(Token.ACCENT));
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(Zoom.px(2), 0, 0, 0));
        return marker;
    }

    @Override
    public String csv() {
        MapStatistics statistics = shown;
        if (statistics == null) {
            return "";
        }
        StringBuilder text = new StringBuilder("from,to,count\n");
        for (int i = 0; i < statistics.bins().length; i++) {
            double from = statistics.from() + i * statistics.width();
            text.append(from).append(',').append(from + statistics.width()).append(',');
            text.append(statistics.bins()[i]).append('\n');
        }
        return text.toString();
    }

    @Override
    public Consumer<Graphics2D> picture(int width, int height) {
        return Dress.picture(panel.getChart(), width, height);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (panel != null) { // the constructor of the superclass calls it, too
            dress();
        }
    }

    /** Bars that have each their own colour. */
    private final class Bars extends XYBarRenderer {
        private static final long serialVersionUID = 1L;

        Bars() {
            super(0.08);
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setUseYInterval(true);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            double value = getPlot().getDataset().getXValue(row, column);
            return Color.decode(String.valueOf((int) colours.applyAsDouble(value) & 0xFFFFFF));
        }
    }
}
