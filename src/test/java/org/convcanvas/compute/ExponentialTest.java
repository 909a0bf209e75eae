package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.tensor.Rng;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    private static final double CLOSE = 5e-14;

    @Test
    void isCloseToTheLibrarys() {
        Rng rng = new Rng(91);
        for (int i = 0; i < 200_000; i++) {
            double x = (rng.nextFloat() * 2 - 1) * (i % 2 == 0 ? 700 : 2);
            assertThat(Math.abs(Exponential.exp(x) / StrictMath.exp(x) - 1)).isLessThan(CLOSE);
            double small = x * Math.pow(10, -rng.nextInt(12));
            double exact = StrictMath.expm1(small);
            assertThat(Math.abs(Exponential.expm1(small) - exact)).isLessThanOrEqualTo(CLOSE * Math.abs(exact));
        }
    }

    @Test
    void theEndsAreWhatFloatsNeed() {
        assertThat((float) Exponential.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat((float) Exponential.exp(Double.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Exponential.exp(0)).isEqualTo(1);
        assertThat(Exponential.exp(Double.NaN)).isNaN();
        assertThat(Exponential.expm1(Double.NaN)).isNaN();
        assertThat(Pointwise.sigmoid(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Pointwise.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Pointwise.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(Pointwise.tanh(1e-30f)).isEqualTo(1e-30f);
        assertThat(Float.floatToIntBits(Pointwise.tanh(-0f))).isEqualTo(Float.floatToIntBits(-0f));
    }

    /** As the activations' documents say. */
    @Test
    void activationsAreOffByOneUnitOfTheLastPlaceAtMost() {
        Rng rng = new Rng(92);
        for (int i = 0; i < 200_000; i++) {
            float z = (rng.nextFloat() * 2 - 1) * (i % 2 == 0 ? 20 : 1);
            near(Pointwise.sigmoid(z), (float) (1 / (1 + StrictMath.exp(-z))));
            near(Pointwise.tanh(z), (float) StrictMath.tanh(z));
        }
    }

    private static void near(float actual, float exact) {
        assertThat(Math.abs(Float.floatToIntBits(actual) - Float.floatToIntBits(exact)))
                .isLessThanOrEqualTo(1);
    }
}
