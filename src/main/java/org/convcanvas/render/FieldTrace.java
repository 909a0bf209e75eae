package org.convcanvas.render;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.BackwardCone;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.ForwardCone;
import org.convcanvas.analysis.Places;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/**
 * Where the field of a unit, or the reach of an input pixel, lies on each map.
 *
 * @param boxes by column; of a unit's field as if maps went on for ever
 * @param sets by column the places that belong to it as a mask over {@link Places#bounds()}, where they do not fill it
 * @param bounds by column the smallest box around those places
 * @param counts by column how many places
 */
public record FieldTrace(
        Map<String, Box> boxes, Map<String, BufferedImage> sets, Map<String, Box> bounds, Map<String, Integer> counts) {
    private static final double TINT = 0.42;

    /** Nothing of a pixel's reach is known yet. */
    public static FieldTrace alone(UnitAt unit) {
        return new FieldTrace(Map.of(unit.id(), Box.at(unit.y(), unit.x())), Map.of(), Map.of(), Map.of());
    }

    /** The boxes of a unit's field alone: a handful of sums for each layer. */
    public static FieldTrace boxes(Network network, UnitAt unit) {
        return new FieldTrace(UnitBoxes.of(network, unit.id(), unit.y(), unit.x()), Map.of(), Map.of(), Map.of());
    }

    /** All of a unit's field; takes milliseconds where the network is deep. */
    public static FieldTrace backward(Network network, UnitAt unit) {
        BackwardCone cone = BackwardCone.of(network, unit.id(), unit.channel(), unit.y(), unit.x());
        Map<String, Box> boxes = new LinkedHashMap<>(UnitBoxes.of(network, unit.id(), unit.y(), unit.x()));
        Map<String, Places> places = new HashMap<>();
        boxes.keySet().removeIf(id -> !cone.reaches(id));
        boxes.keySet().forEach(id -> places.put(id, cone.places(id)));
        return of(boxes, places);
    }

    /** All units that see an input pixel. */
    public static FieldTrace forward(Network network, int y, int x) {
        Map<String, Places> places = ForwardCone.of(network, y, x);
        Map<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(Network.INPUT, Box.at(y, x));
        for (Node node : network.nodes()) {
            Places there = places.get(node.id());
            if (there != null) {
                boxes.put(node.id(), Objects.requireNonNull(there.bounds()));
            }
        }
        return of(boxes, places);
    }

    private static FieldTrace of(Map<String, Box> boxes, Map<String, Places> places) {
        Map<String, BufferedImage> sets = new HashMap<>();
        Map<String, Box> bounds = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        places.forEach((id, set) -> {
            Box box = set.bounds();
            if (box != null) {
                bounds.put(id, box);
                counts.put(id, set.count());
                if (!set.isFull()) {
                    sets.put(id, mask(set, box));
                }
            }
        });
        return new FieldTrace(boxes, sets, bounds, counts);
    }

    /** Tinted where a place belongs to the set; the tint is the same in both themes. */
    private static BufferedImage mask(Places set, Box box) {
        int tint = Palette.of(true).get(Token.PHOTO_LINE, TINT).getRGB();
        BufferedImage image = new BufferedImage(box.width(), box.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                if (set.has(box.top() + y, box.left() + x)) {
                    image.setRGB(x, y, tint);
                }
            }
        }
        return image;
    }
}
