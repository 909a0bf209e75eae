package org.convcanvas.ui.frame;

import java.util.Arrays;
import java.util.List;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.tensor.Rng;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the palette of filters offers.
 *
 * @param preset the filter; null for a random one
 */
record FilterChoice(@Nullable KernelPreset preset) {
    /** Other weights each time. */
    static final FilterChoice RANDOM = new FilterChoice(null);

    private static final long PICTURE_SEED = 4;

    /** Those that the card shows. */
    static final List<FilterChoice> USUAL = List.of(
            new FilterChoice(KernelPreset.SOBEL_X),
            new FilterChoice(KernelPreset.SOBEL_Y),
            new FilterChoice(KernelPreset.SCHARR),
            new FilterChoice(KernelPreset.PREWITT),
            new FilterChoice(KernelPreset.LAPLACIAN),
            new FilterChoice(KernelPreset.GAUSSIAN),
            new FilterChoice(KernelPreset.SHARPEN),
            new FilterChoice(KernelPreset.EMBOSS),
            new FilterChoice(KernelPreset.DIAGONAL_45),
            new FilterChoice(KernelPreset.CORNER),
            new FilterChoice(KernelPreset.IDENTITY),
            RANDOM);

    /** Every filter. */
    static List<FilterChoice> all() {
        return Arrays.stream(KernelPreset.values()).map(FilterChoice::new).toList();
    }

    /** Its full name. */
    String title() {
        return preset == null ? Text.of("filters.random") : Text.of("preset." + preset.name());
    }

    /** Its name where there is little room. */
    String shortTitle() {
        String key = preset == null ? "" : "filters." + preset.name();
        return Text.has(key) ? Text.of(key) : title();
    }

    String help() {
        return preset == null ? Text.of("filters.random.help") : Text.of("preset." + preset.name() + ".help");
    }

    /** The 3 x 3 weights of its picture. */
    float[] weights() {
        if (preset != null) {
            return preset.weights();
        }
        Rng rng = new Rng(PICTURE_SEED);
        float[] weights = new float[9];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) rng.nextGaussian();
        }
        return weights;
    }
}
