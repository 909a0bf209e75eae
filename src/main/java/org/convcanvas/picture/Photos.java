package org.convcanvas.picture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** The sample photos, which the build unpacks beside this class. */
final class Photos {
    private static final long MAX_PIXELS = 50_000_000;

    private Photos() {}

    static boolean available(String id) {
        return resource(id) != null;
    }

    static Picture picture(String id, String title) {
        URL resource = resource(id);
        if (resource == null) {
            throw new Problem("picture.missing", title);
        }
        try (InputStream stream = resource.openStream()) {
            return Decoder.decode(title, stream.readAllBytes(), MAX_PIXELS);
        } catch (IOException e) {
            throw new Problem("picture.unreadable", title, e.toString());
        }
    }

    private static @Nullable URL resource(String id) {
        for (String suffix : new String[] {".png", ".jpg", ".tif"}) {
            URL resource = Photos.class.getResource("photos/" + id + suffix);
            if (resource != null) {
                return resource;
            }
        }
        return null;
    }
}
