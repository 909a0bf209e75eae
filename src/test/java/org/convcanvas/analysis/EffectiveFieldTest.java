package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.convcanvas.analysis.EffectiveField.Ellipse;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EffectiveFieldTest {
    @Test
    void absoluteValuesOfAllChannelsAddUp() {
        EffectiveField field = EffectiveField.ofAbsolute(Tensor.of(Shape.of(2, 1, 3), -1, 0, 2, 3, 0, -4));

        assertThat(field.mass()).containsExactly(4, 0, 6);
        assertThat(field.total()).isEqualTo(10);
        assertThat(field.centreX()).isEqualTo(1.2);
        assertThat(field.sigmaX()).isCloseTo(Math.sqrt(0.4 * 1.44 + 0.6 * 0.64), within(1e-12));
        assertThat(field.sigmaY()).isZero();
    }

    @Test
    void oneMassIsAPoint() {
        double[] mass = new double[20];
        mass[7] = 3;
        EffectiveField field = EffectiveField.of(4, 5, mass);

        assertThat(field.box90()).isEqualTo(Box.at(1, 2));
        assertThat(field.ellipse().major()).isZero();
    }

    @Test
    void noMassIsNothing() {
        EffectiveField field = EffectiveField.of(4, 5, new double[20]);

        assertThat(field.isNothing()).isTrue();
        assertThat(field.box90()).isNull();
        assertThat(field.sigmaX()).isNaN();
    }

    /** Of 11 x 11 equal pixels 90 % are 108.9: 9 x 9 hold 81, all 121. */
    @Test
    void theBoxOfAnEvenMassIsAllOfIt() {
        double[] mass = new double[15 * 15];
        for (int y = 2; y < 13; y++) {
            Arrays.fill(mass, y * 15 + 2, y * 15 + 13, 1);
        }
        EffectiveField field = EffectiveField.of(15, 15, mass);

        assertThat(field.box90()).isEqualTo(new Box(2, 2, 12, 12));
        assertThat(field.sigmaY()).isCloseTo(Math.sqrt(10), within(1e-12));
    }

    /** A peak of 90 on a ring that holds 10: the peak is enough. */
    @Test
    void theBoxLeavesThinRimsOut() {
        double[] mass = new double[81];
        mass[40] = 90;
        for (int i : new int[] {4, 36, 44, 76}) {
            mass[i] = 2.5;
        }
        assertThat(EffectiveField.of(9, 9, mass).box90()).isEqualTo(Box.at(4, 4));
        mass[40] = 89;
        assertThat(EffectiveField.of(9, 9, mass).box90()).isEqualTo(new Box(0, 0, 8, 8));
    }

    @Test
    void theBoxKeepsTheProportionOfTheDeviations() {
        double[] mass = new double[41 * 81];
        for (int y = 0; y < 41; y++) {
            for (int x = 0; x < 81; x++) {
                mass[y * 81 + x] = Math.exp(-(y - 20) * (y - 20) / 18.0 - (x - 40) * (x - 40) / 64.98);
            }
        }
        EffectiveField field = EffectiveField.of(41, 81, mass);

        // normal and independent, 3 and 5.7 wide: 6.5 rows either way hold 0.970, 11.5 columns 0.956, one less on
        // either axis is too little
        assertThat(field.sigmaY()).isCloseTo(3, within(0.001));
        assertThat(field.sigmaX()).isCloseTo(5.7, within(0.001));
        assertThat(field.box90()).isEqualTo(new Box(14, 29, 26, 51));
        Ellipse ellipse = field.ellipse();
        assertThat(ellipse.major()).isCloseTo(11.4, within(0.002));
        assertThat(ellipse.minor()).isCloseTo(6, within(0.002));
        assertThat(ellipse.angle()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theEllipseLiesAlongTheMass() {
        double[] falling = new double[49];
        double[] upright = new double[49];
        for (int i = 0; i < 7; i++) {
            falling[i * 7 + i] = 1;
            upright[i * 7 + 3] = 1;
        }
        Ellipse slanted = EffectiveField.of(7, 7, falling).ellipse();
        assertThat(slanted.angle()).isCloseTo(Math.PI / 4, within(1e-9));
        assertThat(slanted.major()).isCloseTo(2 * Math.sqrt(8), within(1e-9));
        assertThat(slanted.minor()).isCloseTo(0, within(1e-6));
        assertThat(EffectiveField.of(7, 7, upright).ellipse()).isEqualTo(new Ellipse(4, 0, Math.PI / 2));
    }
}
