package org.convcanvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RngTest {
    @Test
    void sameSeedGivesTheSameNumbers() {
        Rng one = new Rng(7);
        Rng two = new Rng(7);
        for (int i = 0; i < 100; i++) {
            assertThat(one.nextGaussian()).isEqualTo(two.nextGaussian());
        }
        assertThat(new Rng(7).nextLong()).isNotEqualTo(new Rng(8).nextLong());
    }

    /** Scenes store seeds, not numbers: these must never change. */
    @Test
    void numbersOfASeedAreFixedForEver() {
        assertThat(new Rng(20).nextLong()).isEqualTo(3900778703475868044L);
        assertThat(new Rng(20).nextFloat()).isEqualTo(0.48642963f);
        assertThat(new Rng(20).nextGaussian()).isEqualTo(0.6841970964644514);
    }

    @Test
    void gaussianHasMeanZeroAndVarianceOne() {
        Rng rng = new Rng(1);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = rng.nextGaussian();
            assertThat(value).isFinite();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / n).isEqualTo(0, within(0.01));
        assertThat(squares / n).isEqualTo(1, within(0.02));
    }
}
