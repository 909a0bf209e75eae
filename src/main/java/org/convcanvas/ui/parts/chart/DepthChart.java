package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JPanel;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Sizes in pixels against depth: lines through named layers, or over a number of layers. */
public final class DepthChart extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Room that a layer's name takes on the axis, in pixels. */
    private static final int NAME = 58;

    private final NumberAxis sizes = new NumberAxis();
    private final XYPlot plot = new XYPlot();
    private final ChartPanel panel;
    private transient List<Line> lines = List.of();
    private boolean named;

    /**
     * A line of a chart.
     *
     * @param values one for each place on the axis; NaN where there is none
     * @param look how it is drawn
     */
    public record Line(double[] values, Look look) {}

    /** Lines differ by more than their colour. */
    public enum Look {
        /** Full, with discs. */
        THEORY(Token.ACCENT),
        /** Dashed, with squares. */
        MEASURED(Token.WARNING),
        /** Dotted, with squares. */
        RANDOM(Token.THIRD);

        private final Token colour;

        Look(Token colour) {
            this.colour = colour;
        }

        /** Its colour, for words about it. */
        public Token colour() {
            return colour;
        }
    }

    /** An empty one. */
    public DepthChart() {
        super(new BorderLayout());
        setOpaque(false);
        plot.setDomainAxis(new NumberAxis());
        plot.setRangeAxis(sizes);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        panel = Dress.panel(plot);
        add(panel);
        Dress.put(panel.getChart());
    }

    /**
     * Shows lines through named places.
     *
     * @param marked the place that is looked at; -1 for none
     */
    public void show(List<String> names, List<Line> newLines, int marked, String label) {
        int room = Math.max(2, (getWidth() > 0 ? getWidth() - 50 : 300) / NAME);
        int each = Math.max(1, (names.size() + room - 1) / room);
        NumberAxis places = new NumberAxis();
        places.setTickUnit(new NumberTickUnit(each, new Names(names)));
        int last = Math.max(1, names.size() - 1);
        places.setRange(-0.03 * last - 0.3, 1.08 * last + 0.3);
        put(places, newLines, marked, label, 0);
    }

    /** Shows lines over 1, 2, 3... layers. */
    public void showCounts(List<Line> newLines, String places, String label) {
        NumberAxis axis = new NumberAxis(places);
        int most =
                newLines.stream().mapToInt(line -> line.values().length).max().orElse(1);
        axis.setRange(0, most + 1);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        put(axis, newLines, -1, label, 1);
    }

    private void put(NumberAxis places, List<Line> newLines, int marked, String label, int first) {
        lines = newLines;
        named = first == 0;
        plot.setDomainAxis(places);
        sizes.setLabel(label);
        XYSeriesCollection data = new XYSeriesCollection();
        double most = 1;
        for (int i = 0; i < lines.size(); i++) {
            XYSeries series = new XYSeries(i, false);
            double[] values = lines.get(i).values();
            for (int j = 0; j < values.length; j++) {
                if (Double.isFinite(values[j])) {
                    series.add(j + first, values[j], false);
                    most = Math.max(most, values[j]);
                }
            }
            data.addSeries(series);
        }
        sizes.setRange(0, most * 1.15);
        plot.setDataset(data);
        dress();
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        if (marked >= 0) {
            plot.addDomainMarker(new ValueMarker(marked, Theme.colour(Token.LINE2), new BasicStroke(1)));
            for (Line line : lines) {
                mark(line, marked);
            }
        }
    }

    private void mark(Line line, int at) {
        double value = at < line.values().length ? line.values()[at] : Double.NaN;
        if (Double.isFinite(value)) {
            XYTextAnnotation number = new XYTextAnnotation(" " + Numbers.of(value), at + 0.08, value);
            number.setFont(Zoom.font(Fonts.monoBold(11)));
            number.setPaint(Theme.colour(line.look().colour));
            number.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(number, false);
        }
    }

    private void dress() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < lines.size(); i++) {
            Look look = lines.get(i).look();
            renderer.setSeriesPaint(i, Theme.colour(look.colour));
            renderer.setSeriesStroke(i, stroke(look));
            renderer.setSeriesShape(i, shape(look));
            renderer.setSeriesShapesVisible(i, named || look != Look.THEORY); // else measures would hide behind discs
            renderer.setSeriesShapesFilled(i, look == Look.THEORY);
        }
        plot.setRenderer(renderer);
        Dress.put(panel.getChart());
        if (named) {
            plot.getDomainAxis().setTickLabelFont(Zoom.font(Fonts.sans(10)));
        }
    }

    private static BasicStroke stroke(Look look) {
        return switch (look) {
            case THEORY -> new BasicStroke((float) (1.75 * Zoom.factor()));
            case MEASURED -> dashed(5, 4);
            case RANDOM -> dashed(1.5f, 3);
        };
    }

    private static BasicStroke dashed(float on, float off) {
        return new BasicStroke(1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    private static Shape shape(Look look) {
        return look == Look.THEORY ? new Ellipse2D.Double(-3, -3, 6, 6) : new Rectangle2D.Double(-3, -3, 6, 6);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (panel != null) { // the constructor of the superclass calls it, too
            dress();
        }
    }
}
