package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Concat;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasLayoutTest {
    private static final InputFormat SMALL = InputFormat.standard().withSize(64, 64);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 16, 17, 33, 64, 100, 128})
    void nothingOverlapsForAnyNumberOfChannels(int channels) {
        Experiment experiment = Stage.of(SMALL, Stage.conv(channels), new Relu(), MaxPool.of(2, 2), Stage.conv(5));
        for (Set<String> expanded : List.of(Set.<String>of(), Set.of("1"), Set.of("1", "2", "3", "4"))) {
            for (double zoom : new double[] {0, 0.5, 1, 2}) {
                View view = View.start("1", true).withExpanded(expanded).withZoom(zoom);
                check(CanvasLayout.of(experiment, view, 888, 796));
                check(CanvasLayout.of(experiment, view, 500, 300));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 16, 17, 33, 257, 5000})
    void singleNumbersAreSmallCellsThatDoNotOverlap(int units) {
        Experiment experiment =
                Stage.of(SMALL, MaxPool.of(32, 32), new FullyConnected(units, false), new Softmax(), Stage.conv(3));
        for (Set<String> expanded : List.of(Set.<String>of(), Set.of("2"), Set.of("1", "2", "3", "4"))) {
            CanvasLayout layout =
                    CanvasLayout.of(experiment, View.start("1", true).withExpanded(expanded), 888, 796);
            check(layout);
            Column column = layout.columns().get(2);
            int most = expanded.isEmpty() ? 256 : 4096;
            assertThat(layout.shown("2")).isEqualTo(Math.min(units, most));
            assertThat(column.hidden()).isEqualTo(Math.max(0, units - most));
            assertThat(column.tiles().get(0).bounds().width).isLessThanOrEqualTo(16);
            for (Tile tile : column.tiles()) {
                Rectangle2D.Double at = tile.bounds();
                assertThat(layout.hit(experiment, at.getCenterX(), at.getCenterY()))
                        .isEqualTo(new Hit.Map(new UnitAt("2", tile.channel(), 0, 0)));
            }
        }
    }

    @Test
    void arcsDoNotCoincide() {
        List<Arc> arcs = CanvasLayout.of(Stage.branches(), View.start("Conv 1", true), 888, 796)
                .arcs();
        assertThat(arcs).hasSize(4);
        for (Arc one : arcs) {
            for (Arc other : arcs) {
                boolean apart = one.to() <= other.from() || other.to() <= one.from();
                assertThat(one.from() == other.from() || apart || one.lane() != other.lane())
                        .as("%s and %s", one, other)
                        .isTrue();
                assertThat(one == other || one.to() != other.to() || one.end() != other.end())
                        .isTrue();
            }
        }
    }

    @Test
    void manyLanesTakeLittleRoom() {
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (int i = 0; i < 60; i++) {
            nodes.add(new Node("R" + i, new Relu(), List.of(last)));
            last = "R" + i;
        }
        nodes.add(new Node("C", new Concat(), nodes.stream().map(Node::id).toList()));
        Experiment dense = Experiment.of(Stage.rings(), SMALL, new Network(SMALL.shape(), nodes), Weights.none());
        CanvasLayout layout = CanvasLayout.of(dense, View.start("R0", true), 888, 796);
        assertThat(layout.arcs()).hasSize(59);
        double highest = layout.arcs().stream()
                .mapToDouble(arc -> layout.laneY(arc.lane()))
                .min()
                .orElseThrow();
        assertThat(highest).isGreaterThan(0);
        assertThat(Objects.requireNonNull(layout.chip("C")).getY()).isLessThan(100);
        check(layout);
    }

    @Test
    void whatStillHoldsIsTakenOver() {
        Experiment start = Stage.start();
        View view = View.start("Conv 1", true);
        CanvasLayout layout = CanvasLayout.of(start, view, 888, 796);
        Experiment edited = KernelEdits.cell("Conv 1", 0, 0, 0, 0, 9).change().apply(start);
        CanvasLayout again = layout.renewed(edited, view, 888, 796);
        assertThat(again.arcs()).isSameAs(layout.arcs());
        assertThat(again.columns().get(1).tiles().get(0).caption()).isEqualTo("Filter 1");
        Experiment grown =
                LayerEdits.insert("Conv 1", LayerChoice.TANH, 0).change().apply(start);
        assertThat(layout.renewed(grown, view, 888, 796).ids()).contains("Tanh 1");
    }

    private static void check(CanvasLayout layout) {
        double end = 0;
        for (Column column : layout.columns()) {
            assertThat(column.chip().x).isGreaterThanOrEqualTo(end);
            assertThat(column.box().x).isGreaterThanOrEqualTo(end - Metrics.LEAST_GAP / 2);
            end = column.chip().getMaxX();
            for (Tile tile : column.tiles()) {
                Rectangle2D.Double bounds = tile.bounds();
                assertThat(column.box().contains(bounds)).as("tile %s", tile).isTrue();
                assertThat(bounds.y).isGreaterThanOrEqualTo(column.chip().getMaxY() + Metrics.UNDER_CHIP - 1);
                for (Tile other : column.tiles()) {
                    assertThat(other == tile || !other.bounds().intersects(bounds))
                            .isTrue();
                }
            }
        }
        assertThat(layout.width()).isGreaterThan(end);
        assertThat(layout.handles()).hasSameSizeAs(layout.columns());
    }

    @ParameterizedTest
    @CsvSource({"888, 796, 86", "928, 616, 56"})
    void theStartSceneFitsBothWindowsWithTheStylesSizes(int width, int height, double chip) {
        Experiment experiment = Stage.start();
        CanvasLayout layout = CanvasLayout.of(experiment, View.start("Conv 1", true), width, height);
        assertThat(layout.width()).isEqualTo(width);
        assertThat(layout.height()).isEqualTo(height);
        assertThat(layout.zoom()).isEqualTo(1);
        for (String id : layout.ids()) {
            Rectangle2D header = Objects.requireNonNull(layout.chip(id));
            Rectangle2D tile = Objects.requireNonNull(layout.tile(id, 0));
            assertThat(header.getHeight()).isCloseTo(chip, within(2.0));
            assertThat(layout.shown(id))
                    .isEqualTo(experiment.network().shape(id).channels());
            assertThat(tile.getY() - header.getMaxY()).isBetween(10.0, 18.0);
            if (id.equals("Conv 1")) {
                assertThat(tile.getWidth()).isGreaterThanOrEqualTo(94);
            } else if (!id.equals(Network.INPUT)) {
                assertThat(tile.getWidth()).isBetween(44.0, 52.0);
            }
        }
        Tile first = layout.columns().get(1).tiles().get(0);
        assertThat(Objects.requireNonNull(first.swatch()).width).isEqualTo(24);
        assertThat(Objects.requireNonNull(layout.plus("Conv 2")).getWidth()).isEqualTo(15);
    }

    @Test
    void moreThanSixteenMapsAreCounted() {
        Experiment experiment = Stage.of(SMALL, Stage.conv(128));
        CanvasLayout compact = CanvasLayout.of(experiment, View.start("1", true).withExpanded(Set.of()), 888, 796);
        assertThat(compact.shown("1")).isEqualTo(16);
        assertThat(compact.columns().get(1).hidden()).isEqualTo(112);
        CanvasLayout grid = CanvasLayout.of(experiment, View.start("1", true), 888, 796);
        assertThat(grid.shown("1")).isEqualTo(128);
        assertThat(grid.columns().get(1).hidden()).isZero();
    }

    @Test
    void aLongNetworkIsFitted() {
        Layer[] layers = new Layer[30];
        Arrays.fill(layers, new Relu());
        Experiment experiment = Stage.of(SMALL, layers);
        View view = View.start("1", true).withExpanded(Set.of("3", "4")).withZoom(0);
        CanvasLayout layout = CanvasLayout.of(experiment, view, 888, 616);
        assertThat(layout.zoom()).isLessThan(1);
        assertThat(layout.width() * layout.zoom()).isLessThanOrEqualTo(889);
        assertThat(layout.height() * layout.zoom()).isLessThanOrEqualTo(617);
    }

    @Test
    void zoomedInItIsTheSameLayout() {
        Experiment experiment = Stage.start();
        View view = View.start("Conv 1", true);
        CanvasLayout one = CanvasLayout.of(experiment, view, 888, 796);
        CanvasLayout two = CanvasLayout.of(experiment, view.withZoom(2), 888, 796);
        assertThat(two.zoom()).isEqualTo(2);
        assertThat(two.tile("Pool 2", 15)).isEqualTo(one.tile("Pool 2", 15));
    }
}
