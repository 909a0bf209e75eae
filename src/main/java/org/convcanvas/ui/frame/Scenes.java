package org.convcanvas.ui.frame;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.store.SceneFile;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;

/** The scene as a document: new, open, save, and the question before unsaved changes would be lost. */
final class Scenes {
    private final Desk desk;
    private final Choosers choosers;
    private final Component parent;
    private final Banner banner;
    private String called = "";
    private Consumer<Path> used = file -> {};

    Scenes(Desk desk, Choosers choosers, Component parent, Banner banner) {
        this.desk = desk;
        this.choosers = choosers;
        this.parent = parent;
        this.banner = banner;
    }

    /** Is told of every file that was opened or saved. */
    void onUsed(Consumer<Path> listener) {
        used = listener;
    }

    /** The start scene, once nothing unsaved is in its way. */
    void fresh() {
        boolean dark = desk.session().view().dark();
        unlessUnsaved(() -> desk.jobs()
                .run(Start::experiment, start -> put(start, Start.view(start, dark)), desk.notices()::problem));
    }

    private void put(Experiment experiment, View view) {
        take(experiment, view, "");
    }

    /** Shows a scene that was made, not opened; {@code name} is what it is called until it is saved, if anything. */
    void take(Experiment experiment, View view, String name) {
        called = name;
        desk.session().open(experiment, view, null);
        banner.clear();
    }

    /** A scene from a file, once nothing unsaved is in its way. */
    void open(Path file) {
        unlessUnsaved(() -> desk.jobs()
                .run(
                        () -> SceneFile.open(file),
                        opened -> {
                            desk.session().open(opened.experiment(), opened.view(), file);
                            banner.clear();
                            used.accept(file);
                        },
                        desk.notices()::problem));
    }

    /** Saves to the scene's file, or asks for one. */
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Path file = desk.session().file();
        if (file == null) {
            saveAs(then);
        } else {
            write(file, then);
        }
    }

    /** Saves to a file that is asked for. */
    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Optional<Path> file = choosers.saveScene(name() + SceneFile.EXTENSION);
        file.ifPresent(path -> write(path, then));
    }

    private void write(Path file, Runnable then) {
        Session session = desk.session();
        session.endGesture();
        Experiment experiment = session.experiment();
        View view = session.view();
        desk.jobs()
                .run(
                        () -> {
                            SceneFile.save(file, experiment, view);
                            return file;
                        },
                        saved -> {
                            session.savedAs(saved, experiment);
                            used.accept(saved);
                            desk.notices().done(Text.of("scene.saved", name()));
                            then.run();
                        },
                        desk.notices()::problem);
    }

    /** What the scene is called: its file's name without the ending, or "Untitled". */
    String name() {
        Path file = desk.session().file();
        Path last = file == null ? null : file.getFileName();
        if (last == null) {
            return called.isEmpty() ? Text.of("scene.untitled") : called;
        }
        String name = last.toString();
        return name.endsWith(SceneFile.EXTENSION)
                ? name.substring(0, name.length() - SceneFile.EXTENSION.length())
                : name;
    }

    /** Goes on at once, after saving, or not at all, as a person decides where there are unsaved changes. */
    void unlessUnsaved(Runnable then) {
        if (!desk.session().dirty()) {
            then.run();
            return;
        }
        Object[] options = {Text.of("unsaved.save"), Text.of("unsaved.discard"), Text.of("unsaved.cancel")};
        int answer = JOptionPane.showOptionDialog(
                parent,
                Text.of("unsaved.question", name()),
                Text.of("unsaved.title"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                options,
                options[0]);
        if (answer == 0) {
            save(then);
        } else if (answer == 1) {
            then.run();
        }
    }
}
