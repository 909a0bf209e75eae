package org.convcanvas.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The copy that a running program keeps of a scene that is not saved. It is locked as long as the program runs: a copy
 * without a lock was left behind by one that did not end by itself.
 */
public final class Autosave implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String FACTS = ".properties";

    private final Path folder;
    private final String name;
    private final FileChannel channel;

    private Autosave(Path folder, String name, FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.channel = channel;
    }

    /**
     * A place for a copy in a folder of such.
     *
     * @throws Problem when the folder cannot be written to
     */
    public static Autosave in(Path folder) {
        try {
            Files.createDirectories(folder);
            String name = UUID.randomUUID().toString();
            FileChannel channel =
                    FileChannel.open(folder.resolve(name + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Autosave(folder, name, channel);
        } catch (IOException failed) {
            throw new Problem("autosave.folder", Places.reason(failed)).because(failed);
        }
    }

    /**
     * What a program left behind.
     *
     * @param scene the copy
     * @param original the scene's own file; null when it had none
     * @param when it was made
     */
    public record Left(Path scene, @Nullable Path original, Instant when) {
        /**
         * Reads the copy.
         *
         * @throws Problem when it is damaged
         */
        public SceneFile.Opened open() {
            return SceneFile.open(scene);
        }

        /** Takes the copy away. */
        public void discard() {
            String whole = String.valueOf(scene.getFileName());
            String bare = whole.substring(0, whole.length() - SceneFile.EXTENSION.length());
            for (String ending : new String[] {SceneFile.EXTENSION, FACTS, LOCK}) {
                delete(scene.resolveSibling(bare + ending));
            }
        }
    }

    /**
     * Replaces the copy.
     *
     * @param original the scene's own file, or null
     * @throws Problem when it cannot be written; the one before is then still there
     */
    public void save(Experiment experiment, View view, @Nullable Path original) {
        SceneFile.save(scene(), experiment, view);
        Properties facts = new Properties();
        if (original != null) {
            facts.setProperty("file", original.toAbsolutePath().toString());
        }
        facts.setProperty("when", Instant.now().toString());
        try (Writer out = Files.newBufferedWriter(folder.resolve(name + FACTS))) {
            facts.store(out, null);
        } catch (IOException failed) {
            throw new Problem("autosave.folder", Places.reason(failed)).because(failed);
        }
    }

    private Path scene() {
        return folder.resolve(name + SceneFile.EXTENSION);
    }

    /** Takes the copy away: the scene is saved, or nobody wants it. */
    public void clear() {
        delete(scene());
        delete(folder.resolve(name + FACTS));
    }

    /** The newest copy that was left behind in the folder; what a running program keeps is not. */
    public Optional<Left> left() {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
            Stream.Builder<Left> found = Stream.builder();
            for (Path lock : locks) {
                String whole = String.valueOf(lock.getFileName());
                String other = whole.substring(0, whole.length() - LOCK.length());
                Path copy = folder.resolve(other + SceneFile.EXTENSION);
                if (other.equals(name) || held(lock)) {
                    continue;
                } else if (Files.exists(copy)) {
                    found.add(facts(copy, folder.resolve(other + FACTS)));
                } else {
                    delete(lock); // of one that was killed with nothing unsaved
                }
            }
            return found.build().max(Comparator.comparing(Left::when));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean held(Path lock) {
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock got = other.tryLock();
            if (got == null) {
                return true;
            }
            got.release();
            return false;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static Left facts(Path copy, Path file) throws IOException {
        Properties facts = new Properties();
        Instant when = Files.getLastModifiedTime(copy).toInstant();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                facts.load(in);
            } catch (IllegalArgumentException damaged) {
                return new Left(copy, null, when);
            }
        }
        String original = facts.getProperty("file");
        return new Left(copy, original == null ? null : Path.of(original), when);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // another start will find it
        }
    }

    /** Gives the place up, copy included. */
    @Override
    public void close() {
        clear();
        try {
            channel.close();
        } catch (IOException closed) {
            // the lock goes with the program at the latest
        }
        delete(folder.resolve(name + LOCK));
    }
}
