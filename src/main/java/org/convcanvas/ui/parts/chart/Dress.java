package org.convcanvas.ui.parts.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The look of all charts; put on again after the theme has changed. */
final class Dress {
    private static final double TICK = 10;
    private static final double LABEL = 11;
    private static final int MARGIN = 12;

    private Dress() {}

    /** A chart without title and legend in a panel that neither zooms nor stretches text. */
    static ChartPanel panel(XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        ChartPanel panel = new ChartPanel(chart, false);
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(10_000);
        panel.setMaximumDrawHeight(10_000);
        panel.setMouseZoomable(false);
        panel.setPopupMenu(null);
        panel.setOpaque(false);
        panel.setMinimumSize(new Dimension(0, 0));
        panel.setPreferredSize(new Dimension(100, 100));
        return panel;
    }

    /** What paints a chart as it is now. */
    static Consumer<Graphics2D> picture(JFreeChart chart, int width, int height) {
        Color ground = Theme.colour(Token.CARD);
        JFreeChart still;
        try {
            still = (JFreeChart) chart.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
        return g -> {
            g.setColor(ground);
            g.fillRect(0, 0, width, height);
            still.draw(g, new Rectangle2D.Double(MARGIN, MARGIN, width - 2.0 * MARGIN, height - 2.0 * MARGIN));
        };
    }

    static void put(JFreeChart chart) {
        chart.setBackgroundPaint(null);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(Theme.colour(Token.CARD));
        plot.setOutlinePaint(Theme.colour(Token.LINE));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Theme.colour(Token.LINE));
        plot.setRangeGridlineStroke(new BasicStroke(Zoom.line()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(Zoom.px(6), 0, 0, Zoom.px(2)));
        for (int i = 0; i < plot.getDomainAxisCount(); i++) {
            axis(plot.getDomainAxis(i), Token.TEXT2);
        }
        axis(plot.getRangeAxis(0), Token.TEXT2);
        if (plot.getRangeAxisCount() > 1) {
            axis(plot.getRangeAxis(1), Token.ACCENT);
        }
    }

    private static void axis(ValueAxis axis, Token colour) {
        axis.setTickLabelFont(Zoom.font(Fonts.mono(TICK)));
        axis.setLabelFont(Zoom.font(Fonts.sans(LABEL)));
        axis.setTickLabelPaint(Theme.colour(colour));
        axis.setLabelPaint(Theme.colour(Token.TEXT2));
        axis.setAxisLinePaint(Theme.colour(Token.LINE2));
        axis.setTickMarkPaint(Theme.colour(Token.LINE2));
    }
}
