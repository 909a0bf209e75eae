package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Clip;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ReferenceActivationTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    @Test
    void reluKeepsPositives() {
        assertThat(of(new Relu(), -2, -0f, 0, 3, INFINITY, -INFINITY)).containsExactly(0, 0, 0, 3, INFINITY, 0);
    }

    @Test
    void leakyReluShrinksNegatives() {
        assertThat(of(new LeakyRelu(0.25f), -2, 0, 3)).containsExactly(-0.5f, 0, 3);
    }

    @Test
    void clipCutsOff() {
        assertThat(of(Clip.relu6(), -2, 3, 7)).containsExactly(0, 3, 6);
        assertThat(of(new Clip(-1, 1), -2, 0.5f, 7)).containsExactly(-1, 0.5f, 1);
    }

    @Test
    void sigmoidIsSymmetricAboutAHalf() {
        float[] out = of(new Sigmoid(), 0, 1, -1, 1000, -1000);

        assertThat(out[0]).isEqualTo(0.5f);
        assertThat(out[1]).isEqualTo(0.7310586f);
        assertThat(out[2]).isEqualTo(0.26894143f);
        assertThat(out[3]).isEqualTo(1);
        assertThat(out[4]).isZero();
    }

    @Test
    void tanhIsOddAndKeepsTheTiniest() {
        float[] out = of(new Tanh(), 1, -1, 1e-30f, 100);

        assertThat(out[0]).isEqualTo(0.7615942f, within(1e-7f));
        assertThat(out[1]).isEqualTo(-out[0]);
        assertThat(out[2]).isEqualTo(1e-30f);
        assertThat(out[3]).isEqualTo(1);
    }

    @Test
    void notANumberComesThroughAllOfThem() {
        LayerSamples.kinds().stream().filter(Activation.class::isAssignableFrom).forEach(kind -> {
            Activation layer = (Activation) LayerSamples.random(kind, new Rng(1));
            assertThat(of(layer, Float.NaN)).as(layer.type()).containsExactly(Float.NaN);
        });
    }

    private static float[] of(Activation layer, float... values) {
        Tensor input = Tensor.of(Shape.of(1, 1, values.length), values);
        return Layers.reference(layer, input, Map.of()).data();
    }
}
