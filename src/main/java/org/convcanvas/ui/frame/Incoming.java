package org.convcanvas.ui.frame;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What another program hands over by drag and drop or the clipboard: a file, or an image itself. */
final class Incoming {
    private static final DataFlavor URI_LIST = uriList();

    private final @Nullable Path file;
    private final @Nullable BufferedImage image;

    private Incoming(@Nullable Path file, @Nullable BufferedImage image) {
        this.file = file;
        this.image = image;
    }

    private static DataFlavor uriList() {
        try {
            return new DataFlavor("text/uri-list;class=java.lang.String");
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether something of these flavours could be taken. */
    static boolean possible(DataFlavor[] flavors) {
        for (DataFlavor flavor : flavors) {
            if (flavor.equals(DataFlavor.javaFileListFlavor)
                    || flavor.equals(DataFlavor.imageFlavor)
                    || flavor.equals(URI_LIST)) {
                return true;
            }
        }
        return false;
    }

    /** What there is to take; of several files the first. */
    static Optional<Incoming> of(@Nullable Transferable content) {
        if (content == null) {
            return Optional.empty();
        }
        Object files = data(content, DataFlavor.javaFileListFlavor);
        if (files instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof File first) {
            return Optional.of(new Incoming(first.toPath(), null));
        }
        Optional<Path> named = data(content, URI_LIST) instanceof String uris ? path(uris) : Optional.empty();
        if (named.isEmpty() && data(content, DataFlavor.imageFlavor) instanceof Image picture) {
            return Optional.of(new Incoming(null, buffered(picture)));
        }
        if (named.isEmpty() && data(content, DataFlavor.stringFlavor) instanceof String words) {
            named = path(words).filter(Files::exists);
        }
        return named.map(path -> new Incoming(path, null));
    }

    private static @Nullable Object data(Transferable content, DataFlavor flavor) {
        try {
            return content.isDataFlavorSupported(flavor) ? content.getTransferData(flavor) : null;
        } catch (UnsupportedFlavorException | IOException gone) {
            return null; // its owner went away or cannot deliver it
        }
    }

    /** The file that the first line of a text names, as a path or a file URI. */
    static Optional<Path> path(String text) {
        Optional<String> first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> line.startsWith("file:") || !line.contains("://"))
                .findFirst();
        try {
            return first.map(line -> line.startsWith("file:") ? Path.of(URI.create(line)) : Path.of(line));
        } catch (IllegalArgumentException | FileSystemNotFoundException none) {
            return Optional.empty(); // words, or the address of something that is no file
        }
    }

    private static BufferedImage buffered(Image picture) {
        if (picture instanceof BufferedImage already) {
            return already;
        }
        BufferedImage copy = new BufferedImage(
                Math.max(1, picture.getWidth(null)), Math.max(1, picture.getHeight(null)), BufferedImage.TYPE_INT_ARGB);
        copy.getGraphics().drawImage(picture, 0, 0, null);
        return copy;
    }

    /** Hands it to the one of the two that it is for. */
    void deliver(Consumer<BufferedImage> toImage, Consumer<Path> toFile) {
        if (image != null) {
            toImage.accept(image);
        } else if (file != null) {
            toFile.accept(file);
        }
    }
}
