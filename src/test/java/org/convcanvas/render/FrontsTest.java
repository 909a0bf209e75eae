package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.junit.jupiter.api.Test;

class FrontsTest {
    private final Network network = BuiltIn.START.network();

    @Test
    void mapsThatComeFromOneMapShowTheSameChannel() {
        View view = View.start("Conv 1", true).select("ReLU 1", 5);
        assertThat(Fronts.of(network, view, "Conv 1")).isEqualTo(5);
        assertThat(Fronts.of(network, view, "Pool 1")).isEqualTo(5);
        assertThat(Fronts.of(network, view, "Conv 2")).isZero();
        assertThat(Fronts.of(network, view, Network.INPUT)).isZero();
    }

    @Test
    void aColumnKeepsTheChannelThatWasSelectedThere() {
        View view = View.start("Conv 1", true).select("Conv 1", 6).select("Pool 2", 9);
        assertThat(Fronts.of(network, view, "Conv 1")).isEqualTo(6);
        assertThat(Fronts.of(network, view, "Pool 1")).isEqualTo(6);
        assertThat(Fronts.of(network, view, "Conv 2")).isEqualTo(9);
    }

    @Test
    void aChannelThatIsNoLongerThereIsTheLastOne() {
        assertThat(Fronts.of(network, View.start("Conv 1", true).select("Conv 1", 60), "Conv 1"))
                .isEqualTo(7);
    }
}
