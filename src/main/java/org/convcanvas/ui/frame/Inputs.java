package org.convcanvas.ui.frame;

import java.awt.Toolkit;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.picture.Animation;
import org.convcanvas.picture.Decoder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Samples;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.GesturePause;

/** Where input images come from: files, samples, the clipboard. Decoded and resampled in the background. */
final class Inputs {
    /** Bytes that a pixel takes while an image is decoded: the file's samples, the image, the picture. */
    private static final int BYTES_PER_PIXEL = 16;

    private final Desk desk;
    private final Banner banner;
    private final GesturePause pause;
    private long asked;
    private Runnable onRefused = () -> {};
    private Consumer<Path> used = file -> {};

    Inputs(Desk desk, Banner banner) {
        this.desk = desk;
        this.banner = banner;
        this.pause = new GesturePause(desk.session());
    }

    /** The most pixels that an image file may have here. */
    static long maxPixels() {
        return Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_PIXEL;
    }

    /** Is told of every file that was opened. */
    void onUsed(Consumer<Path> listener) {
        used = listener;
    }

    /** Opens an image file. */
    void open(Path file) {
        take(() -> Decoder.decode(file, maxPixels()), () -> used.accept(file));
    }

    /** Opens one of the program's own pictures. */
    void sample(Samples.Sample sample) {
        take(sample::picture);
    }

    /** Takes an image that another program handed over. */
    void image(BufferedImage image) {
        take(() -> {
            if ((long) image.getWidth() * image.getHeight() > maxPixels()) {
                throw new Problem("input.tooLarge", image.getWidth(), image.getHeight(), maxPixels());
            }
            return Picture.of(Text.of("input.pasted"), image);
        });
    }

    /** Takes what the clipboard holds: an image, a file, or the path of one. */
    void paste(Consumer<Path> openFile) {
        desk.jobs()
                .run(
                        () -> {
                            Transferable content = Toolkit.getDefaultToolkit()
                                    .getSystemClipboard()
                                    .getContents(null);
                            return Incoming.of(content).orElseThrow(() -> new Problem("input.nothing"));
                        },
                        found -> found.deliver(this::image, openFile),
                        desk.notices()::problem);
    }

    private record Ready(Picture picture, InputFormat format, Tensor tensor) {}

    private void take(Callable<Picture> source) {
        take(source, () -> {});
    }

    private void take(Callable<Picture> source, Runnable taken) {
        InputFormat format = desk.session().experiment().format();
        run(
                () -> {
                    Picture picture = source.call();
                    return new Ready(picture, format, format.tensor(picture));
                },
                ready -> InputEdits.open(ready.picture(), ready.format(), ready.tensor()),
                taken);
    }

    /** Brings the present picture into another format. */
    void format(InputFormat format) {
        Picture picture = desk.session().experiment().picture();
        run(
                () -> new Ready(picture, format, format.tensor(picture)),
                ready -> InputEdits.format(ready.picture(), ready.format(), ready.tensor()),
                () -> {});
    }

    /** Shows another frame of the animation that the present picture is a frame of, from 0. */
    void frame(Animation animation, int index) {
        InputFormat format = desk.session().experiment().format();
        run(
                () -> {
                    Picture picture = animation.frame(index);
                    return new Ready(picture, format, format.tensor(picture));
                },
                ready -> InputEdits.frame(ready.picture(), ready.format(), ready.tensor()),
                pause::stepped);
    }

    /** The latest wish wins: what an earlier one brings after it is dropped. */
    private void run(Callable<Ready> work, Function<Ready, Edit> edit, Runnable taken) {
        long mine = ++asked;
        desk.jobs()
                .run(
                        work,
                        ready -> {
                            if (mine != asked) {
                                return; // what is wished now is on its way
                            }
                            if (desk.apply(edit.apply(ready))) {
                                banner.clear();
                                taken.run();
                            } else {
                                onRefused.run();
                            }
                        },
                        sentence -> {
                            desk.notices().problem(sentence);
                            onRefused.run();
                        });
    }

    /** Is told when a wish could not be fulfilled, so that controls show again what is true. */
    void onRefused(Runnable listener) {
        onRefused = listener;
    }
}
