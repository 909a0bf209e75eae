package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {
    private static final Padding SAME = Padding.same(Fill.ZERO);

    @Test
    void ofTheStartNetwork() {
        Network start = BuiltIn.START.network();
        Map<String, ReceptiveField> fields = ReceptiveField.of(start);

        assertThat(start.nodes())
                .extracting(node -> field(fields, node.id()).size().y())
                .containsExactly(3, 3, 4, 8, 8, 10);
        assertThat(start.nodes())
                .extracting(node -> field(fields, node.id()).jump().x())
                .containsExactly(1, 1, 2, 2, 2, 4);
        assertThat(field(fields, "Pool 2").padding()).isEqualTo(Pair.of(3));
        assertThat(field(fields, Network.INPUT)).isEqualTo(ReceptiveField.PIXEL);
    }

    /** Araujo, Norris and Sim 2019, table of models: alexnet_v2 195, 32, 64. */
    @Test
    void ofAlexNetV2() {
        List<Layer> layers = List.of(
                Conv.of(64, 11, 4, Padding.valid()),
                MaxPool.of(3, 2),
                Conv.of(192, 5, 1, SAME),
                MaxPool.of(3, 2),
                Conv.of(384, 3, 1, SAME),
                Conv.of(384, 3, 1, SAME),
                Conv.of(256, 3, 1, SAME),
                MaxPool.of(3, 2));

        assertThat(last(layers)).isEqualTo(new ReceptiveField(Pair.of(195), Pair.of(32), Pair.of(64)));
    }

    /** The same table: vgg_16 212, 32, 90. */
    @Test
    void ofVgg16() {
        List<Layer> layers = new ArrayList<>();
        for (int convs : new int[] {2, 2, 3, 3, 3}) {
            for (int i = 0; i < convs; i++) {
                layers.add(Conv.of(1, 3, 1, SAME));
            }
            layers.add(MaxPool.of(2, 2));
        }

        assertThat(last(layers)).isEqualTo(new ReceptiveField(Pair.of(212), Pair.of(32), Pair.of(90)));
    }

    @Test
    void axesAndDilationAreTakenApart() {
        Window window = new Window(new Pair(3, 1), new Pair(1, 2), new Pair(4, 1), Padding.valid(), false);

        ReceptiveField field = last(List.of(new Conv(1, window, 1, false), Conv.of(1, 3, 1, Padding.valid())));

        assertThat(field).isEqualTo(new ReceptiveField(new Pair(11, 5), new Pair(1, 2), Pair.of(0)));
    }

    private static ReceptiveField last(List<Layer> layers) {
        List<Node> nodes = new ArrayList<>();
        String before = Network.INPUT;
        for (Layer layer : layers) {
            nodes.add(new Node("L" + nodes.size(), layer, List.of(before)));
            before = nodes.get(nodes.size() - 1).id();
        }
        return field(ReceptiveField.of(new Network(Shape.of(1, 224, 224), nodes)), before);
    }

    private static ReceptiveField field(Map<String, ReceptiveField> fields, String id) {
        return Objects.requireNonNull(fields.get(id), id);
    }
}
