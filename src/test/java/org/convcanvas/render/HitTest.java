package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.junit.jupiter.api.Test;

class HitTest {
    private final Experiment experiment = Stage.start();
    private final CanvasLayout layout = CanvasLayout.of(experiment, View.start("Conv 1", true), 888, 796);

    private Hit at(double x, double y) {
        return layout.hit(experiment, x, y);
    }

    @Test
    void cornersOfMapsAreTheirCornerUnits() {
        for (String id : layout.ids()) {
            Rectangle2D tile = Objects.requireNonNull(layout.tile(id, 0));
            int side = experiment.network().shape(id).height() - 1;
            assertThat(at(tile.getX(), tile.getY())).isEqualTo(new Hit.Map(new UnitAt(id, 0, 0, 0)));
            assertThat(at(tile.getMaxX() - 0.01, tile.getMaxY() - 0.01))
                    .isEqualTo(new Hit.Map(new UnitAt(id, 0, side, side)));
        }
    }

    @Test
    void theKernelIsInTheLowerLeftCorner() {
        Rectangle2D tile = Objects.requireNonNull(layout.tile("Conv 1", 5));
        assertThat(at(tile.getX() + 3, tile.getMaxY() - 3)).isEqualTo(new Hit.Swatch("Conv 1", 5));
        assertThat(at(tile.getX() + 30, tile.getMaxY() - 3)).isInstanceOf(Hit.Map.class);
    }

    @Test
    void headersSelectAndTheirButtonsExpand() {
        Rectangle2D open = Objects.requireNonNull(layout.chip("Conv 1"));
        Rectangle2D compact = Objects.requireNonNull(layout.chip("ReLU 1"));
        Rectangle2D input = Objects.requireNonNull(layout.chip(Network.INPUT));
        assertThat(at(open.getCenterX(), open.getCenterY())).isEqualTo(new Hit.Chip("Conv 1"));
        assertThat(at(open.getMaxX() - 14, open.getY() + 14)).isEqualTo(new Hit.Expand("Conv 1"));
        assertThat(at(compact.getX() + 14, compact.getY() + 14)).isEqualTo(new Hit.Expand("ReLU 1"));
        assertThat(at(input.getX() + 14, input.getY() + 14)).isEqualTo(new Hit.Chip(Network.INPUT));
    }

    @Test
    void everyColumnIsFollowedByAPlus() {
        for (String id : layout.ids()) {
            Rectangle2D plus = Objects.requireNonNull(layout.plus(id));
            assertThat(at(plus.getCenterX(), plus.getCenterY())).isEqualTo(new Hit.Plus(id));
            assertThat(layout.nearestGap(plus.getCenterX() + 3)).isEqualTo(id);
        }
        Rectangle2D last = Objects.requireNonNull(layout.plus("Pool 2"));
        assertThat(at(last.getCenterX() + 1, last.getCenterY() + 11)).isEqualTo(new Hit.Plus("Pool 2"));
        assertThat(last.getMaxX()).isLessThanOrEqualTo(layout.width());
    }

    @Test
    void elsewhereIsNothing() {
        assertThat(at(60, 500)).isInstanceOf(Hit.Chip.class);
        assertThat(at(2, 2)).isInstanceOf(Hit.Nothing.class);
        assertThat(at(884, 700)).isInstanceOf(Hit.Nothing.class);
    }

    @Test
    void anEmptyNetworkOffersOneLargePlus() {
        Network none = new Network(experiment.input().shape(), List.of());
        Experiment empty = Experiment.of(experiment.picture(), experiment.format(), none, Weights.none());
        CanvasLayout small =
                CanvasLayout.of(empty, View.start(Network.INPUT, true).withExpanded(Set.of()), 888, 796);
        Rectangle2D.Double card = small.handles().get(0).card();
        assertThat(small.hit(empty, card.getCenterX(), card.getCenterY())).isEqualTo(new Hit.Plus(Network.INPUT));
    }

    @Test
    void theCountOfOtherMapsAnswers() {
        Experiment wide = Stage.of(InputFormat.standard().withSize(32, 32), Stage.conv(40));
        CanvasLayout compact = CanvasLayout.of(wide, View.start("1", true).withExpanded(Set.of()), 888, 796);
        Rectangle2D.Double more =
                Objects.requireNonNull(compact.columns().get(1).more());
        assertThat(compact.hit(wide, more.getCenterX(), more.getCenterY())).isEqualTo(new Hit.More("1"));
    }
}
