package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawing on pictures. */
class SheetTest {
    private static Picture noise(int width, int height, long seed) {
        Rng rng = new Rng(seed);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = rng.nextInt(1 << 24);
        }
        return Picture.of("noise", width, height, rgb);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "64,64,0", "65,63,1", "200,130,1", "129,1,0"})
    void aSheetHasThePixelsOfItsPicture(int width, int height, int seed) {
        Picture picture = noise(width, height, seed);
        assertThat(picture.sheet().rgb()).isEqualTo(picture.rgb());
        assertThat(picture.sheet().isSheet()).isTrue();
        assertThat(picture.sheet().ground()).isNull();
        assertThat(picture.isSheet()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0..255", "0..1", "-1..1", "mean=0.485,0.456,0.406;std=0.229,0.224,0.225"})
    void theFirstDabLeavesEveryOtherNumberOfTheInputAsItWas(String range) {
        for (boolean rgb : new boolean[] {true, false}) {
            for (int[] size : new int[][] {{37, 53}, {150, 90}, {224, 224}}) {
                Picture picture = noise(90, 150, 7);
                InputRange own = InputRange.parse(rgb || !range.startsWith("mean") ? range : "mean=0.5;std=0.2");
                InputFormat format = new InputFormat(size[0], size[1], rgb, own, ChannelOrder.BGR);
                assertThat(format.tensor(format.sheet(picture)).sameBits(format.tensor(picture)))
                        .as(rgb + " " + size[0])
                        .isTrue();
                assertThat(format.lazily(format.sheet(picture)).sameBits(format.tensor(picture)))
                        .isTrue();
            }
        }
    }

    /** Each reading of a sheet takes from the one before what was not drawn over; none may tell. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachReadingIsThatOfAllPixels(boolean rgb) {
        Rng rng = new Rng(5);
        InputFormat format = new InputFormat(150, 200, rgb, InputRange.parse("-1..1"), ChannelOrder.BGR);
        List<Picture> versions = new ArrayList<>(List.of(format.sheet(noise(300, 200, 2))));
        List<Tensor> kept = new ArrayList<>(); // so that there is something to take from
        for (int i = 0; i < 60; i++) {
            Picture from = versions.get(rng.nextInt(versions.size())); // undo leads to any of them
            Nib nib = rng.nextInt(3) == 0 ? Nib.eraser(9) : Nib.brush(1 + rng.nextInt(20), rng.nextInt(1 << 24));
            Picture drawn = from.line(
                    nib,
                    new Segment(
                            200 * rng.nextFloat(),
                            150 * rng.nextFloat(),
                            200 * rng.nextFloat(),
                            150 * rng.nextFloat()));
            versions.add(drawn);
            InputFormat asked = rng.nextInt(8) == 0 ? format.withOrder(ChannelOrder.RGB) : format;
            Tensor read = asked.tensor(drawn);
            kept.add(read);
            Picture flat = Picture.of("flat", 200, 150, drawn.rgb());
            assertThat(read.sameBits(asked.tensor(flat))).as("version " + i).isTrue();
        }
    }

    @Test
    void coloursStayWhereTheInputIsGray() {
        Picture picture = noise(90, 90, 3);
        int[] gray = InputFormat.standard().withSize(30, 30).sheet(picture).rgb();
        int[] coloured = InputFormat.standard()
                .withSize(30, 30)
                .withRgb(true)
                .sheet(picture)
                .rgb();
        for (int i = 0; i < gray.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat((gray[i] >> shift & 0xFF) - (coloured[i] >> shift & 0xFF))
                        .isBetween(-1, 1);
            }
        }
    }

    @Test
    void everyLumaCanBeGivenToEveryColour() {
        Rng rng = new Rng(5);
        for (int i = 0; i < 20_000; i++) {
            int luma = rng.nextInt(256);
            assertThat(Luma.of(Luma.with(rng.nextInt(1 << 24), luma))).isEqualTo(luma);
        }
    }

    @Test
    void aDabIsADisc() {
        Picture sheet = Picture.of("p", 9, 9, new int[81]).sheet();
        assertThat(painted(sheet.line(Nib.brush(1, 1), Segment.point(4.9, 3.1))))
                .containsExactly("4,3");
        assertThat(painted(sheet.line(Nib.brush(2, 1), Segment.point(4.4, 3.6))))
                .containsExactly("3,3", "4,3", "3,4", "4,4");
        assertThat(painted(sheet.line(Nib.brush(3, 1), Segment.point(4.5, 4.5))))
                .hasSize(9);
        assertThat(painted(sheet.line(Nib.brush(4, 1), Segment.point(4, 4))))
                .hasSize(12)
                .doesNotContain("2,2", "5,5");
        assertThat(painted(sheet.line(Nib.brush(1, 1), Segment.point(-3, 4)))).isEmpty();
        assertThat(sheet.line(Nib.brush(1, 0), Segment.point(4, 4)))
                .as("nothing changes")
                .isSameAs(sheet);
    }

    private static List<String> painted(Picture picture) {
        List<String> places = new ArrayList<>();
        int[] rgb = picture.rgb();
        for (int i = 0; i < rgb.length; i++) {
            if (rgb[i] != 0) {
                places.add(i % picture.width() + "," + i / picture.width());
            }
        }
        return places;
    }

    @Test
    void aThinLineHasNoGaps() {
        Rng rng = new Rng(1);
        Picture sheet = Picture.of("p", 80, 80, new int[6400]).sheet();
        for (int i = 0; i < 300; i++) {
            double x0 = 80 * rng.nextFloat();
            double y0 = 80 * rng.nextFloat();
            double x1 = 80 * rng.nextFloat();
            double y1 = 80 * rng.nextFloat();
            int[] rgb = sheet.line(Nib.brush(1, 1), new Segment(x0, y0, x1, y1)).rgb();
            boolean wide = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
            int from = (int) (wide ? Math.min(x0, x1) : Math.min(y0, y1));
            int to = (int) (wide ? Math.max(x0, x1) : Math.max(y0, y1));
            for (int at = from; at <= to; at++) {
                boolean any = false;
                for (int across = 0; across < 80; across++) {
                    any |= rgb[wide ? across * 80 + at : at * 80 + across] != 0;
                }
                assertThat(any).as(i + " at " + at).isTrue();
            }
        }
    }

    /** Every version against arrays that are painted pixel by pixel. */
    @Test
    void thousandsOfStrokesAndEveryEarlierVersionAreWhatPlainArraysSay() {
        Rng rng = new Rng(11);
        Picture start = noise(150, 100, 2);
        Picture now = start.sheet();
        int[] plain = start.rgb().clone();
        List<Picture> versions = new ArrayList<>();
        List<int[]> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int diameter = 1 + rng.nextInt(rng.nextInt(20) == 0 ? 90 : 12);
            Nib nib = rng.nextInt(3) == 0 ? Nib.eraser(diameter) : Nib.brush(diameter, rng.nextInt(1 << 24));
            double x0 = -20 + 190 * rng.nextFloat();
            double y0 = -20 + 140 * rng.nextFloat();
            double x1 = x0 + 60 * rng.nextFloat() - 30;
            double y1 = y0 + 60 * rng.nextFloat() - 30;
            now = now.line(nib, new Segment(x0, y0, x1, y1));
            paint(plain, start.rgb(), nib, new double[] {x0, y0, x1, y1});
            if (i % 100 == 0) {
                versions.add(now);
                expected.add(plain.clone());
            }
        }
        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i).rgb()).as("version " + i).isEqualTo(expected.get(i));
        }
        Picture last = now.line(Nib.eraser(Nib.MAX_DIAMETER), Segment.point(75, 50));
        assertThat(last.rgb()).isEqualTo(start.rgb());
        assertThat(last.ground()).as("it is as it was").isNull();
    }

    private static void paint(int[] plain, int[] start, Nib nib, double[] ends) {
        double x0 = nib.centre(ends[0]);
        double y0 = nib.centre(ends[1]);
        double x1 = nib.centre(ends[2]);
        double y1 = nib.centre(ends[3]);
        double length = Math.hypot(x1 - x0, y1 - y0);
        for (int i = 0; i < plain.length; i++) {
            double px = i % 150 + 0.5 - x0;
            double py = i / 150 + 0.5 - y0;
            double along = length == 0 ? 0 : (px * (x1 - x0) + py * (y1 - y0)) / length;
            double beyond = along < 0 ? -along : Math.max(0, along - length);
            double aside = length == 0 ? Math.hypot(px, py) : Math.abs(px * (y1 - y0) - py * (x1 - x0)) / length;
            double distance = length == 0 ? aside : Math.hypot(aside, beyond);
            if (distance <= nib.diameter() / 2.0 + 1e-7) {
                plain[i] = nib.erases() ? start[i] : nib.rgb();
            }
        }
    }

    @Test
    void anEraserBringsBackWhatAPictureWasDrawnOn() {
        Picture ground = noise(70, 20, 4);
        Picture drawn = noise(70, 20, 5).drawnOn(ground);
        assertThat(drawn.rgb()).isEqualTo(noise(70, 20, 5).rgb());
        assertThat(Objects.requireNonNull(drawn.ground()).rgb()).isEqualTo(ground.rgb());
        assertThat(drawn.line(Nib.eraser(200), Segment.point(30, 10)).rgb()).isEqualTo(ground.rgb());
    }

    @Test
    void versionsShareWhatDoesNotChange() {
        Picture sheet = noise(640, 640, 6).sheet();
        Picture dab = sheet.line(Nib.brush(10, 0xFF0000), Segment.point(100, 100));
        long tile = 4L * Tiles.SIDE * Tiles.SIDE;
        assertThat(dab.bytesBeyond(sheet)).isBetween(tile, tile + 100 * 8);
        assertThat(dab.bytesBeyond(dab)).isZero();
        assertThat(dab.bytesBeyond(noise(640, 640, 6))).isGreaterThanOrEqualTo(4L * 640 * 640 + tile);
        Picture far = dab.line(Nib.brush(4, 1), new Segment(0, 0, 639, 639));
        assertThat(far.bytesBeyond(dab)).as("a diagonal is no square").isLessThan(40 * tile);
    }
}
