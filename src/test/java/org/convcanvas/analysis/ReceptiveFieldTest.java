package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
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

    @Test
    void afterALayerThatSeesAllItIsTheWholeImage() {
        ReceptiveField image = new ReceptiveField(Pair.of(224), Pair.of(224), Pair.of(0));
        for (Layer whole : List.of(
                new Flatten(),
                new FullyConnected(3, true),
                new GlobalAveragePool(),
                new GlobalMaxPool(),
                new AdaptiveAveragePool(Pair.of(7)))) {
            assertThat(last(List.of(Conv.of(1, 3, 2, SAME), whole))).isEqualTo(image);
            assertThat(last(List.of(whole, Conv.of(1, 3, 1, SAME), new Relu()))).isEqualTo(image);
        }
    }

    @Test
    void padBeginsBeforeTheImage() {
        Padding sides = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(1, 2), new Pair(3, 4));

        assertThat(last(List.of(MaxPool.of(2, 2), new Pad(sides), Conv.of(1, 3, 1, Padding.valid()))))
                .isEqualTo(new ReceptiveField(Pair.of(6), Pair.of(2), new Pair(2, 4)));
    }

    @Test
    void layersOfOnePixelChangeNothing() {
        List<Layer> points =
                List.of(new BatchNorm(BatchNorm.USUAL), Lrn.usual(), new Dropout(0.5f), new Softmax(), new Tanh());

        assertThat(last(points)).isEqualTo(ReceptiveField.PIXEL);
    }

    /** A skip connection around a convolution: the field is the convolution's. */
    @Test
    void branchesThatJoinHaveTheFieldThatHoldsBoth() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(new Network(
                Shape.of(1, 32, 32),
                List.of(
                        node("A", MaxPool.of(2, 2), Network.INPUT),
                        node("B", Conv.of(1, 3, 1, SAME), "A"),
                        node("C", new Add(), "A", "B"))));

        assertThat(field(fields, "C")).isEqualTo(field(fields, "B"));
        assertThat(field(fields, "C")).isEqualTo(new ReceptiveField(Pair.of(6), Pair.of(2), Pair.of(2)));
    }

    /** One branch looks to the left, one upwards: the box that holds both is larger than either. */
    @Test
    void theUnionOfBoxesIsABox() {
        Padding left = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(0, 4), Pair.of(0));
        Padding above = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(2, 0), Pair.of(0));
        Map<String, ReceptiveField> fields = ReceptiveField.of(new Network(
                Shape.of(1, 32, 32),
                List.of(
                        node("A", conv(new Pair(1, 5), left), Network.INPUT),
                        node("B", conv(new Pair(3, 1), above), Network.INPUT),
                        node("C", new Concat(), "A", "B"),
                        node("D", new Concat(), "C", Network.INPUT))));

        assertThat(field(fields, "A")).isEqualTo(new ReceptiveField(new Pair(1, 5), Pair.of(1), new Pair(0, 4)));
        assertThat(field(fields, "C")).isEqualTo(new ReceptiveField(new Pair(3, 5), Pair.of(1), new Pair(2, 4)));
        assertThat(field(fields, "D")).isEqualTo(field(fields, "C"));
    }

    /** Half the image cropped by a window of its size, beside a stride of two: maps of one size, jumps that differ. */
    @Test
    void isUndefinedFromAJoinOfDifferentJumpsOn() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(new Network(
                Shape.of(1, 32, 32),
                List.of(
                        node("A", Conv.of(1, 2, 2, SAME), Network.INPUT),
                        node("B", MaxPool.of(17, 1), Network.INPUT),
                        node("C", new Add(), "A", "B"),
                        node("D", Conv.of(1, 3, 1, SAME), "C"),
                        node("E", new Concat(), "A", "D"),
                        node("F", new GlobalMaxPool(), "E"))));

        assertThat(fields).containsOnlyKeys(Network.INPUT, "A", "B", "F");
        assertThat(field(fields, "F")).isEqualTo(ReceptiveField.whole(Shape.of(1, 32, 32)));
    }

    private static Conv conv(Pair kernel, Padding padding) {
        return new Conv(1, Window.of(1, 1, padding).withKernel(kernel), 1, false);
    }

    private static Node node(String id, Layer layer, String... inputs) {
        return new Node(id, layer, List.of(inputs));
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
