package org.convcanvas.ui.frame;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * A part of the screen as the input, {@value #HERTZ} times a second. The first frame is a step of the history; those after
 * it take its place, so that one undo brings back the picture before. It ends by itself when the input is made something
 * else. Used on the event thread; pictures are taken and brought to the input's size in the background.
 */
final class LiveScreen {
    static final int HERTZ = 30;
    private static final long MILLION = 1_000_000;
    private static final long PERIOD = 1000 * MILLION / HERTZ;

    private final Desk desk;
    private final Callable<Source> opener;
    private final Opening opening;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable View view;
    private @Nullable Object run;
    private long due;

    /** Takes pictures of the screen. */
    interface Source {
        /** What is seen in a rectangle, as {@link Picture#isLive live} picture. */
        Picture frame(String name, Rectangle place);
    }

    /** What shows and moves the part of the screen. */
    interface View {
        /** The part. */
        Rectangle place();

        /** Takes the frame round it away. */
        void close();
    }

    /** Makes the view, which calls {@code stop} when it is closed. */
    interface Opening {
        View open(Runnable stop);
    }

    /**
     * @param opener gets at the screen, in the background
     * @param opening shows a frame round a part of it
     */
    LiveScreen(Desk desk, Callable<Source> opener, Opening opening) {
        this.desk = desk;
        this.opener = opener;
        this.opening = opening;
    }

    /** Is called when it begins or ends. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    boolean running() {
        return run != null;
    }

    void toggle() {
        if (running()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        Object mine = new Object();
        run = mine;
        listeners.forEach(Runnable::run);
        desk.jobs()
                .run(
                        opener,
                        source -> {
                            if (run == mine) {
                                begin(mine, source);
                            }
                        },
                        this::failed);
    }

    private void begin(Object mine, Source source) {
        try {
            View shown = opening.open(this::stop);
            view = shown;
            due = System.nanoTime();
            next(mine, source, shown, true);
        } catch (Problem impossible) {
            failed(impossible.sentence());
        }
    }

    /** Ends it; the last frame stays. */
    void stop() {
        if (run != null) {
            run = null;
            View shown = view;
            view = null;
            if (shown != null) {
                shown.close();
            }
            listeners.forEach(Runnable::run);
        }
    }

    private void failed(String sentence) {
        stop();
        desk.notices().problem(sentence);
    }

    private record Frame(Picture picture, InputFormat format, Tensor input) {}

    /** Milliseconds until the next frame; one that came late is not made up for. */
    private long rest() {
        long now = System.nanoTime();
        due = Math.max(due + PERIOD, now);
        return (due - now) / MILLION;
    }

    private void next(Object mine, Source source, View shown, boolean first) {
        if (run != mine) {
            return;
        }
        Rectangle place = shown.place();
        InputFormat format = desk.session().experiment().format();
        String name = Text.of("live.name");
        desk.jobs()
                .run(
                        () -> {
                            Picture picture = source.frame(name, place);
                            Tensor input = format.tensor(picture);
                            return new Frame(picture, format, input);
                        },
                        frame -> {
                            if (run == mine && show(frame, first)) {
                                desk.jobs().later(rest(), () -> next(mine, source, shown, false));
                            }
                        },
                        sentence -> {
                            if (run == mine) {
                                failed(sentence);
                            }
                        });
    }

    /** False when it has ended. */
    private boolean show(Frame frame, boolean first) {
        Experiment now = desk.session().experiment();
        if (!first && !now.picture().isLive()) {
            stop(); // another picture was opened, drawn on or brought back
            return false;
        }
        if (!now.format().equals(frame.format())) {
            return true; // it changed meanwhile: the next one will fit
        }
        if (first) {
            if (!desk.apply(InputEdits.live(frame.picture(), frame.format(), frame.input()))) {
                stop();
                return false;
            }
            return true;
        }
        desk.session().frame(frame.picture(), frame.input());
        return true;
    }
}
