package org.convcanvas.render;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.tensor.Shape;

/**
 * The plan of a column that shows one of its maps, large, in front of a deck of two cards that stand for the others.
 *
 * @param front the channel that is shown
 * @param side the larger extent of the map
 * @param shape of the column's maps
 */
record DeckPlan(ChipText text, int channels, int front, double side, Shape shape) implements ColumnPlan {
    /** How far each card stands out, to the right and upwards. */
    static final double CARD = 4;

    /** Two lines below the map. */
    static final double CAPTION = 36;

    private static final double LARGE = 109;
    private static final double SMALL = 44;

    /** Each halving of the maps makes them so much smaller on the screen. */
    private static final double HALVED = 0.8;

    static DeckPlan of(Experiment experiment, View view, ChipText text) {
        Shape shape = experiment.network().shape(text.name());
        Shape input = experiment.network().input();
        double halvings = Math.log((double) longer(input) / longer(shape)) / Math.log(2);
        double side = Math.max(SMALL, Math.rint(LARGE * Math.pow(HALVED, Math.max(0, halvings))));
        int front = Fronts.of(experiment.network(), view, text.name());
        return new DeckPlan(text, shape.channels(), front, side, shape);
    }

    private static int longer(Shape shape) {
        return Math.max(shape.height(), shape.width());
    }

    DeckPlan withSide(double other) {
        return new DeckPlan(text, channels, front, Math.floor(other), shape);
    }

    double tileWidth() {
        return Math.max(Metrics.LEAST_SIDE, Math.rint(side * Math.min(1, (double) shape.width() / shape.height())));
    }

    double tileHeight() {
        return Math.max(Metrics.LEAST_SIDE, Math.rint(side * Math.min(1, (double) shape.height() / shape.width())));
    }

    /** How far the cards behind the map stand out. */
    double behind() {
        return channels > 1 ? 2 * CARD : 0;
    }

    @Override
    public int shown() {
        return 1;
    }

    @Override
    public boolean expanded() {
        return false;
    }

    @Override
    public double strip() {
        return 0;
    }

    @Override
    public double width() {
        return Math.max(text.least(), tileWidth() + behind());
    }

    @Override
    public double height(double room) {
        return behind() + tileHeight() + CAPTION;
    }
}
