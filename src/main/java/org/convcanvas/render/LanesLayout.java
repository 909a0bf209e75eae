package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/** Where everything stands in the shift lens: a header for each layer, and below it its map in three lanes. */
public final class LanesLayout {
    /** The lanes from top to bottom. */
    public enum Lane {
        /** The image moved, then the network. */
        A,
        /** The network, then its maps moved. */
        B,
        /** What the two differ by. */
        DIFFERENCE
    }

    private static final double MARGIN = 14;
    private static final double GAP = 16;
    private static final double LEAST = 96;
    private static final double MOST = 150;

    /** Rows of a signal can be wider: they are not higher for it. */
    private static final double MOST_OF_ROWS = 240;

    /** Between a map and the one below it. */
    private static final double BELOW = 20;

    private static final double LANE_GAP = 10;
    private static final double INSET = 8;
    static final double TITLE = 22;

    private final List<Place> places;
    private final double[] tops = new double[Lane.values().length];
    private final double laneHeight;
    private final double width;
    private final double height;

    /**
     * A layer's place.
     *
     * @param text what its header says
     * @param chip its header
     * @param maps its maps by lane; the difference of the input is a legend
     * @param before lane B's map before it is moved, below it; null where there is no room for it, and for the input
     */
    record Place(
            ChipText text,
            Rectangle2D.Double chip,
            List<Rectangle2D.Double> maps,
            Rectangle2D.@Nullable Double before) {
        String id() {
            return text.name();
        }
    }

    /**
     * A layout for a window part of that size in logical pixels; wider where there are many layers, and higher where the part
     * is very low.
     */
    public LanesLayout(Experiment experiment, double windowWidth, double windowHeight) {
        Network network = experiment.network();
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<ChipText> texts = new ArrayList<>();
        texts.add(ChipText.of(experiment, Network.INPUT, fields));
        for (Node node : network.nodes()) {
            texts.add(ChipText.of(experiment, node.id(), fields));
        }
        int count = texts.size();
        double column = (windowWidth - 2 * MARGIN - (count - 1) * GAP) / count;
        double side = Math.floor(Math.max(LEAST, Math.min(rows(network) ? MOST_OF_ROWS : MOST, column)));
        double top = Metrics.TOP + Metrics.CHIP_SHORT + LANE_GAP;
        double room = (windowHeight - top - 3 * LANE_GAP) / 3;
        laneHeight = Math.floor(Math.max(TITLE + 50 + INSET, Math.min(room, TITLE + side + 2 * INSET)));
        for (int lane = 0; lane < tops.length; lane++) {
            tops[lane] = top + lane * (laneHeight + LANE_GAP);
        }
        double slack = windowWidth - 2 * MARGIN - count * side - (count - 1) * GAP;
        double gap = GAP + Math.max(0, Math.min(40, slack / Math.max(1, count - 1)));
        places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = MARGIN + i * (side + gap);
            places.add(place(texts.get(i), network.shape(texts.get(i).name()), x, side));
        }
        width = Math.max(windowWidth, 2 * MARGIN + count * side + (count - 1) * gap);
        height = Math.max(windowHeight, tops[2] + laneHeight + LANE_GAP);
    }

    private Place place(ChipText text, Shape shape, double x, double side) {
        Rectangle2D.Double chip = new Rectangle2D.Double(x, Metrics.TOP, side, Metrics.CHIP_SHORT);
        double room = laneHeight - TITLE - INSET;
        List<Rectangle2D.Double> maps = new ArrayList<>();
        for (double top : tops) {
            double rows = shape.plane() == 1 ? 1 : shape.height();
            double columns = shape.plane() == 1 ? 1 : shape.width();
            double scale = Math.min(side / columns, room / rows);
            double w = Math.max(4, Math.rint(scale * columns));
            double h = Math.max(4, Math.rint(scale * rows));
            if (isRow(shape)) { // its cells need not be square, and there is one more to be shown below
                h = Math.min(h, Math.floor((room - BELOW) / 2));
            }
            maps.add(new Rectangle2D.Double(x, top + TITLE, w, h));
        }
        Rectangle2D.Double b = maps.get(Lane.B.ordinal());
        boolean fits = 2 * b.height + BELOW <= room && !text.name().equals(Network.INPUT);
        return new Place(
                text,
                chip,
                List.copyOf(maps),
                fits ? new Rectangle2D.Double(b.x, b.getMaxY() + BELOW, b.width, b.height) : null);
    }

    /** Whether all maps are much wider than high. */
    private static boolean rows(Network network) {
        return Stream.concat(
                        Stream.of(network.input()), network.nodes().stream().map(node -> network.shape(node.id())))
                .allMatch(LanesLayout::isRow);
    }

    private static boolean isRow(Shape shape) {
        return shape.width() >= 4 * shape.height();
    }

    List<Place> places() {
        return places;
    }

    /** The card of a lane. */
    Rectangle2D.Double lane(Lane lane) {
        return new Rectangle2D.Double(MARGIN - 8, tops[lane.ordinal()], width - 2 * (MARGIN - 8), laneHeight);
    }

    /** In logical pixels. */
    public double width() {
        return width;
    }

    /** In logical pixels. */
    public double height() {
        return height;
    }

    /** A layer's map in a lane; null when there is no such layer. */
    public @Nullable Rectangle2D map(String id, Lane lane) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(place -> place.maps().get(lane.ordinal()))
                .orElse(null);
    }

    /** The layer whose header or map is at a point; empty for none. */
    public String at(double x, double y) {
        for (Place place : places) {
            if (place.chip().contains(x, y) || place.maps().stream().anyMatch(map -> map.contains(x, y))) {
                return place.id();
            }
        }
        return "";
    }
}
