package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves over a number of pixels, of shares in percent or of cosines, with a mark at the number that is chosen. */
public final class CurveChart extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final double LEAST = 0.01;

    private final NumberAxis places = new NumberAxis();
    private final NumberAxis amounts = new NumberAxis();
    private final XYPlot plot = new XYPlot();
    private final ChartPanel panel;
    private int[] looks = new int[0];

    /**
     * A curve.
     *
     * @param look how it is drawn: colours and dashes by number, of {@link #colour}
     * @param x in growing order
     * @param y as shares of one; NaN where there is none
     */
    public record Curve(String name, int look, double[] x, double[] y) {}

    /** The colour of the curves of a look; the last of the four is dotted, the second dashed. */
    public static Token colour(int number) {
        return switch (number % 4) {
            case 0 -> Token.TEXT2;
            case 1 -> Token.THIRD;
            case 2 -> Token.ACCENT;
            default -> Token.WARNING;
        };
    }

    /** An empty one. */
    public CurveChart() {
        super(new BorderLayout());
        setOpaque(false);
        plot.setDomainAxis(places);
        plot.setRangeAxis(amounts);
        panel = Dress.panel(plot);
        add(panel);
        dress();
    }

    private void dress() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < looks.length; i++) {
            renderer.setSeriesPaint(i, Theme.colour(colour(looks[i])));
            renderer.setSeriesStroke(i, stroke(looks[i]));
        }
        plot.setRenderer(renderer);
        Dress.put(panel.getChart());
        plot.setInsets(new RectangleInsets(Zoom.px(6), 0, 0, Zoom.px(10))); // room for half of the last number
    }

    private static BasicStroke stroke(int number) {
        float[] dashes =
                switch (number % 4) {
                    case 1 -> new float[] {6, 4};
                    case 3 -> new float[] {1.5f, 3};
                    default -> null;
                };
        return dashes == null
                ? new BasicStroke(1.75f)
                : new BasicStroke(1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /**
     * Shows curves.
     *
     * @param from the left end
     * @param to the right end
     * @param cosines whether the numbers are cosines, not shares in percent: up to 1, from a round number below the least
     * @param marked the place that is chosen
     */
    public void show(List<Curve> newCurves, double from, double to, boolean cosines, double marked, String label) {
        looks = newCurves.stream().mapToInt(Curve::look).toArray();
        XYSeriesCollection data = new XYSeriesCollection();
        double most = LEAST;
        double least = 1;
        for (int i = 0; i < looks.length; i++) {
            Curve curve = newCurves.get(i);
            XYSeries series = new XYSeries(i, false);
            for (int j = 0; j < curve.x().length; j++) {
                if (Double.isFinite(curve.y()[j])) {
                    series.add(curve.x()[j], curve.y()[j], false);
                    most = Math.max(most, curve.y()[j]);
                    least = Math.min(least, curve.y()[j]);
                }
            }
            data.addSeries(series);
        }
        places.setRange(from, to);
        places.setLabel(label);
        String pattern = cosines ? "0.######" : "0.## %";
        amounts.setNumberFormatOverride(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        double low = cosines ? low(least) : 0;
        amounts.setRange(low, cosines ? 1 + 0.05 * (1 - low) : most * 1.1);
        plot.setDataset(data);
        dress();
        plot.clearDomainMarkers();
        plot.addDomainMarker(new ValueMarker(
                marked,
                Theme.colour(Token.TEXT),
                new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0)));
    }

    /** A round number below the least cosine: 0 or less where that is small, else near enough to tell curves apart. */
    private static double low(double least) {
        if (least < 0.5) {
            return least < 0 ? -1 : 0;
        }
        double below = Math.max(1e-6, 1 - least);
        double power = Math.pow(10, Math.floor(Math.log10(below)));
        double times = below / power;
        return 1 - power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (panel != null) { // the constructor of the superclass calls it, too
            dress();
        }
    }
}
