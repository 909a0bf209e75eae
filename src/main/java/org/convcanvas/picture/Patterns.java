package org.convcanvas.picture;

import java.util.List;

/** The drawn samples by id. */
final class Patterns {
    private Patterns() {}

    static List<String> ids() {
        return List.of("house");
    }

    static Picture picture(String id, String title) {
        int[] rgb = new int[224 * 224];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i % 224 > 112 ? 0xFFFFFF : 0x3060A0;
        }
        return Picture.of(title, 224, 224, rgb);
    }
}
