package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Scale;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0..255", "0..1", "-1..1", "mean=0.485,0.456,0.406;std=0.229,0.224,0.225", "mean=0;std=1"})
    void textGoesRound(String text) {
        InputRange range = InputRange.parse(text);
        assertThat(range.text()).isEqualTo(text);
        assertThat(InputRange.parse(range.text())).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0..2",
                "mean=1",
                "mean=1;std=0",
                "mean=1;std=-1",
                "mean=1,2;std=1,2",
                "mean=1,2,3;std=1",
                "mean=a;std=1",
                "mean=NaN;std=1",
                "mean=1;std=Infinity",
                "std=1;mean=1",
                "mean=,;std=,"
            })
    void anythingElseIsRefusedWithTheNotations(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> InputRange.parse(text))
                .withMessageContaining("mean=a,b,c;std=d,e,f");
    }

    @Test
    void spacesAreIgnored() {
        assertThat(InputRange.parse(" mean = 1, 2, 3; std = 1, 1, 1 "))
                .isEqualTo(InputRange.parse("mean=1,2,3;std=1,1,1"));
        assertThat(InputRange.parse(" 0 .. 1 ")).isEqualTo(InputRange.UNIT);
    }

    @Test
    void endsAndMiddleAreExact() {
        assertThat(InputRange.BYTES.apply(200, 0)).isEqualTo(200);
        assertThat(InputRange.UNIT.apply(255, 0)).isEqualTo(1);
        assertThat(InputRange.SIGNED.apply(0, 0)).isEqualTo(-1);
        assertThat(InputRange.SIGNED.apply(255, 0)).isEqualTo(1);
        for (int v = 0; v < 128; v++) {
            assertThat(InputRange.SIGNED.apply(v, 0)).isEqualTo(-InputRange.SIGNED.apply(255 - v, 0));
        }
    }

    @Test
    void backUndoesApply() {
        List<InputRange> ranges = List.of(
                InputRange.BYTES,
                InputRange.UNIT,
                InputRange.SIGNED,
                InputRange.parse("mean=0.485,0.456,0.406;std=0.229,0.224,0.225"));
        for (InputRange range : ranges) {
            for (int channel = 0; channel < 3; channel++) {
                for (int v = 0; v < 256; v++) {
                    assertThat(range.back(range.apply(v, channel), channel)).isEqualTo(v);
                }
                assertThat(range.back(Float.NEGATIVE_INFINITY, channel)).isZero();
                assertThat(range.back(Float.POSITIVE_INFINITY, channel)).isEqualTo(255);
                assertThat(range.back(Float.NaN, channel)).isZero();
            }
        }
    }

    @Property(tries = 200)
    void anyStandardisationGoesRound(
            @ForAll @FloatRange(min = -9, max = 9) @Scale(6) float mean,
            @ForAll @FloatRange(min = 0.001f, max = 9) @Scale(6) float deviation) {
        InputRange range = new InputRange.Standardised(List.of(mean), List.of(deviation));
        assertThat(InputRange.parse(range.text())).isEqualTo(range);
    }
}
