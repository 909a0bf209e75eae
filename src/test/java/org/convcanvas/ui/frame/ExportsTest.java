package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.JPanel;
import org.convcanvas.analysis.MapStatistics;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.Palette;
import org.convcanvas.render.SlideMovie;
import org.convcanvas.render.Stage;
import org.convcanvas.render.Token;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Settings;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.chart.Histogram;
import org.convcanvas.ui.parts.chart.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    @TempDir
    Path folder;

    private final List<Integer> percents = new ArrayList<>();
    private boolean cancelled;
    private final List<String> told = new ArrayList<>();
    private final Session session = new Session(Stage.start(), View.start("Conv 1", true));
    private final Desk desk = desk();

    private Desk desk() {
        Jobs jobs = Jobs.direct();
        LiveEvaluator live = new LiveEvaluator(session, jobs, Parallel.sequential());
        live.refresh();
        return new Desk(session, live, jobs, new Notices() {
            @Override
            public void problem(String sentence) {
                told.add("problem: " + sentence);
            }

            @Override
            public void done(String sentence) {
                told.add(sentence);
            }
        });
    }

    private Exports exports() {
        Choosers choosers = new Choosers(new JPanel(), Settings.in(folder), desk.jobs());
        return new Exports(desk, choosers, () -> new Dimension(900, 600), (percent, cancel) -> {
            percents.add(percent);
            if (cancelled) {
                cancel.request();
            }
        });
    }

    private Snapshot snapshot() {
        return session.snapshot();
    }

    private Tensor map(String id) {
        return snapshot().evaluation().map(id);
    }

    @Test
    void aMapsNumbersReadBackToTheSameBits() throws IOException {
        UnitAt unit = new UnitAt("Pool 1", 3, 0, 0);
        exports().map(folder.resolve("m.csv"), snapshot(), unit);
        exports().map(folder.resolve("m.npy"), snapshot(), unit);
        List<String> lines = Files.readAllLines(folder.resolve("m.csv"));
        Tensor read = Npy.read(folder.resolve("m.npy"));
        assertThat(lines).hasSize(112);
        assertThat(read.shape()).isEqualTo(Shape.of(112, 112));
        for (int y = 0; y < 112; y++) {
            String[] words = lines.get(y).split(",");
            assertThat(words).hasSize(112);
            for (int x = 0; x < 112; x++) {
                float value = map("Pool 1").at(3, y, x);
                assertThat(Float.parseFloat(words[x])).isEqualTo(value);
                assertThat(read.data()[y * 112 + x]).isEqualTo(value);
            }
        }
        assertThat(told).hasSize(2).allMatch(sentence -> sentence.startsWith("Written to"));
    }

    @Test
    void aColumnsNumbersAreATable() throws IOException {
        exports().column(folder.resolve("c.csv"), snapshot(), "Pool 2");
        exports().column(folder.resolve("c.npy"), snapshot(), "Pool 2");
        List<String> lines = Files.readAllLines(folder.resolve("c.csv"));
        assertThat(lines).hasSize(1 + 16 * 56 * 56);
        assertThat(lines.get(0)).isEqualTo("channel,y,x,value");
        assertThat(lines.get(1 + 2 * 56 * 56 + 3 * 56 + 4)).startsWith("2,3,4,");
        assertThat(Npy.read(folder.resolve("c.npy")).sameBits(map("Pool 2"))).isTrue();
    }

    @Test
    void aMapsPictureHasTheColoursOfTheCanvas() throws IOException {
        exports().map(folder.resolve("m.png"), snapshot(), new UnitAt("Pool 2", 5, 0, 0));
        BufferedImage image = ImageIO.read(folder.resolve("m.png").toFile());
        assertThat(image.getWidth()).as("four pixels a unit").isEqualTo(4 * 56);
        Tensor maps = map("Pool 2");
        double range = ColourScale.percentile(maps.data(), 5 * 56 * 56, 6 * 56 * 56);
        for (int i = 0; i < 56; i++) {
            int colour = ColourMap.BLUE_RED.argb(ColourScale.position(maps.at(5, i, 55 - i), range), true);
            assertThat(image.getRGB(4 * (55 - i) + 1, 4 * i + 2)).isEqualTo(colour);
        }
    }

    @Test
    void picturesOfColumnsAndCanvasAreThere() throws IOException {
        exports().column(folder.resolve("c.png"), snapshot(), "Conv 1");
        exports().column(folder.resolve("c.svg"), snapshot(), "Conv 1");
        exports().canvas(folder.resolve("k.png"), snapshot());
        exports().canvas(folder.resolve("k.svg"), snapshot());
        BufferedImage sheet = ImageIO.read(folder.resolve("c.png").toFile());
        assertThat(sheet.getWidth()).as("three columns of 224").isEqualTo(12 + 3 * 236);
        assertThat(ImageIO.read(folder.resolve("k.png").toFile()).getWidth()).isEqualTo(1800);
        assertThat(Files.readString(folder.resolve("c.svg"))).contains("Sobel x", "data:image/png");
        assertThat(Files.readString(folder.resolve("k.svg"))).contains("Pool 2", "data:image/png");
    }

    @Test
    void theShiftGoesOnceRound() throws IOException {
        exports().shift(folder.resolve("shift.gif"), snapshot());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(folder.resolve("shift.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(48);
            assertThat(reader.read(0).getWidth()).isGreaterThanOrEqualTo(960);
            assertThat(different(reader.read(0), reader.read(12))).isTrue();
        }
    }

    private static boolean different(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theSlideIsAnAnimationThatEndsWithTheWholeMap() throws IOException {
        UnitAt unit = new UnitAt("Conv 2", 4, 0, 0);
        exports().slide(folder.resolve("s.gif"), snapshot(), unit);
        SlideMovie movie = new SlideMovie(snapshot().experiment(), snapshot().evaluation(), session.view(), unit, 0);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(folder.resolve("s.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(movie.frames()).isEqualTo(240);
            BufferedImage last = reader.read(239);
            assertThat(last.getWidth()).isEqualTo(movie.width());
            assertThat(last.getHeight()).isEqualTo(movie.height());
            Set<Integer> palette = Arrays.stream(movie.colours()).boxed().collect(Collectors.toSet());
            int x0 = (int) movie.place().getX();
            int y0 = (int) movie.place().getY();
            long off = 0;
            for (int y = 0; y < movie.map().getHeight(); y++) {
                for (int x = 0; x < movie.map().getWidth(); x++) {
                    int shown = last.getRGB(x0 + x, y0 + y) & 0xFFFFFF;
                    int wanted = movie.map().getRGB(x, y) & 0xFFFFFF;
                    assertThat(palette).contains(shown);
                    off += distance(shown, wanted) > 12 ? 1 : 0;
                }
            }
            assertThat(off).as("pixels of another colour").isZero();
            int early = reader.read(3).getRGB(x0 + 200, y0 + 200);
            assertThat(distance(early, last.getRGB(x0 + 200, y0 + 200)))
                    .as("what is to come is hatched")
                    .isGreaterThan(0);
            String delay = ((org.w3c.dom.Element) ((javax.imageio.metadata.IIOMetadataNode)
                                    reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0"))
                            .getElementsByTagName("GraphicControlExtension")
                            .item(0))
                    .getAttribute("delayTime");
            assertThat(delay).isEqualTo("4");
        }
        assertThat(percents).isSorted().contains(100);
    }

    @Test
    void whatIsDoneIsToldBeforeTheEnd() throws InterruptedException {
        ExecutorService delivery = Executors.newSingleThreadExecutor();
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch end = new CountDownLatch(1);
        Desk pooled = new Desk(session, desk.live(), Jobs.pooled(delivery), new Notices() {
            @Override
            public void problem(String sentence) {
                done(sentence);
            }

            @Override
            public void done(String sentence) {
                events.add(sentence);
                end.countDown();
            }
        });
        Choosers choosers = new Choosers(new JPanel(), Settings.in(folder), desk.jobs());
        Exports exports = new Exports(
                pooled, choosers, () -> new Dimension(900, 600), (percent, cancel) -> events.add(percent + " %"));
        exports.slide(folder.resolve("s.gif"), snapshot(), new UnitAt("Pool 2", 0, 0, 0));
        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        delivery.shutdown();
        assertThat(delivery.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(events).hasSize(22).startsWith("0 %", "5 %").element(20).isEqualTo("100 %");
        assertThat(events.get(21)).startsWith("Written to");
    }

    private static int distance(int a, int b) {
        return Math.max(
                Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)),
                Math.max(Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)), Math.abs((a & 0xFF) - (b & 0xFF))));
    }

    @Test
    void anExportThatIsEndedLeavesNoFile() {
        cancelled = true;
        exports().slide(folder.resolve("s.gif"), snapshot(), new UnitAt("Conv 1", 0, 0, 0));
        assertThat(folder.resolve("s.gif")).doesNotExist();
        assertThat(told).containsExactly("problem: The export was ended; no file was written");
    }

    @Test
    void aChartIsWrittenAsNumbersAndAsAPicture() throws IOException {
        Theme.install(true);
        Sweep sweep = new Sweep();
        exports().chart("Sweep", sweep);
        assertThat(told).containsExactly("problem: That chart shows nothing yet. Look at a layer from within first");
        sweep.show(new float[] {1.5f, -2, 3}, new float[] {7, Float.NaN, 9}, 1, "column");
        exports().chart(folder.resolve("s.csv"), sweep);
        assertThat(folder.resolve("s.csv")).hasContent("place,input,response\n0,7.0,1.5\n1,,-2.0\n2,9.0,3.0\n");
        exports().chart(folder.resolve("s.svg"), sweep);
        assertThat(Files.readString(folder.resolve("s.svg"))).contains("column", "<svg", "path");
        exports().chart(folder.resolve("s.png"), sweep);
        BufferedImage image = ImageIO.read(folder.resolve("s.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1440);
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < 1440 * 720; i++) {
            colours.add(image.getRGB(i % 1440, i / 1440));
        }
        assertThat(colours)
                .as("the line of the responses")
                .contains(Palette.of(true).get(Token.ACCENT).getRGB());
    }

    @Test
    void aHistogramsNumbersAreThoseOfTheMap() throws IOException {
        Theme.install(true);
        Histogram histogram = new Histogram();
        MapStatistics statistics = MapStatistics.of(map("Pool 2"), 5);
        histogram.show(statistics, value -> 0, null);
        exports().chart(folder.resolve("h.csv"), histogram);
        List<String> lines = Files.readAllLines(folder.resolve("h.csv"));
        assertThat(lines.get(0)).isEqualTo("from,to,count");
        assertThat(lines.stream()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.split(",")[2]))
                        .sum())
                .isEqualTo(56 * 56);
        exports().chart(folder.resolve("h.svg"), histogram);
        assertThat(Files.readString(folder.resolve("h.svg"))).contains("response value");
    }

    @Test
    void aFolderThatIsNotThereIsToldInOneSentence() {
        exports().map(folder.resolve("no/such/folder.csv"), snapshot(), new UnitAt("Conv 1", 0, 0, 0));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("problem: ").doesNotContain("Exception");
    }
}
