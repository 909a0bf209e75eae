package org.convcanvas.store;

import java.io.IOException;
import java.nio.file.Path;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.text.Problem;

/** Scenes on disk: an experiment and how it is looked at, in one {@code .convcanvas} file. */
public final class SceneFile {
    /** The ending of scene files, with its dot. */
    public static final String EXTENSION = ".convcanvas";

    private SceneFile() {}

    /**
     * What a scene file holds.
     *
     * @param experiment everything that decides a number
     * @param view how it is looked at
     */
    public record Opened(Experiment experiment, View view) {}

    /**
     * Writes a scene. A file that stands there is replaced in one step, once the new one is complete.
     *
     * @throws Problem when it cannot be written; the old file is then untouched
     */
    public static void save(Path file, Experiment experiment, View view) {
        Places.replace(file, out -> SceneWriter.write(out, experiment, view));
    }

    /**
     * Reads a scene.
     *
     * @throws Problem when the file is missing, no scene, damaged, of another version, or does not fit in memory
     */
    public static Opened open(Path file) {
        try (Archive archive = Archive.open(file)) {
            return SceneReader.read(archive);
        } catch (IOException failed) {
            throw new Problem("store.unreadable", Places.reason(failed))
                    .because(failed)
                    .at(Places.name(file));
        } catch (Problem problem) {
            throw problem.at(Places.name(file));
        }
    }
}
