package org.convcanvas.ui.parts.chart;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JPanel;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Two numbers in percent for each of some named things, as bars side by side; the second ones are hatched. */
public final class PairBars extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final double LEAST = 0.01;

    /** With more bars than these there is no room for their numbers. */
    private static final int MOST_NUMBERS = 12;

    private final NumberAxis amounts = new NumberAxis();
    private transient Runnable shown = () -> {};
    private final XYPlot plot;
    private final ChartPanel panel;

    /** An empty one. */
    public PairBars() {
        super(new BorderLayout());
        setOpaque(false);
        XYBarRenderer bars = new Bars();
        plot = new XYPlot(new XYIntervalSeriesCollection(), new NumberAxis(), amounts, bars);
        panel = Dress.panel(plot);
        amounts.setNumberFormatOverride(new DecimalFormat("0.## %", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        add(panel);
        Dress.put(panel.getChart());
    }

    /**
     * Shows shares of one; NaN where there is none.
     *
     * @param first of each thing
     * @param second of each thing
     */
    public void show(List<String> names, double[] first, double[] second) {
        shown = () -> draw(names, first, second);
        shown.run();
    }

    private void draw(List<String> names, double[] first, double[] second) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series("first", first, -0.38, 0));
        data.addSeries(series("second", second, 0, 0.38));
        double most = LEAST;
        for (int i = 0; i < names.size(); i++) {
            most = Math.max(most, Math.max(finite(first[i]), finite(second[i])));
        }
        NumberAxis places = new NumberAxis();
        int room = Math.max(2, (getWidth() > 0 ? getWidth() - 50 : 300) / 46);
        places.setTickUnit(new NumberTickUnit(Math.max(1, (names.size() + room - 1) / room), new Names(names)));
        places.setRange(-0.6, Math.max(1, names.size()) - 0.4);
        plot.setDomainAxis(places);
        amounts.setRange(0, most * 1.18);
        plot.setDataset(data);
        Dress.put(panel.getChart());
        places.setTickLabelFont(Zoom.font(Fonts.sans(10)));
        plot.clearAnnotations();
        for (int i = 0; i < names.size() && names.size() <= MOST_NUMBERS; i++) {
            number(first[i], i - 0.19, most, Token.ACCENT);
            number(second[i], i + 0.21, most, Token.WARNING);
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static XYIntervalSeries series(String key, double[] values, double from, double to) {
        XYIntervalSeries series = new XYIntervalSeries(key, false, true);
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                series.add(i + (from + to) / 2, i + from, i + to, values[i], 0, values[i]);
            }
        }
        return series;
    }

    private void number(double value, double place, double most, Token ink) {
        if (Double.isFinite(value)) {
            double percent = 100 * value;
            String text = value == 0
                    ? "0"
                    : percent < 0.095
                            ? "<.1"
                            : String.format(Locale.ENGLISH, percent >= 9.95 ? "%.0f" : "%.1f", percent);
            XYTextAnnotation number = new XYTextAnnotation(text, place, value + most * 0.02);
            number.setFont(Zoom.font(Fonts.monoBold(10)));
            number.setPaint(Theme.colour(ink));
            number.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            plot.addAnnotation(number, false);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (panel != null) { // the constructor of the superclass calls it, too
            Dress.put(panel.getChart());
            shown.run(); // its numbers have colours of the theme
        }
    }

    /** Full bars, and hatched ones. */
    private static final class Bars extends XYBarRenderer {
        private static final long serialVersionUID = 1L;

        Bars() {
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setUseYInterval(true);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return row == 0 ? Theme.colour(Token.ACCENT) : HatchPaint.of(Token.CARD, Token.WARNING);
        }
    }

    /** How the second bars are filled, for words about them. */
    public static Icon hatchIcon() {
        return new Icon() {
            @Override
            public void paintIcon(Component on, Graphics graphics, int x, int y) {
                Graphics2D g = (Graphics2D) graphics.create();
                g.setPaint(HatchPaint.of(Token.CARD, Token.WARNING));
                g.fillRect(x, y, getIconWidth(), getIconHeight());
                g.setColor(Theme.colour(Token.WARNING));
                g.drawRect(x, y, getIconWidth() - 1, getIconHeight() - 1);
                g.dispose();
            }

            @Override
            public int getIconWidth() {
                return 9;
            }

            @Override
            public int getIconHeight() {
                return 9;
            }
        };
    }
}
