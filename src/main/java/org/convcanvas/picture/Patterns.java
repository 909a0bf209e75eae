package org.convcanvas.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The drawn samples by id. Those that are about single pixels have the standard input's size, so that it shows them
 * unaltered; the others are twice as large and sampled 4 x 4, so that it shows exact averages.
 */
final class Patterns {
    /** The size of the standard input. */
    static final int SMALL = 224;

    private static final int LARGE = 2 * SMALL;
    private static final Map<String, Function<String, Picture>> DRAWERS = drawers();

    private Patterns() {}

    private static Map<String, Function<String, Picture>> drawers() {
        Map<String, Function<String, Picture>> drawers = new LinkedHashMap<>();
        drawers.put("house", title -> new HouseScene().picture(title, LARGE, 4));
        drawers.put("shapes", title -> new ShapesScene().picture(title, LARGE, 4));
        drawers.put("textures", title -> new TexturesScene().picture(title, LARGE, 4));
        drawers.put("text", title -> TextDrawing.picture(title, LARGE));
        drawers.put("impulse", title -> Scene.gray(Waves::impulse).picture(title, SMALL, 1));
        drawers.put("step", title -> Scene.gray(Waves::step).picture(title, SMALL, 1));
        drawers.put("checkerboard", title -> Scene.gray(Waves::checkerboard).picture(title, SMALL, 1));
        drawers.put("grating", title -> Scene.gray(Waves::grating).picture(title, SMALL, 1));
        drawers.put("chirp", title -> Scene.gray(Waves::chirp).picture(title, SMALL, 1));
        drawers.put("zonePlate", title -> Scene.gray(Waves::zonePlate).picture(title, SMALL, 1));
        drawers.put("siemensStar", title -> Scene.gray(Stars::siemens).picture(title, LARGE, 4));
        drawers.put("spokes", title -> Scene.gray(Stars::spokes).picture(title, LARGE, 4));
        drawers.put("rings", title -> Scene.gray(Stars::rings).picture(title, LARGE, 4));
        drawers.put("noise", title -> Waves.noise(title, SMALL));
        return drawers;
    }

    static List<String> ids() {
        return List.copyOf(DRAWERS.keySet());
    }

    static Picture picture(String id, String title) {
        return Objects.requireNonNull(DRAWERS.get(id), id).apply(title);
    }
}
