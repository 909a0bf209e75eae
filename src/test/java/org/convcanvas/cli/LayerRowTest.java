package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;

class LayerRowTest {
    private static final Network NETWORK =
            new Network(Shape.of(1, 4, 5), List.of(new Node("A", new Relu(), List.of(Network.INPUT))));

    @Test
    void saysThatAFieldIsUndefined() {
        List<LayerRow> rows = List.of(LayerRow.of(NETWORK, NETWORK.node("A"), null));

        assertThat(LayerRow.table(NETWORK, rows)).containsPattern("1x4x5 +undefined");
        assertThat(LayerRow.json(rows)).contains("\"receptiveField\": null");
        assertThat(LayerRow.csv(rows)).endsWith("A,relu,Input,1,4,5,0,0,,,,,,\n");
    }
}
