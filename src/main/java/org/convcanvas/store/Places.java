package org.convcanvas.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** Files as places to read from and to write to, with worded failures. */
public final class Places {
    private static final int BUFFER = 1 << 16;

    private Places() {}

    /** Writes the content of a file to a stream that it leaves open. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What a file is called, without its folders. */
    public static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /**
     * The content of an existing file.
     *
     * @throws Problem when there is none or it is a folder, without the file's name
     */
    public static InputStream open(Path file) throws IOException {
        check(file);
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** Throws the problem of a file that is missing or a folder, without its name. */
    public static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("store.folder");
        }
        if (!Files.exists(file)) {
            throw new Problem("store.missing");
        }
    }

    /** What went wrong, in a few words. */
    public static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return Text.of("store.reason.access");
        }
        if (failed instanceof NoSuchFileException) {
            return Text.of("store.reason.noFolder");
        }
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }

    /**
     * Writes a file. One that stands there is replaced in one step, once the new one is complete; a link is followed.
     *
     * @throws Problem when it cannot be written; what stood there is then untouched
     */
    public static void replace(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new Problem("store.folder").at(name(file));
        }
        try {
            Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(name(file));
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) { // a pipe or device cannot be replaced
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
                    content.writeTo(out);
                }
                return;
            }
            String temporary =
                    "." + name(target) + "." + ProcessHandle.current().pid() + ".tmp";
            writeAndMove(target.resolveSibling(temporary), target, content);
        } catch (IOException failed) {
            throw new Problem("store.unwritable", reason(failed))
                    .because(failed)
                    .at(name(file));
        }
    }

    private static void writeAndMove(Path temporary, Path target, Content content) throws IOException {
        try {
            try (FileChannel channel = FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.writeTo(out);
                out.flush();
                channel.force(true); // a power cut after the move must not leave an empty file under the good name
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
