package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.convcanvas.picture.Samples.Sample;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SamplesTest {
    /** Check sums of the drawn samples: a change of a drawing is meant, or it is a mistake. */
    private static final Map<String, Long> DRAWN = Map.ofEntries(
            Map.entry("checkerboard", 1969218965L),
            Map.entry("chirp", 1740682440L),
            Map.entry("grating", 2987864117L),
            Map.entry("house", 1841652760L),
            Map.entry("impulse", 1525681394L),
            Map.entry("noise", 1142465645L),
            Map.entry("rings", 2235640734L),
            Map.entry("shapes", 1805553569L),
            Map.entry("siemensStar", 1200444182L),
            Map.entry("spokes", 1125518257L),
            Map.entry("step", 150514701L),
            Map.entry("text", 2493308084L),
            Map.entry("textures", 3538366976L),
            Map.entry("zonePlate", 2076846159L));

    private static long checkSum(Picture picture) {
        CRC32 sum = new CRC32();
        for (int pixel : picture.rgb()) {
            sum.update(pixel >> 16);
            sum.update(pixel >> 8);
            sum.update(pixel);
        }
        return sum.getValue();
    }

    @Test
    void drawnSamplesAreTheSameOnEveryMachine() {
        Map<String, Long> sums = new HashMap<>();
        for (Sample sample : Samples.all()) {
            if (!sample.photo()) {
                sums.put(sample.id(), checkSum(sample.picture()));
            }
        }
        assertThat(sums).hasSizeGreaterThanOrEqualTo(12).isEqualTo(DRAWN);
        assertThat(new HashSet<>(sums.values())).hasSameSizeAs(sums.keySet());
    }

    @Test
    void everySampleHasATitleAndShowsSomething() {
        Set<String> ids = new HashSet<>();
        for (Sample sample : Samples.all()) {
            assertThat(ids.add(sample.id())).isTrue();
            assertThat(Samples.byId(sample.id())).contains(sample);
            assertThat(sample.title()).isNotBlank();
            if (sample.available()) {
                Picture picture = sample.picture();
                assertThat(picture.name()).isEqualTo(sample.title());
                assertThat(Arrays.stream(picture.rgb()).distinct().count()).isGreaterThan(1);
            }
        }
        assertThat(Samples.byId("nothing")).isEmpty();
    }

    @Test
    void theStartPictureIsAlwaysThere() {
        Tensor tensor = InputFormat.standard().tensor(Samples.start());
        assertThat(tensor.shape().plane()).isEqualTo(224 * 224);
    }

    @Test
    void theImpulseIsOnePixelOfTheStandardInput() {
        Tensor tensor = InputFormat.standard().tensor(new Sample("impulse", false).picture());
        assertThat(tensor.at(0, 112, 112)).isEqualTo(255);
        float sum = 0;
        for (float value : tensor.data()) {
            sum += value;
        }
        assertThat(sum).isEqualTo(255);
    }

    @Test
    void theSineIsASine() {
        for (double angle = -50; angle < 50; angle += 0.01) {
            assertThat(Waves.sin(angle)).isCloseTo(Math.sin(angle), org.assertj.core.api.Assertions.within(1e-8));
        }
    }
}
