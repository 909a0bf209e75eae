package org.convcanvas.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Room;
import org.convcanvas.lab.View;
import org.convcanvas.render.SceneImage;
import org.convcanvas.store.SceneFile;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the canvas of a scene, all columns in sight, as PNG or SVG. */
final class RenderCommand implements Command {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
    private static final Size USUAL = new Size(1200, 800);
    private static final int SMALLEST = 200;
    private static final int LARGEST = 8192;

    private record Size(int width, int height) {}

    @Override
    public CommandSpec spec() {
        return Syntax.command("render", Text.of("cli.render"))
                .addPositional(Syntax.parameter("SCENE", true, Text.of("cli.network")))
                .addOption(Syntax.required("--out", "FILE.png|svg", Text.of("cli.render.out")))
                .addOption(Syntax.option(
                        "--size", "WxH", Text.of("cli.render.size", USUAL.width() + "x" + USUAL.height())))
                .addOption(Syntax.option("--lens", "NAME", Text.of("cli.render.lens", lenses())))
                .addOption(Syntax.option("--theme", "THEME", Text.of("cli.render.theme")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String out = Syntax.needed(parsed, "--out");
        boolean svg = out.toLowerCase(Locale.ROOT).endsWith(".svg");
        if (!svg && !out.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw Stop.arguments("cli.render.format", out);
        }
        Size size = size(Syntax.value(parsed, "--size"));
        String theme = Syntax.value(parsed, "--theme") == null
                ? null
                : Syntax.choice(parsed, "--theme", List.of("light", "dark"));
        Path file = Subject.path(out);
        SceneFile.Opened scene = Subject.of(Syntax.first(parsed)).opened();
        Experiment experiment = scene.experiment();
        Room.check(experiment.network());
        Evaluation evaluation = Engine.evaluate(
                experiment.network(), experiment.weights(), experiment.input(), null, console.parallel(), new Cancel());
        View view = scene.view().withZoom(0);
        if (theme != null) {
            view = view.withDark(theme.equals("dark"));
        }
        if (Syntax.value(parsed, "--lens") != null) {
            view = view.withLens(
                    Lens.byId(Syntax.choice(parsed, "--lens", ids())).orElseThrow());
        }
        OutFolder.make(List.of(file));
        write(experiment, evaluation, view, size, file, svg);
        console.out().println(Text.of("cli.render.wrote", file, size.width() + "x" + size.height()));
    }

    private static List<String> ids() {
        return Arrays.stream(Lens.values())
                .filter(lens -> lens != Lens.PARAMETERS) // it draws nothing over the canvas
                .map(Lens::id)
                .toList();
    }

    private static String lenses() {
        return String.join(", ", ids());
    }

    private static Size size(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            boolean large = Math.min(size.width(), size.height()) >= SMALLEST;
            if (large && Math.max(size.width(), size.height()) <= LARGEST) {
                return size;
            }
        }
        throw Stop.arguments("cli.render.badSize", SMALLEST, String.valueOf(LARGEST), text);
    }

    private static void write(
            Experiment experiment, Evaluation evaluation, View view, Size size, Path file, boolean svg) {
        try {
            if (svg) {
                try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    SceneImage.svg(experiment, evaluation, view, size.width(), size.height(), writer);
                }
            } else {
                BufferedImage image = SceneImage.render(experiment, evaluation, view, size.width(), size.height(), 1);
                ImageIO.write(image, "png", file.toFile());
            }
        } catch (IOException | UncheckedIOException failed) {
            throw Stop.file("cli.render.unwritten", file);
        }
    }
}
