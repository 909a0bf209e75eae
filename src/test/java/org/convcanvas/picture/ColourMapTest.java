package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    private static final boolean[] THEMES = {false, true};

    private static double lightness(int argb) {
        return Perceived.of(argb, Perceived.Vision.NORMAL).lightness();
    }

    @Test
    void blueRedHasTheStopsOfTheDesign() {
        assertThat(ColourMap.BLUE_RED.argb(0, false)).isEqualTo(0xFFF8F9FA);
        assertThat(ColourMap.BLUE_RED.argb(-1, false)).isEqualTo(0xFF063B78);
        assertThat(ColourMap.BLUE_RED.argb(1, false)).isEqualTo(0xFF7F1120);
        assertThat(ColourMap.BLUE_RED.argb(0, true)).isEqualTo(0xFF14181E);
        assertThat(ColourMap.BLUE_RED.argb(-1, true)).isEqualTo(0xFFB5DAFF);
        assertThat(ColourMap.BLUE_RED.argb(1, true)).isEqualTo(0xFFFFD3BC);
    }

    @ParameterizedTest
    @EnumSource
    void aTableIsOpaqueAndHasZeroInItsMiddle(ColourMap map) {
        for (boolean dark : THEMES) {
            int[] table = map.table(dark);
            assertThat(table).hasSize(511);
            assertThat(Arrays.stream(table)).allMatch(argb -> argb >>> 24 == 255);
            assertThat(table[255]).isEqualTo(map.argb(0, dark)).isEqualTo(map.argb(Double.NaN, dark));
            assertThat(map.argb(-7, dark)).isEqualTo(table[0]);
            assertThat(map.argb(7, dark)).isEqualTo(table[510]);
            assertThat(Arrays.stream(table).distinct().count()).isGreaterThan(200);
            table[0] = 0;
            assertThat(map.argb(-1, dark)).isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE_RED", "PURPLE_GREEN"})
    void aValueAndItsNegativeAreEquallyLight(ColourMap map) {
        for (boolean dark : THEMES) {
            int[] table = map.table(dark);
            for (int k = 1; k <= 255; k++) {
                assertThat(lightness(table[255 - k]))
                        .as("%s %s at %d", map, dark, k)
                        .isCloseTo(lightness(table[255 + k]), within(3.0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE_RED", "PURPLE_GREEN"})
    void lightnessLeavesTheNeutralSteadily(ColourMap map) {
        for (boolean dark : THEMES) {
            int[] table = map.table(dark);
            double sign = dark ? 1 : -1;
            for (int k = 5; k <= 255; k += 5) {
                assertThat(sign * (lightness(table[255 + k]) - lightness(table[250 + k])))
                        .isPositive();
                assertThat(sign * (lightness(table[255 - k]) - lightness(table[260 - k])))
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Perceived.Vision.class)
    void signStaysReadableToEveryEye(Perceived.Vision vision) {
        for (boolean dark : THEMES) {
            assertThat(apart(ColourMap.BLUE_RED, 0.1, dark, vision)).isGreaterThanOrEqualTo(11);
            assertThat(apart(ColourMap.BLUE_RED, 0.25, dark, vision)).isGreaterThanOrEqualTo(26);
            assertThat(apart(ColourMap.GRAY, 0.25, dark, vision)).isGreaterThanOrEqualTo(26);
        }
    }

    private static double apart(ColourMap map, double v, boolean dark, Perceived.Vision vision) {
        double t = ColourScale.position((float) v, 1);
        return Perceived.of(map.argb(-t, dark), vision).difference(Perceived.of(map.argb(t, dark), vision));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void theMeasureIsCiede2000(double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(new Perceived(l1, a1, b1).difference(new Perceived(l2, a2, b2)))
                .isCloseTo(expected, within(1e-4));
    }

    @Test
    void everyColourGoesThroughOkLabUnchanged() {
        for (int i = 0; i < 1 << 24; i += 4099) {
            assertThat(OkLab.of(i).rgb()).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAnIdAndATitle(ColourMap map) {
        assertThat(ColourMap.byId(map.id())).isSameAs(map);
        assertThat(map.title()).isNotBlank();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> ColourMap.byId("jet"));
    }
}
