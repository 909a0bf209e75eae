package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Concat;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.render.Numbers;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void valuesHaveASignAndFourDigits() {
        assertThat(Numbers.signed(275, true)).isEqualTo("+275");
        assertThat(Numbers.signed(-33.126f, true)).isEqualTo("−33.13");
        assertThat(Numbers.signed(0, true)).isEqualTo("0");
        assertThat(Numbers.signed(-12345.6f, true)).isEqualTo("−12,346");
        assertThat(Numbers.signed(60, false)).isEqualTo("60");
        assertThat(Numbers.signed(Float.NaN, true)).isEqualTo("NaN");
    }

    @Test
    void tellsTheUnitUnderThePointerAndTheInputThere() {
        Bench bench = Bench.of(true);
        bench.desk.live().refresh();
        Snapshot snapshot = Objects.requireNonNull(bench.desk.session().snapshot());
        float[] input = snapshot.experiment().input().data();
        List<String> parts = StatusText.unit(snapshot, new UnitAt("Conv 1", 0, 8, 16));
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0)).isEqualTo("x 16, y 8");
        assertThat(parts.get(1)).isEqualTo("input " + Numbers.signed(input[8 * 32 + 16], false));
        float value =
                Objects.requireNonNull(snapshot.evaluation()).map("Conv 1").data()[8 * 32 + 16];
        assertThat(parts.get(2)).isEqualTo("Sobel x " + Numbers.signed(value, true));
    }

    @Test
    void saysNoInputWhereTheReceptiveFieldIsUndefined() {
        Bench bench = Bench.of(true);
        bench.desk.live().refresh();
        Experiment old = Objects.requireNonNull(bench.desk.session().snapshot()).experiment();
        Network network = old.network()
                .appended(new Node("Wide", MaxPool.of(17, 1), List.of(Network.INPUT)))
                .appended(new Node("Join", new Concat(), List.of("Pool 1", "Wide")));
        Experiment experiment = new Experiment(old.picture(), old.format(), old.input(), network, old.weights());
        Evaluation evaluation =
                Engine.evaluate(network, old.weights(), old.input(), null, Parallel.sequential(), new Cancel());

        List<String> parts =
                StatusText.unit(new Snapshot(1, experiment, evaluation, null, 1), new UnitAt("Join", 0, 3, 2));

        assertThat(parts).hasSize(2).startsWith("x 2, y 3");
    }

    @Test
    void saysNothingOfUnitsThatAreNotThere() {
        Bench bench = Bench.of(true);
        bench.desk.live().refresh();
        Snapshot snapshot = bench.desk.session().snapshot();
        assertThat(StatusText.unit(snapshot, new UnitAt("Conv 9", 0, 0, 0))).isEmpty();
        assertThat(StatusText.unit(snapshot, new UnitAt("Pool 1", 0, 16, 0))).isEmpty();
        assertThat(StatusText.unit(snapshot, null)).isEmpty();
        assertThat(StatusText.unit(null, new UnitAt("Conv 1", 0, 0, 0))).isEmpty();
    }

    @Test
    void theWorkIsThatOfTheWholeNetwork() {
        Bench bench = Bench.of(true);
        bench.desk.live().refresh();
        Snapshot snapshot = Objects.requireNonNull(bench.desk.session().snapshot());
        assertThat(snapshot.experiment().network().macs()).isEqualTo(368_640);
        assertThat(StatusText.work(snapshot, new Workers(2, "plain kernels")))
                .contains("2 threads", "368,640 multiply-adds", "plain kernels");
        assertThat(StatusText.work(snapshot, new Workers(1, "plain kernels"))).contains("1 thread ");
    }
}
