package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.swing.JPanel;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One row or column of a map as a line, over that of the input, each with an axis of its own. */
public final class Sweep extends JPanel implements Exportable {
    private static final long serialVersionUID = 1L;

    private final NumberAxis place = new NumberAxis();
    private final NumberAxis input = new NumberAxis();
    private final NumberAxis response = new NumberAxis();
    private final XYPlot plot = new XYPlot();
    private final ChartPanel panel;
    private float[] shown = new float[0];
    private float[] under = new float[0];

    /** An empty one. */
    public Sweep() {
        super(new BorderLayout());
        setOpaque(false);
        plot.setDomainAxis(place);
        plot.setRangeAxis(0, input);
        plot.setRangeAxis(1, response);
        input.setAutoRangeIncludesZero(false);
        plot.setRenderer(0, new StandardXYItemRenderer(StandardXYItemRenderer.LINES));
        plot.setRenderer(1, new StandardXYItemRenderer(StandardXYItemRenderer.LINES));
        plot.mapDatasetToRangeAxis(0, 0);
        plot.mapDatasetToRangeAxis(1, 1);
        panel = Dress.panel(plot);
        add(panel);
        dress();
    }

    private void dress() {
        Dress.put(panel.getChart());
        if (!input.isVisible()) { // half of the first number stands before the axis of places
            plot.setInsets(new RectangleInsets(Zoom.px(6), Zoom.px(6), 0, Zoom.px(2)));
        }
        plot.getRenderer(0).setSeriesPaint(0, Theme.colour(Token.TEXT3));
        plot.getRenderer(0).setSeriesStroke(0, new BasicStroke((float) (1.2 * Zoom.factor())));
        plot.getRenderer(1).setSeriesPaint(0, Theme.colour(Token.ACCENT));
        plot.getRenderer(1).setSeriesStroke(0, new BasicStroke((float) (1.6 * Zoom.factor())));
    }

    /**
     * Shows a line.
     *
     * @param responses from left to right or from top to bottom
     * @param inputs what the input has there; NaN where nothing can be said; empty for no line
     * @param at the marked place
     * @param label of the axis of places
     */
    public void show(float[] responses, float[] inputs, int at, String label) {
        place.setLabel(label);
        shown = responses.clone();
        under = inputs.clone();
        place.setRange(0, Math.max(1, responses.length - 1));
        plot.setDataset(0, line(inputs));
        plot.setDataset(1, line(responses));
        input.setVisible(inputs.length > 0);
        dress();
        plot.clearDomainMarkers();
        plot.addDomainMarker(
                new ValueMarker(at, Theme.colour(Token.TEXT), new BasicStroke((float) (1.5 * Zoom.factor()))));
    }

    private static XYSeriesCollection line(float[] numbers) {
        XYSeries series = new XYSeries("", false);
        for (int i = 0; i < numbers.length; i++) {
            series.add(i, Float.isFinite(numbers[i]) ? (Number) numbers[i] : null, false);
        }
        return new XYSeriesCollection(series);
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder(shown.length == 0 ? "" : "place,input,response\n");
        for (int i = 0; i < shown.length; i++) {
            boolean known = i < under.length && Float.isFinite(under[i]);
            text.append(i)
                    .append(',')
                    .append(known ? String.valueOf(under[i]) : "")
                    .append(',');
            text.append(shown[i]).append('\n');
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
}
