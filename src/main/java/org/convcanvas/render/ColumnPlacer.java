package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a column in their places. */
final class ColumnPlacer {
    /** Cells of single numbers have no wire each: they would be too close. */
    private static final int UNIT_WIRES = 8;

    private static final int MOST_WIRED_ROWS = 16;

    private final Experiment experiment;
    private final double chipTop;
    private final double chipHeight;
    private final double tilesTop;

    ColumnPlacer(Experiment experiment, double chipTop, double chipHeight) {
        this.experiment = experiment;
        this.chipTop = chipTop;
        this.chipHeight = chipHeight;
        this.tilesTop = chipTop + chipHeight + Metrics.UNDER_CHIP;
    }

    double tilesTop() {
        return tilesTop;
    }

    Column input(ChipText text, Rectangle2D.Double picture, double width, double main) {
        Rectangle2D.Double chip = new Rectangle2D.Double(Metrics.MARGIN, chipTop, width, chipHeight);
        Tile tile = new Tile(Network.INPUT, 0, 0, picture, null, null, 0);
        return new Column(
                text,
                chip,
                box(chip, picture, main),
                List.of(tile),
                null,
                0,
                false,
                0,
                null,
                List.of(picture.getCenterY()));
    }

    /**
     * A layer's column.
     *
     * @param common the height that the tiles of most columns have
     */
    Column layer(ColumnPlan plan, double x, double common) {
        if (plan instanceof DeckPlan deck) {
            return deck(deck, x, common);
        }
        return plan instanceof MapPlan maps ? maps(maps, x, common) : units((UnitPlan) plan, x, common);
    }

    private Column deck(DeckPlan plan, double x, double common) {
        Rectangle2D.Double chip = new Rectangle2D.Double(x, chipTop, plan.width(), chipHeight);
        double left = x + Math.rint((plan.width() - plan.tileWidth() - plan.behind()) / 2);
        double middle = tilesTop + common / 2;
        double y = Math.rint(middle - plan.tileHeight() / 2);
        Tile tile = tile(plan.text(), plan.front(), left, y, plan.tileWidth(), plan.tileHeight());
        Rectangle2D.Double all = new Rectangle2D.Double(left, y, plan.tileWidth() + plan.behind(), plan.tileHeight());
        return new Column(
                plan.text(),
                chip,
                box(chip, all, common),
                List.of(tile),
                null,
                0,
                false,
                plan.channels() - 1,
                null,
                List.of(middle));
    }

    private static Tile tile(ChipText text, int channel, double x, double y, double width, double height) {
        return new Tile(text.name(), channel, 0, new Rectangle2D.Double(x, y, width, height), null, null, 0);
    }

    private Column maps(MapPlan plan, double x, double common) {
        double main = Math.max(common, plan.span(plan.leastPitch()));
        Rectangle2D.Double chip = new Rectangle2D.Double(x, chipTop, plan.width(), chipHeight);
        double pitch = plan.pitch(main);
        double middle = Math.rint(tilesTop + plan.first(pitch, main));
        double left = x + Math.rint((plan.width() - plan.tilesWidth()) / 2);
        List<Tile> tiles = new ArrayList<>();
        List<Double> middles = new ArrayList<>();
        for (int channel = 0; channel < plan.shown(); channel++) {
            int row = channel / plan.perRow();
            double y = Math.rint(middle + row * pitch - plan.tileHeight() / 2);
            tiles.add(tile(plan, channel, left + channel % plan.perRow() * (plan.tileWidth() + plan.gap()), y));
            if (row == middles.size()) {
                middles.add(y + plan.tileHeight() / 2);
            }
        }
        double bottom = tiles.get(tiles.size() - 1).bounds().getMaxY() + (plan.expanded() ? Metrics.CAPTION : 0);
        Rectangle2D.Double more = more(plan, left, bottom, plan.tilesWidth());
        Rectangle2D.Double all = new Rectangle2D.Double(left, middle, plan.tilesWidth(), Math.max(1, bottom - middle));
        return new Column(
                plan.text(),
                chip,
                box(chip, all, main),
                tiles,
                more,
                plan.channels() - plan.shown(),
                plan.expanded(),
                0,
                null,
                middles);
    }

    private Column units(UnitPlan plan, double x, double common) {
        double main = Math.max(common, plan.height(common));
        Rectangle2D.Double chip = new Rectangle2D.Double(x, chipTop, plan.width(), chipHeight);
        double left = x + Math.rint((plan.width() - plan.contentWidth()) / 2);
        double top = Math.rint(tilesTop + (main - plan.height(main)) / 2);
        double cells = left + plan.label();
        int wires = plan.list() && plan.rows() <= MOST_WIRED_ROWS ? plan.rows() : Math.min(UNIT_WIRES, plan.rows());
        List<Tile> tiles = new ArrayList<>();
        for (int channel = 0; channel < plan.shown(); channel++) {
            int row = channel / plan.perRow();
            Rectangle2D.Double bounds = new Rectangle2D.Double(
                    cells + channel % plan.perRow() * plan.pitch(), top + row * plan.pitch(), plan.cell(), plan.cell());
            tiles.add(new Tile(plan.text().name(), channel, row * wires / plan.rows(), bounds, null, null, 0));
        }
        List<Double> middles = new ArrayList<>();
        double high = plan.contentHeight();
        for (int wire = 0; wire < wires; wire++) {
            boolean each = wires == plan.rows();
            middles.add(each ? top + wire * plan.pitch() + plan.cell() / 2 : top + (wire + 0.5) * high / wires);
        }
        double width = plan.list() ? plan.cell() + 4 + plan.bar() : plan.contentWidth();
        Units units = new Units(
                new Rectangle2D.Double(cells, top, width, high),
                plan.list(),
                cells + plan.cell() + 4,
                plan.label(),
                plan.number());
        Rectangle2D.Double all = new Rectangle2D.Double(left, top, plan.contentWidth(), high);
        return new Column(
                plan.text(),
                chip,
                box(chip, all, main),
                tiles,
                more(plan, left, top + high, plan.contentWidth()),
                plan.channels() - plan.shown(),
                plan.expanded(),
                0,
                units,
                middles);
    }

    private Tile tile(MapPlan plan, int channel, double x, double y) {
        Rectangle2D.Double bounds = new Rectangle2D.Double(x, y, plan.tileWidth(), plan.tileHeight());
        Rectangle2D.@Nullable Double swatch = null;
        if (plan.swatches() && plan.tileHeight() >= 2.5 * Metrics.SWATCH) {
            swatch = new Rectangle2D.Double(x, y + plan.tileHeight() - Metrics.SWATCH, Metrics.SWATCH, Metrics.SWATCH);
        }
        String id = plan.text().name();
        String caption = plan.expanded() ? MapNames.of(experiment, id, channel) : null;
        double captionWidth = Math.max(plan.tileWidth(), plan.width() / plan.perRow() - 12);
        return new Tile(id, channel, channel / plan.perRow(), bounds, swatch, caption, captionWidth);
    }

    /** The strip that tells how many maps are not shown. */
    private static Rectangle2D.@Nullable Double more(ColumnPlan plan, double left, double bottom, double width) {
        return plan.strip() == 0
                ? null
                : new Rectangle2D.Double(left, Math.rint(bottom + plan.strip() - 22), Math.max(width, 76), 22);
    }

    /** The chip's width, or more where the tiles would touch the selection's outline. */
    private Rectangle2D.Double box(Rectangle2D.Double chip, Rectangle2D.Double tiles, double main) {
        double left = Math.min(chip.x, tiles.x - 5);
        double right = Math.max(chip.getMaxX(), tiles.getMaxX() + 5);
        return new Rectangle2D.Double(left, chip.y, right - left, tilesTop + main + 8 - chip.y);
    }
}
