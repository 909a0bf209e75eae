package org.convcanvas.render;

import java.awt.Font;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** What single maps are called. */
public final class MapNames {
    private static final List<KernelPreset> SHORTENED = List.of(KernelPreset.DIAGONAL_45, KernelPreset.DIAGONAL_135);

    private MapNames() {}

    /** A map's name where there is little room: a preset's short one, and cut where that is too long as well. */
    public static String fit(Font font, String name, double room) {
        if (TextFit.width(font, name) > room) {
            for (KernelPreset preset : SHORTENED) {
                if (name.equals(Text.of("preset." + preset.name()))) {
                    return TextFit.fit(font, Text.of("preset." + preset.name() + ".short"), room);
                }
            }
        }
        return TextFit.fit(font, name, room);
    }

    /**
     * The name of one map within its layer: its preset's, "Filter 3", or "3 of 8" where there are no filters; for the
     * input its name.
     *
     * @param channel from 0
     */
    public static String of(Experiment experiment, String id, int channel) {
        Network network = experiment.network();
        if (!network.has(id)) {
            return id;
        }
        Tensor kernel = experiment.weights().kernel(id);
        if (kernel == null) {
            return Text.of("map.channel", channel + 1, network.shape(id).channels());
        }
        return experiment
                .preset(id, channel)
                .map(preset -> Text.of("preset." + preset.name()))
                .orElseGet(() -> Text.of("map.filter", channel + 1));
    }
}
