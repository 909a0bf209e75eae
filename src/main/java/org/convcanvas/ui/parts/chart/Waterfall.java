package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javax.swing.JPanel;
import org.convcanvas.analysis.Contributions;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.store.Csv;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** What each channel adds, as bars that begin where the one before ends; then the bias, then what all comes to. */
public final class Waterfall extends JPanel implements Exportable {
    private static final long serialVersionUID = 1L;
    /** The height of a number over a bar, and of what stands below the bars. */
    private static final double NUMBER = 17;

    private static final double AXIS = 26;
    private static final double HALF = 0.36;

    private final NumberAxis amounts = new NumberAxis();
    private final XYPlot plot;
    private final ChartPanel panel;
    private transient List<Contributions.Step> steps = List.of();
    private transient List<String> names = List.of();
    private transient DoubleUnaryOperator colours = value -> 0;

    /** An empty one. */
    public Waterfall() {
        super(new BorderLayout());
        setOpaque(false);
        plot = new XYPlot(new XYIntervalSeriesCollection(), new NumberAxis(), amounts, new Bars());
        panel = Dress.panel(plot);
        add(panel);
        Dress.put(panel.getChart());
    }

    /**
     * Shows steps.
     *
     * @param name of a step on the axis
     * @param chosen the channel that is looked at
     * @param argb the opaque colour of an amount
     */
    public void show(
            Contributions contributions,
            Function<Contributions.Step, String> name,
            int chosen,
            DoubleUnaryOperator argb) {
        steps = contributions.steps();
        colours = argb;
        XYIntervalSeries series = new XYIntervalSeries("", false, true);
        double low = 0;
        double high = 0;
        for (int i = 0; i < steps.size(); i++) {
            Contributions.Step step = steps.get(i);
            double least = Math.min(step.from(), step.to());
            double most = Math.max(step.from(), step.to());
            series.add(i, i - HALF, i + HALF, most, least, most);
            low = Math.min(low, least);
            high = Math.max(high, most);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        names = steps.stream().map(name).toList();
        SymbolAxis places = new SymbolAxis(null, names.toArray(String[]::new));
        places.setGridBandsVisible(false);
        places.setRange(-0.6, Math.max(1, steps.size()) - 0.4);
        plot.setDomainAxis(places);
        double room = high > low ? (high - low) * share() : 1;
        amounts.setRange(low - room, high + room);
        plot.setDataset(data);
        Dress.put(panel.getChart());
        annotate(chosen, room);
    }

    /** Of the bars' height, what numbers need above and below them: in a low chart that is more. */
    private double share() {
        double height = Zoom.height(panel) - AXIS - 2 * NUMBER;
        return Math.max(0.16, NUMBER / Math.max(NUMBER, height));
    }

    private void annotate(int chosen, double room) {
        plot.clearAnnotations();
        plot.clearRangeMarkers();
        plot.addRangeMarker(new ValueMarker(0, Theme.colour(Token.TEXT3), new BasicStroke(1)));
        for (int i = 0; i < steps.size(); i++) {
            Contributions.Step step = steps.get(i);
            boolean up = step.amount() >= 0;
            double at = up ? step.to() + room * 0.12 : step.to() - room * 0.12;
            XYTextAnnotation number =
                    new XYTextAnnotation((step.amount() > 0 ? "+" : "") + Numbers.of(step.amount()), i, at);
            boolean strong = step.channel() == chosen || step.channel() == Contributions.VALUE;
            number.setFont(Zoom.font(strong ? Fonts.monoBold(10) : Fonts.mono(10)));
            number.setPaint(Theme.colour(strong ? Token.ACCENT : Token.TEXT));
            number.setTextAnchor(up ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
            plot.addAnnotation(number, false);
            if (i + 1 < steps.size() && steps.get(i + 1).channel() != Contributions.VALUE) {
                plot.addAnnotation(
                        new XYLineAnnotation(
                                i + HALF,
                                step.to(),
                                i + 1 - HALF,
                                step.to(),
                                new BasicStroke(
                                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 2}, 0),
                                Theme.colour(Token.TEXT3)),
                        false);
            }
        }
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder(steps.isEmpty() ? "" : "step,from,to,amount\n");
        for (int i = 0; i < steps.size(); i++) {
            Contributions.Step step = steps.get(i);
            text.append(Csv.field(names.get(i)))
                    .append(',')
                    .append(step.from())
                    .append(',')
                    .append(step.to())
                    .append(',');
            text.append(step.amount()).append('\n');
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
            Dress.put(Objects.requireNonNull(panel).getChart());
        }
    }

    /** Bars coloured by what they add. */
    private final class Bars extends XYBarRenderer {
        private static final long serialVersionUID = 1L;

        Bars() {
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setUseYInterval(true);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            Contributions.Step step = steps.get(column);
            if (step.channel() == Contributions.VALUE) {
                return Theme.colour(Token.ACCENT);
            } else if (step.channel() == Contributions.BIAS) {
                return HatchPaint.of(Token.SEG, Token.TEXT3);
            }
            return Color.decode(String.valueOf((int) colours.applyAsDouble(step.amount()) & 0xFFFFFF));
        }
    }
}
