package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.GifWriter;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.MapSheet;
import org.convcanvas.render.Movie;
import org.convcanvas.render.SceneImage;
import org.convcanvas.render.ShiftMovie;
import org.convcanvas.render.SlideMovie;
import org.convcanvas.render.SvgDocument;
import org.convcanvas.store.MapFile;
import org.convcanvas.store.Npy;
import org.convcanvas.store.Places;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.chart.Exportable;
import org.jspecify.annotations.Nullable;

/** Writes what is on the canvas to files: numbers and pictures, in the background; the ending decides the format. */
final class Exports {
    private static final List<String> NUMBERS = List.of("png", "svg", "csv", "npy");
    private static final List<String> PICTURES = List.of("png", "svg");
    private static final List<String> CHARTS = List.of("png", "svg", "csv");
    private static final double SCALE = 2;

    /** Logical pixels of a chart. */
    private static final Dimension CHART = new Dimension(720, 360);

    private static final int LANES_WIDTH = 960;
    private static final int LANES_HEIGHT = 560;

    private final Desk desk;
    private final Choosers choosers;
    private final Supplier<Dimension> canvas;
    private final Progress progress;

    /**
     * @param canvas the size of the canvas in logical pixels
     * @param progress tells of long exports
     */
    Exports(Desk desk, Choosers choosers, Supplier<Dimension> canvas, Progress progress) {
        this.progress = progress;
        this.desk = desk;
        this.choosers = choosers;
        this.canvas = canvas;
    }

    /** Asks for a file for the pinned unit's map, or the selected one. */
    void map() {
        Snapshot snapshot = shown();
        if (snapshot != null) {
            UnitAt map = map(snapshot);
            String name = map.id() + " " + MapNames.of(snapshot.experiment(), map.id(), map.channel());
            choosers.save(Text.of("chooser.exportMap"), plain(name), NUMBERS)
                    .ifPresent(file -> map(file, snapshot, map));
        }
    }

    /** Asks for a file for all maps of the selected layer. */
    void column() {
        Snapshot snapshot = shown();
        if (snapshot != null) {
            String id = map(snapshot).id();
            choosers.save(Text.of("chooser.exportColumn"), plain(id), NUMBERS)
                    .ifPresent(file -> column(file, snapshot, id));
        }
    }

    /** Asks for a file for the canvas as it is, wholly in sight. */
    void canvas() {
        Snapshot snapshot = shown();
        if (snapshot != null) {
            choosers.save(Text.of("chooser.exportCanvas"), Text.of("export.canvas"), PICTURES)
                    .ifPresent(file -> canvas(file, snapshot));
        }
    }

    /** Asks for a file for a chart of the drawer. */
    void chart(String name, Exportable chart) {
        if (chart.csv().isEmpty()) {
            desk.notices().problem(Text.of("export.chart.nothing"));
            return;
        }
        choosers.save(Text.of("chooser.chart." + name), Text.of("export.chart." + name), CHARTS)
                .ifPresent(file -> chart(file, chart));
    }

    /** Writes a chart as it is now. */
    void chart(Path file, Exportable chart) {
        String csv = chart.csv();
        Consumer<Graphics2D> picture = chart.picture(CHART.width, CHART.height);
        desk.jobs()
                .run(
                        () -> {
                            switch (ending(file)) {
                                case "csv" -> text(file, out -> out.write(csv));
                                case "svg" ->
                                    text(file, out -> SvgDocument.write(CHART.width, CHART.height, picture, out));
                                default -> png(file, painted(picture));
                            }
                            return file;
                        },
                        written -> desk.notices().done(Text.of("export.done", written)),
                        desk.notices()::problem);
    }

    private static BufferedImage painted(Consumer<Graphics2D> picture) {
        int w = (int) (CHART.width * SCALE);
        int h = (int) (CHART.height * SCALE);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        picture.accept(g);
        g.dispose();
        return image;
    }

    /** Asks for a file for the kernel on its way over the map. */
    void slide() {
        Snapshot snapshot = shown();
        if (snapshot != null) {
            UnitAt map = map(snapshot);
            if (map.id().equals(Network.INPUT)) {
                desk.notices().problem(Text.of("export.slide.input"));
                return;
            }
            choosers.save(Text.of("chooser.exportSlide"), plain(map.id()), List.of("gif"))
                    .ifPresent(file -> slide(file, snapshot, map));
        }
    }

    /** Writes the kernel on its way over a map as an animation; what is done of it is told meanwhile. */
    void slide(Path file, Snapshot snapshot, UnitAt map) {
        View view = desk.session().view();
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null) {
            return;
        }
        movie(file, () -> new SlideMovie(snapshot.experiment(), evaluation, view, map, view.inChannel()));
    }

    /** Asks for a file for the lanes of the shift lens while the image goes round. */
    void shift() {
        Snapshot snapshot = shown();
        if (snapshot != null) {
            choosers.save(Text.of("chooser.exportShift"), Text.of("export.shift"), List.of("gif"))
                    .ifPresent(file -> shift(file, snapshot));
        }
    }

    /** Writes the lanes of the shift lens while the image goes round. */
    void shift(Path file, Snapshot snapshot) {
        View view = desk.session().view();
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation != null && evaluation.exact()) {
            movie(file, () -> new ShiftMovie(snapshot.experiment(), evaluation, view, LANES_WIDTH, LANES_HEIGHT));
        }
    }

    /** Asks for a file for the errors of the shift lens. */
    void shiftErrors(String csv) {
        if (csv.isEmpty()) {
            desk.notices().problem(Text.of("export.shiftErrors.nothing"));
            return;
        }
        choosers.save(Text.of("chooser.exportShiftErrors"), Text.of("export.shiftErrors"), List.of("csv"))
                .ifPresent(file -> shiftErrors(file, csv));
    }

    /** Writes the errors of the shift lens. */
    void shiftErrors(Path file, String csv) {
        desk.jobs()
                .run(
                        () -> {
                            text(file, out -> out.write(csv));
                            return file;
                        },
                        written -> desk.notices().done(Text.of("export.done", written)),
                        desk.notices()::problem);
    }

    private void movie(Path file, Supplier<Movie> made) {
        Cancel cancel = new Cancel();
        progress.show(0, cancel);
        desk.jobs()
                .run(
                        () -> {
                            Movie movie = made.get();
                            Places.replace(file, out -> movie(movie, out, cancel));
                            return file;
                        },
                        written -> desk.notices().done(Text.of("export.done", written)),
                        desk.notices()::problem);
    }

    private void movie(Movie movie, OutputStream out, Cancel cancel) throws IOException {
        int frames = movie.frames();
        try (GifWriter gif = new GifWriter(out, movie.colours())) {
            for (int frame = 0; frame < frames; frame++) {
                if (cancel.requested()) {
                    throw new Problem("export.cancelled");
                }
                gif.add(movie.frame(frame), movie.hundredths(frame));
                int percent = 100 * (frame + 1) / frames;
                if (frame % 12 == 11) {
                    desk.jobs().tell(() -> progress.show(percent, cancel));
                }
            }
        }
    }

    /** Tells how much of a long export is done, and can be asked to end it. */
    interface Progress {
        void show(int percent, Cancel cancel);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} ._-]", "");
    }

    private @Nullable Snapshot shown() {
        Snapshot snapshot = desk.session().snapshot();
        if (snapshot == null || snapshot.evaluation() == null) {
            desk.notices().problem(Text.of("export.nothing"));
            return null;
        }
        return snapshot;
    }

    private UnitAt map(Snapshot snapshot) {
        View view = desk.session().view();
        UnitAt pin = view.pin();
        Network network = snapshot.experiment().network();
        if (pin != null && pin.within(network)) {
            return pin;
        }
        UnitAt selected = new UnitAt(view.selected(), view.channel(), 0, 0);
        return selected.within(network) ? selected : new UnitAt(Network.INPUT, 0, 0, 0);
    }

    /** Writes one map. */
    void map(Path file, Snapshot snapshot, UnitAt map) {
        View view = desk.session().view();
        run(file, snapshot, (experiment, evaluation) -> {
            Tensor maps = evaluation.map(map.id());
            switch (ending(file)) {
                case "csv" -> MapFile.csv(file, maps, map.channel());
                case "npy" -> MapFile.npy(file, maps, map.channel());
                default -> sheet(file, MapSheet.map(experiment, evaluation, view, map.id(), map.channel()));
            }
        });
    }

    /** Writes all maps of a layer. */
    void column(Path file, Snapshot snapshot, String id) {
        View view = desk.session().view();
        run(file, snapshot, (experiment, evaluation) -> {
            switch (ending(file)) {
                case "csv" -> MapFile.csv(file, evaluation.map(id));
                case "npy" -> Npy.write(file, evaluation.map(id));
                default -> sheet(file, MapSheet.column(experiment, evaluation, view, id));
            }
        });
    }

    /** Writes the canvas, fitted into its size. */
    void canvas(Path file, Snapshot snapshot) {
        View view = desk.session().view().withZoom(0);
        Dimension size = canvas.get();
        run(file, snapshot, (experiment, evaluation) -> {
            if (ending(file).equals("svg")) {
                text(file, out -> SceneImage.svg(experiment, evaluation, view, size.width, size.height, out));
            } else {
                png(file, SceneImage.render(experiment, evaluation, view, size.width, size.height, SCALE));
            }
        });
    }

    private interface Work {
        void write(Experiment experiment, Evaluation evaluation);
    }

    private void run(Path file, Snapshot snapshot, Work work) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation != null) {
            desk.jobs()
                    .run(
                            () -> {
                                work.write(snapshot.experiment(), evaluation);
                                return file;
                            },
                            written -> desk.notices().done(Text.of("export.done", written)),
                            desk.notices()::problem);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void sheet(Path file, MapSheet sheet) {
        if (ending(file).equals("svg")) {
            text(file, sheet::svg);
        } else {
            png(file, sheet.image());
        }
    }

    private static void png(Path file, BufferedImage image) {
        Places.replace(file, out -> ImageIO.write(image, "png", out));
    }

    private interface Words {
        void writeTo(Writer out) throws IOException;
    }

    private static void text(Path file, Words words) {
        Places.replace(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            words.writeTo(writer);
            writer.flush();
        });
    }
}
