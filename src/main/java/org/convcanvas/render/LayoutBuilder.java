package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/** Gives every column its place: widths first, then heights. */
final class LayoutBuilder {
    private final Experiment experiment;
    private final View view;
    private final double chipHeight;
    private final double tilesTop;
    private final Map<String, ReceptiveField> fields;

    LayoutBuilder(Experiment experiment, View view, boolean shortChips) {
        this.experiment = experiment;
        this.view = view;
        this.chipHeight = shortChips ? Metrics.CHIP_SHORT : Metrics.CHIP_TALL;
        this.tilesTop = Metrics.TOP + chipHeight + Metrics.UNDER_CHIP;
        this.fields = ReceptiveField.of(experiment.network());
    }

    /** The layout for a canvas of that size; larger where the columns need more. */
    CanvasLayout build(double width, double height, double zoom) {
        double room = height - tilesTop - Metrics.BOTTOM;
        List<ColumnPlan> plans = new ArrayList<>();
        for (Node node : experiment.network().nodes()) {
            ChipText text = ChipText.of(experiment, node.id(), fields);
            plans.add(ColumnPlan.of(experiment, view, text, room));
        }
        ChipText input = ChipText.of(experiment, Network.INPUT, fields);
        Rectangle2D.Double picture = picture(room);
        double inputWidth = Math.max(Metrics.INPUT_WIDTH, input.least());
        double fixed = Metrics.MARGIN + inputWidth + 20 + plans.size() * Metrics.LEAST_GAP;
        grow(plans, width - fixed - total(plans), room);
        double slack = Math.max(0, width - fixed - total(plans));
        double gap = Math.floor(Math.min(Metrics.MOST_GAP, Metrics.LEAST_GAP + slack / (plans.size() + 0.5)));

        // a column that is too long for the window scrolls; it does not pull the others apart
        double main = plans.stream()
                .mapToDouble(plan -> plan.height(plan.pitch(room)))
                .filter(tall -> tall <= room + 1)
                .max()
                .orElse(room);
        main = Math.max(main, Math.max(picture.height, Math.min(room, 240)));
        List<Column> columns = new ArrayList<>();
        columns.add(input(input, picture, inputWidth, main));
        double x = Metrics.MARGIN + inputWidth + gap;
        for (ColumnPlan plan : plans) {
            columns.add(column(plan, Math.rint(x), main));
            x = Math.rint(x) + plan.width() + gap;
        }
        List<Handle> handles = handles(columns, gap);
        Handle last = handles.get(handles.size() - 1);
        double right = last.large() ? last.card().getMaxX() + Metrics.MARGIN : last.x() + Metrics.HANDLE_REACH;
        double bottom = columns.stream()
                        .mapToDouble(column -> column.box().getMaxY())
                        .max()
                        .orElse(0)
                + 8;
        Rectangle2D.Double legend = new Rectangle2D.Double(
                Metrics.MARGIN, Math.max(tilesTop + picture.height + 20, tilesTop + main - 46), inputWidth, 46);
        return new CanvasLayout(columns, handles, legend, Math.max(width, right), Math.max(height, bottom), zoom);
    }

    private static double total(List<ColumnPlan> plans) {
        return plans.stream().mapToDouble(ColumnPlan::width).sum();
    }

    /** Lets expanded tiles have the width that is left, up to what the height allows. */
    private static void grow(List<ColumnPlan> plans, double slack, double room) {
        double wanted = 0;
        for (ColumnPlan plan : plans) {
            wanted += plan.grows() ? fitting(plan, room).width() - plan.width() : 0;
        }
        double share = wanted <= 0 ? 0 : Math.max(0, Math.min(1, slack / wanted));
        for (int i = 0; i < plans.size(); i++) {
            ColumnPlan plan = plans.get(i);
            if (plan.grows()) {
                double width = plan.width() + share * (fitting(plan, room).width() - plan.width());
                double pads = 2 * Metrics.BOX_PAD + (plan.perRow() - 1) * plan.gap();
                double aspect =
                        Math.min(1, (double) plan.shape().width() / plan.shape().height());
                plans.set(i, plan.withSide(Math.max(plan.side(), (width - pads) / plan.perRow() / aspect)));
            }
        }
    }

    /** The plan with the largest tiles whose rows fit into {@code room}. */
    private static ColumnPlan fitting(ColumnPlan plan, double room) {
        double tile = room / plan.rows() - Metrics.CAPTION - 4;
        double aspect =
                Math.min(1, (double) plan.shape().height() / plan.shape().width());
        return plan.withSide(Math.max(plan.side(), Math.min(Metrics.MOST_EXPANDED, tile / aspect)));
    }

    private Rectangle2D.Double picture(double room) {
        Shape shape = experiment.network().input();
        double most = Math.max(Metrics.INPUT_WIDTH, Math.min(room - 70, 1.6 * Metrics.INPUT_WIDTH));
        double scale = Math.min(Metrics.INPUT_WIDTH / shape.width(), most / shape.height());
        double w = Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.width()));
        double h = Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.height()));
        return new Rectangle2D.Double(Metrics.MARGIN, tilesTop, w, h);
    }

    private Column input(ChipText text, Rectangle2D.Double picture, double width, double main) {
        Rectangle2D.Double chip = new Rectangle2D.Double(Metrics.MARGIN, Metrics.TOP, width, chipHeight);
        Tile tile = new Tile(Network.INPUT, 0, 0, picture, null, null, 0);
        return new Column(text, chip, box(chip, List.of(tile), main), List.of(tile), null, 0, false);
    }

    private Column column(ColumnPlan plan, double x, double common) {
        double main = Math.max(common, plan.height(plan.leastPitch()));
        Rectangle2D.Double chip = new Rectangle2D.Double(x, Metrics.TOP, plan.width(), chipHeight);
        double pitch = plan.pitch(main);
        double middle = Math.rint(tilesTop + plan.first(pitch, main));
        double left = x + Math.rint((plan.width() - plan.tilesWidth()) / 2);
        List<Tile> tiles = new ArrayList<>();
        for (int channel = 0; channel < plan.shown(); channel++) {
            int row = channel / plan.perRow();
            tiles.add(tile(
                    plan,
                    channel,
                    left + channel % plan.perRow() * (plan.tileWidth() + plan.gap()),
                    Math.rint(middle + row * pitch - plan.tileHeight() / 2)));
        }
        Rectangle2D.Double more = null;
        if (plan.strip() > 0) {
            double bottom = tiles.get(tiles.size() - 1).bounds().getMaxY() + (plan.expanded() ? Metrics.CAPTION : 0);
            double y = Math.rint(bottom + plan.strip() - 22);
            more = new Rectangle2D.Double(left, y, Math.max(plan.tilesWidth(), 76), 22);
        }
        int hidden = plan.channels() - plan.shown();
        return new Column(plan.text(), chip, box(chip, tiles, main), tiles, more, hidden, plan.expanded());
    }

    private Tile tile(ColumnPlan plan, int channel, double x, double y) {
        Rectangle2D.Double bounds = new Rectangle2D.Double(x, y, plan.tileWidth(), plan.tileHeight());
        Rectangle2D.@Nullable Double swatch = null;
        if (plan.swatches() && plan.tileHeight() >= 2.5 * Metrics.SWATCH) {
            swatch = new Rectangle2D.Double(x, y + plan.tileHeight() - Metrics.SWATCH, Metrics.SWATCH, Metrics.SWATCH);
        }
        String id = plan.text().name();
        String caption = plan.expanded() ? MapNames.of(experiment, id, channel) : null;
        int row = channel / plan.perRow();
        return new Tile(
                id,
                channel,
                row,
                bounds,
                swatch,
                caption,
                Math.max(plan.tileWidth(), plan.width() / plan.perRow() - 12));
    }

    /** The chip's width, or more where the tiles would touch the selection's outline. */
    private Rectangle2D.Double box(Rectangle2D.Double chip, List<Tile> tiles, double main) {
        double left = chip.x;
        double right = chip.getMaxX();
        for (Tile tile : tiles) {
            left = Math.min(left, tile.bounds().x - 5);
            right = Math.max(right, tile.bounds().getMaxX() + 5);
        }
        return new Rectangle2D.Double(left, chip.y, right - left, tilesTop + main + 8 - chip.y);
    }

    private List<Handle> handles(List<Column> columns, double gap) {
        List<Handle> handles = new ArrayList<>();
        double y = Metrics.TOP + chipHeight / 2;
        if (columns.size() == 1) {
            Rectangle2D.Double chip = columns.get(0).chip();
            Rectangle2D.Double card = new Rectangle2D.Double(chip.getMaxX() + 24, chip.y, 160, chip.height);
            return List.of(new Handle(Network.INPUT, card.x + 22, y, card));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double end = column.chip().getMaxX();
            boolean last = i == columns.size() - 1;
            double next = last ? end + gap : columns.get(i + 1).chip().x;
            handles.add(Handle.at(column.id(), (end + next) / 2, y));
        }
        return handles;
    }
}
