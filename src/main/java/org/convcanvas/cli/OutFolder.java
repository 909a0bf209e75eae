package org.convcanvas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The folder that gets a file for each layer. */
final class OutFolder {
    private OutFolder() {}

    /** True for the name of an array. */
    static boolean isNpy(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    /**
     * A layer's name as that of a file on any system, different from those in {@code taken}, to which it is added;
     * letters in upper and lower case count as the same.
     */
    static String free(String layer, List<String> taken) {
        String plain = layer.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.|[. ]+$", "_");
        String name = plain;
        for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
            name = plain + "-" + n;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    /** Makes the folders of these files where they are missing. */
    static void make(Collection<Path> files) {
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                try {
                    Files.createDirectories(folder);
                } catch (IOException failed) {
                    throw Stop.file("cli.eval.folder", folder);
                }
            }
        }
    }
}
