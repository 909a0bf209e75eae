package org.convcanvas.ui.lens.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.lens.parameters.Counts.What;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareModelTest {
    private final Session session =
            new Session(experiment(), View.start("Conv 1", true).withLens(Lens.PARAMETERS));
    private final Desk desk = new Desk(
            session, new LiveEvaluator(session, Jobs.direct(), Parallel.sequential()), Jobs.direct(), new Notices() {
                @Override
                public void problem(String sentence) {}

                @Override
                public void done(String sentence) {}
            });
    private final ShareModel model = new ShareModel(desk);

    /** A picture whose left half is repeated at the right. */
    private static Experiment experiment() {
        int[] rgb = new int[64 * 64];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % 64 % 32;
            rgb[i] = 0x10101 * ((x * 13 + i / 64 * 29) % 251);
        }
        return Experiment.of(
                Picture.of("twice", 64, 64, rgb),
                InputFormat.standard().withSize(64, 64),
                BuiltIn.START.network(),
                BuiltIn.START.weights());
    }

    private SharingExample example() {
        return Objects.requireNonNull(model.ways()).example();
    }

    @Test
    void theSelectedFilterIsTheSharedKernelWhereItFits() {
        float[] own = Objects.requireNonNull(session.experiment().weights().kernel("Conv 1"))
                .data();
        session.view(view -> view.select("Conv 1", 2));
        assertThat(example().kernel().data()).isEqualTo(Arrays.copyOfRange(own, 18, 27));
        session.view(view -> view.withShare(view.share().withKernel(5)));
        assertThat(example().kernel().shape().toString()).contains("5");
        assertThat(example().kernel().data()[0]).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void worksWithSeveralChannels(int channels) {
        desk.live().refresh();
        session.view(view -> view.withShare(view.share().withChannels(channels).withSide(12)));
        assertThat(example().input().shape().channels()).isEqualTo(channels);
        assertThat(example().columns()).isEqualTo(144 * channels);
        assertThat(example().weights(Way.CONVOLUTION)).isEqualTo(9L * channels);
        assertThat(Objects.requireNonNull(model.ways()).output(Way.FULL).shape().plane())
                .isEqualTo(100);
    }

    @Test
    void theSamePatchElsewhereGivesTheSameResponse() {
        session.view(view -> view.withShare(view.share().withSide(16)));
        model.first(3 * 14 + 2);
        model.findAlike();
        assertThat(model.second() % 14).as("eight pixels to the right").isEqualTo(10);
        assertThat(Alike.distance(example(), model.first(), model.second())).isZero();
        Ways ways = Objects.requireNonNull(model.ways());
        float[] shared = ways.output(Way.CONVOLUTION).data();
        float[] local = ways.output(Way.LOCAL).data();
        assertThat(shared[model.first()]).isEqualTo(shared[model.second()]);
        assertThat(local[model.first()]).isNotEqualTo(local[model.second()]);
    }

    @Test
    void anEntryOfTheMatrixIsAConnectionOfTheOutputThatFollowsThePointer() {
        int a = model.first();
        model.entry(14, 18); // output (2, 2), input (2, 2)
        assertThat(model.pointed())
                .isEqualTo(new Pointed(
                        List.of(new Pointed.Unit("A", a, false), new Pointed.Unit("B", 14, true)), false, 14, 18, 0));
        model.input(Way.CONVOLUTION, 27); // (3, 3), the middle of its patch
        assertThat(model.pointed().tap()).isEqualTo(4);
        model.input(Way.CONVOLUTION, 63); // far from both
        assertThat(model.pointed().column()).isEqualTo(-1);
        model.input(Way.FULL, 63);
        assertThat(model.pointed().column()).isEqualTo(63);
        assertThat(model.pointed().tap()).isEqualTo(-1);
    }

    @Test
    void anOutputWalksOverAllPlacesAndThenBothAreMarkedAgain() {
        AtomicLong nanos = new AtomicLong();
        List<Integer> places = new ArrayList<>();
        Walk walk = new Walk(nanos::get, places::add);
        walk.start(36);
        for (int i = 0; i < 100 && walk.running(); i++) {
            nanos.addAndGet(100_000_000);
            walk.tick();
        }
        assertThat(places).hasSize(37).startsWith(0, 1, 2).endsWith(34, 35, -1);
        assertThat(nanos.get()).as("6 seconds").isEqualTo(6_000_000_000L);
    }

    @Test
    void sharingIsBrokenAndLookedAtThroughTheShiftLens() {
        model.breakSharing();
        assertThat(session.view().lens()).isEqualTo(Lens.SHIFT);
        assertThat(session.experiment().network().node("Conv 1").layer()).isInstanceOf(DriftedConv.class);
        session.undo();
        assertThat(session.experiment().network()).isEqualTo(experiment().network());
    }

    @Test
    void numbersStandWithTheirFormulas() {
        List<CountLines.Line> lines = Counts.lines(WeightLadder.LESSON, What.WEIGHTS);
        assertThat(lines)
                .extracting(CountLines.Line::number)
                .containsExactly("77,070,336", "483,385,147,392", "86,704,128", "1,728", "576");
        assertThat(lines.get(0).formula()).isEqualTo("512 × (224 × 224 × 3)");
        assertThat(lines.get(3).formula()).isEqualTo("64 × (3 × 3 × 3)");
        assertThat(Counts.lines(WeightLadder.LESSON, What.MACS))
                .extracting(CountLines.Line::number)
                .containsExactly("77,070,336", "483,385,147,392", "86,704,128", "86,704,128", "28,901,376");
        assertThat(Counts.lines(WeightLadder.LESSON, What.MACS).get(3).formula())
                .isEqualTo("224 × 224 × 64 × (3 × 3 × 3)");
        assertThat(Counts.lines(WeightLadder.LESSON, What.BYTES).get(0))
                .isEqualTo(new CountLines.Line(
                        lines.get(0).name(),
                        "308,281,344",
                        "4 × 77,070,336 = 308.3 MB",
                        lines.get(0).ink()));
        assertThat(Counts.size(BigInteger.TWO.pow(74))).isEqualTo("18.9 ZB");
        assertThat(CountsCard.alexNetLines())
                .extracting(line -> line.number() + " = " + line.formula())
                .containsExactly("105,705,600 = 55 × 55 × 96 × (11 × 11 × 3 + 1)", "34,944 = 96 × (11 × 11 × 3 + 1)");
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void formulasGiveTheirNumbersAtTheLargestSizesToo(What what) {
        for (WeightLadder sizes : List.of(
                WeightLadder.LESSON,
                WeightLadder.ALEXNET,
                new WeightLadder(4096, 4096, 65536, 4096, 15, 1, true, true),
                new WeightLadder(4096, 3, 1, 4096, 15, 7, false, false))) {
            for (CountLines.Line line : Counts.lines(sizes, what)) {
                assertThat(value(line.formula()))
                        .as(line.formula())
                        .isEqualTo(new BigInteger(line.number().replace(",", "")));
            }
        }
    }

    /** What a formula of products, with one sum in brackets at most, comes to. */
    private static BigInteger value(String formula) {
        String plain = formula.replace(",", "").replaceFirst(" = .*", "");
        Matcher bracket = Pattern.compile("\\((.*)\\)").matcher(plain);
        BigInteger product = BigInteger.ONE;
        if (bracket.find()) {
            product = BigInteger.ZERO;
            for (String term : bracket.group(1).split(" \\+ ")) {
                product = product.add(value(term));
            }
            plain = bracket.replaceFirst("1");
        }
        for (String factor : plain.split(" × ")) {
            product = product.multiply(new BigInteger(factor));
        }
        return product;
    }

    @Test
    void barsAreThoseOfTheLadderAndOfTheNetwork() {
        assertThat(ShareDrawer.ladder(WeightLadder.LESSON, What.WEIGHTS))
                .extracting(ShareBars.Bar::aside)
                .containsExactly("×279,736,775", "×50,176", "×44,601", "×1", "×0.333");
        List<ShareBars.Bar> layers = ShareDrawer.layers(BuiltIn.START.network(), What.WEIGHTS);
        assertThat(layers).extracting(bar -> bar.number().intValueExact()).startsWith(80, 0, 0, 1168);
        assertThat(layers.get(0).aside()).isEqualTo("4,014,080 · 20,141,449,216"); // 401,408 times 10 and 50,177
        assertThat(ShareDrawer.layers(BuiltIn.START.network(), What.BYTES)
                        .get(0)
                        .number())
                .isEqualTo(BigInteger.valueOf(4 * 8 * 224 * 224));
    }

    @Test
    void theStatusBarNamesTheOutputItsRowAndTheEntry() {
        model.point(14);
        assertThat(model.under()).containsExactly("output B (2, 2)", "matrix row 14 of 36");
        model.entry(14, 18);
        assertThat(model.under()).last().isEqualTo("column 18 of 64");
        session.view(view -> view.withLens(Lens.MAPS));
        assertThat(model.under()).isEmpty();
    }

    @Test
    void theKeyboardMovesTheMarkedOutputsWithinTheMap() {
        model.first(0);
        model.point(14);
        model.step(1, 0, false);
        model.step(0, 9, false);
        assertThat(model.second()).isEqualTo(5 * 6 + 3);
        model.step(-1, 1, true);
        assertThat(model.first()).isEqualTo(6);
    }

    @Test
    void onlyTheConvolutionsMapMovesAlongWithTheImage() {
        Ways own = Objects.requireNonNull(model.ways());
        assertThat(own.made(Way.CONVOLUTION).error()).isZero();
        assertThat(own.made(Way.LOCAL).error()).isGreaterThan(0.2);
        assertThat(own.made(Way.FULL).error()).isGreaterThan(0.2);
        session.view(view -> view.withShare(view.share().withLadder(0)));
        assertThat(Objects.requireNonNull(model.ways()).made(Way.LOCAL).error()).isZero();
    }
}
