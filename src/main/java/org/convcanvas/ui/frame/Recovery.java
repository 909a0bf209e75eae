package org.convcanvas.ui.frame;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.Timer;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.store.Autosave;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** Copies unsaved work every half minute, and offers what an earlier run left behind. */
final class Recovery {
    private static final int EVERY_MILLIS = 30_000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final Desk desk;
    private final Banner banner;
    private final Autosave autosave;
    private final BooleanSupplier live;
    private final Timer clock = new Timer(EVERY_MILLIS, event -> copy());
    private @Nullable Experiment copied;
    private boolean told;

    /** @param live whether pictures follow each other at present: those are no changes to copy */
    Recovery(Desk desk, Banner banner, Autosave autosave, BooleanSupplier live) {
        this.live = live;
        this.desk = desk;
        this.banner = banner;
        this.autosave = autosave;
    }

    /** Begins to copy, and offers what there is. */
    void start() {
        clock.start();
        desk.jobs().run(autosave::left, this::offer, desk.notices()::problem);
    }

    /** Copies the scene unless it is saved, or copied already. */
    void copy() {
        Session session = desk.session();
        Experiment experiment = session.experiment();
        if (!session.dirty()) {
            copied = null;
            desk.jobs()
                    .run(
                            () -> {
                                autosave.clear();
                                return experiment;
                            },
                            cleared -> {},
                            desk.notices()::problem);
        } else if (experiment != copied && !(live.getAsBoolean() && onlyPictureDiffers(experiment, copied))) {
            View view = session.view();
            Path file = session.file();
            copied = experiment;
            desk.jobs()
                    .run(
                            () -> {
                                autosave.save(experiment, view, file);
                                return experiment;
                            },
                            saved -> told = false,
                            this::failed);
        }
    }

    private static boolean onlyPictureDiffers(Experiment now, @Nullable Experiment before) {
        return before != null
                && now.format().equals(before.format())
                && now.network() == before.network()
                && now.weights() == before.weights()
                && now.flipped().equals(before.flipped());
    }

    /** Told once, not every half minute. */
    private void failed(String sentence) {
        copied = null;
        if (!told) {
            told = true;
            desk.notices().problem(Text.of("autosave.failed", sentence));
        }
    }

    private void offer(Optional<Autosave.Left> found) {
        found.ifPresent(left -> banner.offer(
                Text.of("autosave.offer", name(left), WHEN.format(left.when().atZone(ZoneId.systemDefault()))),
                Text.of("autosave.restore"),
                () -> restore(left),
                Text.of("autosave.discard"),
                () -> discard(left)));
    }

    private static String name(Autosave.Left left) {
        Path original = left.original();
        Path last = original == null ? null : original.getFileName();
        return last == null ? Text.of("scene.untitled") : last.toString();
    }

    private void restore(Autosave.Left left) {
        desk.jobs()
                .run(
                        left::open,
                        opened -> {
                            desk.session().restore(opened.experiment(), opened.view(), left.original());
                            copy();
                            discard(left);
                        },
                        sentence -> {
                            desk.notices().problem(Text.of("autosave.broken", sentence));
                            discard(left); // it would be offered at every start
                        });
    }

    private void discard(Autosave.Left left) {
        desk.jobs()
                .run(
                        () -> {
                            left.discard();
                            return left;
                        },
                        gone -> {},
                        desk.notices()::problem);
    }

    /** The program ends by itself: nothing is to be offered. */
    void end() {
        clock.stop();
        autosave.close();
    }
}
