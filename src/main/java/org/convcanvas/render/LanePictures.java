package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The maps of three lanes as pixels; made off the event thread. Immutable. */
public final class LanePictures {
    private static final Cancel NEVER = new Cancel();
    private static final LanePictures NONE = new LanePictures(Map.of());

    private final Map<String, List<Drawn>> byColumn;

    /**
     * A map.
     *
     * @param numbers those in its cells; null where they cannot be read
     */
    record Drawn(BufferedImage image, @Nullable CellNumbers numbers) {}

    private LanePictures(Map<String, List<Drawn>> byColumn) {
        this.byColumn = byColumn;
    }

    /** Before the first. */
    public static LanePictures none() {
        return NONE;
    }

    /**
     * Paints the map in front of each layer in all lanes. A, B and their difference have one scale, that of A.
     *
     * @param scale device pixels for a logical one
     */
    public static LanePictures of(
            Experiment experiment, ShiftResult result, View view, LanesLayout layout, double scale, Parallel parallel) {
        List<LanesLayout.Place> places = layout.places().stream()
                .filter(place -> place.id().equals(Network.INPUT)
                        || result.still().network().has(place.id()))
                .toList();
        List<List<Drawn>> made = new ArrayList<>();
        places.forEach(place -> made.add(List.of()));
        parallel.run(places.size(), NEVER, i -> made.set(i, column(experiment, result, view, places.get(i), scale)));
        Map<String, List<Drawn>> byColumn = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byColumn.put(places.get(i).id(), made.get(i));
        }
        return new LanePictures(byColumn);
    }

    /** A map; null while there is none, and of the input's difference. */
    @Nullable
    Drawn of(String id, LanesLayout.Lane lane) {
        List<Drawn> maps = byColumn.getOrDefault(id, List.of());
        return lane.ordinal() < maps.size() ? maps.get(lane.ordinal()) : null;
    }

    /** The map of lane B before it is moved; null where the layout has no room for it. */
    @Nullable
    Drawn before(String id) {
        List<Drawn> maps = byColumn.getOrDefault(id, List.of());
        int last = LanesLayout.Lane.values().length;
        return last < maps.size() ? maps.get(last) : null;
    }

    private static List<Drawn> column(
            Experiment experiment, ShiftResult result, View view, LanesLayout.Place place, double scale) {
        LayerShift layer = result.layer(place.id());
        if (place.id().equals(Network.INPUT)) {
            return List.of(
                    input(experiment, layer.a(), place.maps().get(0), scale),
                    input(experiment, result.still().input(), place.maps().get(1), scale));
        }
        Network network = result.still().network();
        int channel = Fronts.of(network, view, place.id());
        Tensor a = shown(layer.a());
        Tensor b = layer.b() == null ? null : shown(layer.b());
        int front = a == layer.a() ? channel : 0;
        int plane = a.shape().plane();
        double range = ColourScale.percentile(a.data(), front * plane, (front + 1) * plane);
        List<Drawn> maps = new ArrayList<>();
        maps.add(map(a, front, range, view, place.maps().get(0), scale));
        if (b != null) {
            maps.add(map(b, front, range, view, place.maps().get(1), scale));
            maps.add(map(difference(a, b, front), 0, range, view, place.maps().get(2), scale));
            Rectangle2D.Double before = place.before();
            if (before != null) {
                maps.add(map(shown(result.still().map(place.id())), front, range, view, before, scale));
            }
        }
        return List.copyOf(maps);
    }

    private static Drawn input(Experiment experiment, Tensor image, Rectangle2D.Double place, double scale) {
        BufferedImage pixels = MapPixels.input(experiment, image, place, scale);
        return new Drawn(pixels, image.shape().channels() > 1 ? null : CellNumbers.of(image, 0, place, pixels));
    }

    private static Drawn map(
            Tensor maps, int channel, double range, View view, Rectangle2D.Double place, double scale) {
        BufferedImage pixels = MapPixels.map(maps, channel, range, view, place, scale);
        return new Drawn(pixels, CellNumbers.of(maps, channel, place, pixels));
    }

    /** Maps of single numbers are shown together, as a square. */
    private static Tensor shown(Tensor maps) {
        Shape shape = maps.shape();
        if (shape.plane() > 1) {
            return maps;
        }
        int side = (int) Math.ceil(Math.sqrt(shape.channels()));
        int rows = (shape.channels() + side - 1) / side;
        float[] data = new float[rows * side];
        System.arraycopy(maps.data(), 0, data, 0, shape.channels());
        return Tensor.of(Shape.of(1, rows, side), data);
    }

    private static Tensor difference(Tensor a, Tensor b, int channel) {
        Shape shape = a.shape();
        float[] data = new float[shape.plane()];
        for (int i = 0; i < data.length; i++) {
            data[i] = a.data()[channel * data.length + i] - b.data()[channel * data.length + i];
        }
        return Tensor.of(Shape.of(1, shape.height(), shape.width()), data);
    }
}
