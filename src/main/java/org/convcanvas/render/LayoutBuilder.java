package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;

/** Gives every column its place: widths first, then heights. */
final class LayoutBuilder {
    /** What the legend needs below the picture. */
    private static final double UNDER_PICTURE = 44;

    private static final double MOST_GROWN = 2.5;

    private final Experiment experiment;
    private final Outline outline;
    private final View view;
    private final double chipTop;
    private final double chipHeight;
    private final double tilesTop;
    private final double lane;

    LayoutBuilder(Experiment experiment, Outline outline, View view, boolean shortChips) {
        this.experiment = experiment;
        this.outline = outline;
        this.view = view;
        int more = Math.max(0, Arcs.lanes(outline.arcs()) - 1);
        lane = more == 0 ? 0 : Math.min(Metrics.LANE, Metrics.LANES_ROOM / more);
        chipTop = Metrics.TOP + Math.ceil(more * lane);
        chipHeight = shortChips ? Metrics.CHIP_SHORT : Metrics.CHIP_TALL;
        tilesTop = chipTop + chipHeight + Metrics.UNDER_CHIP;
    }

    /** The layout for a canvas of that size; larger where the columns need more. */
    CanvasLayout build(double width, double height, double zoom) {
        double room = height - tilesTop - Metrics.BOTTOM;
        List<ColumnPlan> plans = new ArrayList<>();
        for (ChipText text : outline.headers()) {
            plans.add(ColumnPlan.of(experiment, view, text, room));
        }
        ChipText input = outline.input();
        double others = total(plans) + plans.size() * Metrics.LEAST_GAP + Metrics.MARGIN + 20;
        Rectangle2D.Double picture = picture(width - others, room);
        double inputWidth = Math.max(Math.max(Metrics.INPUT_WIDTH, picture.width), input.least());
        double fixed = Metrics.MARGIN + inputWidth + 20 + plans.size() * Metrics.LEAST_GAP;
        grow(plans, width - fixed - total(plans), room);
        double slack = Math.max(0, width - fixed - total(plans));
        double gap = Math.floor(Math.min(Metrics.MOST_GAP, Metrics.LEAST_GAP + slack / (plans.size() + 0.5)));

        // a column that is too long for the window scrolls; it does not pull the others apart
        double main = plans.stream()
                .mapToDouble(plan -> plan.height(room))
                .filter(tall -> tall <= room + 1)
                .max()
                .orElse(room);
        main = view.oneMap()
                ? Math.max(main, picture.height)
                : Math.max(main, Math.max(picture.height, Math.min(room, 240)));
        List<Column> columns = new ArrayList<>();
        ColumnPlacer placer = new ColumnPlacer(experiment, chipTop, chipHeight);
        columns.add(placer.input(input, picture, inputWidth, main));
        double x = Metrics.MARGIN + inputWidth + gap;
        for (ColumnPlan plan : plans) {
            columns.add(placer.layer(plan, Math.rint(x), main));
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
        double under = tilesTop + picture.height + 20;
        for (int i = 1; view.oneMap() && i < columns.size(); i++) {
            Rectangle2D.Double map = columns.get(i).tiles().get(0).bounds();
            boolean near = map.x < Metrics.MARGIN + Metrics.LEGEND_ONE
                    && columns.get(i).units() == null;
            under = Math.max(under, near ? map.getMaxY() + DeckPlan.CAPTION + 6 : 0);
        }
        Rectangle2D.Double legend = new Rectangle2D.Double(
                Metrics.MARGIN, view.oneMap() ? under : Math.max(under, tilesTop + main - 46), inputWidth, 46);
        return new CanvasLayout(
                columns, handles, outline, lane, legend, Math.max(width, right), Math.max(height, bottom), zoom);
    }

    private static double total(List<ColumnPlan> plans) {
        return plans.stream().mapToDouble(ColumnPlan::width).sum();
    }

    /** Lets expanded tiles have the width that is left, up to what the height allows. */
    private static void grow(List<ColumnPlan> plans, double slack, double room) {
        double wanted = 0;
        for (ColumnPlan plan : plans) {
            wanted += plan instanceof MapPlan maps && maps.grows()
                    ? fitting(maps, room).width() - maps.width()
                    : 0;
        }
        grown(plans, slack, room);
        double share = wanted <= 0 ? 0 : Math.max(0, Math.min(1, slack / wanted));
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i) instanceof MapPlan plan && plan.grows()) {
                double width = plan.width() + share * (fitting(plan, room).width() - plan.width());
                double pads = 2 * Metrics.BOX_PAD + (plan.perRow() - 1) * plan.gap();
                double aspect =
                        Math.min(1, (double) plan.shape().width() / plan.shape().height());
                plans.set(i, plan.withSide(Math.max(plan.side(), (width - pads) / plan.perRow() / aspect)));
            }
        }
    }

    /** Lets single maps have the width that is left, all by the same factor. */
    private static void grown(List<ColumnPlan> plans, double slack, double room) {
        double factor = 1;
        for (double larger = 1.05; larger <= MOST_GROWN; larger += 0.05) {
            double more = 0;
            boolean fits = true;
            for (ColumnPlan plan : plans) {
                if (plan instanceof DeckPlan deck) {
                    DeckPlan tried = deck.withSide(deck.side() * larger);
                    more += tried.width() - deck.width();
                    fits &= tried.height(room) <= room;
                }
            }
            if (!fits || more > slack) {
                break;
            }
            factor = larger;
        }
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i) instanceof DeckPlan deck) {
                plans.set(i, deck.withSide(deck.side() * factor));
            }
        }
    }

    /** The plan with the largest tiles whose rows fit into {@code room}. */
    private static MapPlan fitting(MapPlan plan, double room) {
        double tile = room / plan.rows() - Metrics.CAPTION - 4;
        double aspect =
                Math.min(1, (double) plan.shape().height() / plan.shape().width());
        return plan.withSide(Math.max(plan.side(), Math.min(Metrics.MOST_EXPANDED, tile / aspect)));
    }

    /** As large as leaves room for the layers, where each shows one map. */
    private Rectangle2D.Double picture(double left, double room) {
        Shape shape = experiment.network().input();
        if (view.oneMap()) {
            double side = Math.max(Metrics.INPUT_WIDTH, Math.min(Metrics.INPUT_LARGE, left));
            double scale = Math.min(side / shape.width(), Math.max(80, room - UNDER_PICTURE) / shape.height());
            double w = Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.width()));
            return new Rectangle2D.Double(
                    Metrics.MARGIN, tilesTop, w, Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.height())));
        }
        double most = Math.max(Metrics.INPUT_WIDTH, Math.min(room - 70, 1.6 * Metrics.INPUT_WIDTH));
        double scale = Math.min(Metrics.INPUT_WIDTH / shape.width(), most / shape.height());
        double w = Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.width()));
        double h = Math.max(Metrics.LEAST_SIDE, Math.rint(scale * shape.height()));
        return new Rectangle2D.Double(Metrics.MARGIN, tilesTop, w, h);
    }

    private List<Handle> handles(List<Column> columns, double gap) {
        List<Handle> handles = new ArrayList<>();
        double y = chipTop + chipHeight / 2;
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
