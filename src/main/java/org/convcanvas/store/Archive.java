package org.convcanvas.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.convcanvas.text.Problem;

/** A zip file read with distrust: nothing is unpacked to disk, and no entry grows beyond what its reader allows. */
final class Archive implements AutoCloseable {
    private static final int MAX_ENTRIES = 1 << 14;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
        if (zip.size() > MAX_ENTRIES) {
            throw new Problem("store.zip.entries", zip.size(), MAX_ENTRIES);
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            checkName(entry.getName());
            if (entries.put(entry.getName(), entry) != null) {
                throw new Problem("store.zip.duplicate", entry.getName());
            }
        }
    }

    /**
     * The zip at a place.
     *
     * @throws Problem when there is none, or its table of contents is damaged or hostile
     */
    static Archive open(Path file) throws IOException {
        Places.check(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException malformed) {
            throw new Problem("store.zip.none").because(malformed);
        }
        try {
            return new Archive(zip);
        } catch (Problem problem) {
            zip.close();
            throw problem;
        }
    }

    private static void checkName(String name) {
        boolean leaves = name.startsWith("/") || name.contains("\\") || name.contains(":");
        if (leaves || ("/" + name + "/").contains("/../")) {
            throw new Problem("store.zip.name", name);
        }
    }

    /**
     * The content of an entry.
     *
     * @param most how many bytes it may have; no more than these are unpacked
     * @throws Problem when the entry is missing, longer, or not what its checksum says
     */
    byte[] bytes(String name, long most) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null || entry.isDirectory()) {
            throw new Problem("store.zip.absent", name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw new Problem("store.zip.long", name, most);
            }
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new Problem("store.zip.damaged", name);
            }
            return bytes;
        } catch (IOException malformed) {
            throw new Problem("store.zip.damaged", name).because(malformed);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
