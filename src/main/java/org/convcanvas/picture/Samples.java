package org.convcanvas.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convcanvas.text.Text;

/** The pictures that come with the program: photos from its resources and patterns drawn by its own code. */
public final class Samples {
    private static final List<String> PHOTOS = List.of("castle", "flower", "manor", "monastery");

    private Samples() {}

    /** Every sample, photos first, in the order of a chooser; photos that are missing are among them. */
    public static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        PHOTOS.forEach(id -> samples.add(new Sample(id, true)));
        Patterns.ids().forEach(id -> samples.add(new Sample(id, false)));
        return samples;
    }

    /** The sample of that id, if there is one. */
    public static Optional<Sample> byId(String id) {
        return all().stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    /** The picture of the start scene: the castle, or the drawn house when the photo is missing. */
    public static Picture start() {
        Sample castle = new Sample("castle", true);
        return (castle.available() ? castle : new Sample("house", false)).picture();
    }

    /**
     * One of them.
     *
     * @param id its name in files and text keys
     * @param photo true for a photo, which a reduced installation may lack; false for a drawn pattern
     */
    public record Sample(String id, boolean photo) {
        /** Its name on screen. */
        public String title() {
            return Text.of("sample." + id);
        }

        /** False for a photo whose file is missing; drawn patterns are always there. */
        public boolean available() {
            return !photo || Photos.available(id);
        }

        /**
         * The picture, decoded or drawn anew, the same every time; the finer ones take some 0.1 s.
         *
         * @throws org.convcanvas.text.Problem when it is a photo that is missing
         */
        public Picture picture() {
            return photo ? Photos.picture(id, title()) : Patterns.picture(id, title());
        }
    }
}
