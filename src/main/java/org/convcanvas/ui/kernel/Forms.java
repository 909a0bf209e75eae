package org.convcanvas.ui.kernel;

import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Windowed;

/** Which fields each kind of layer has. */
final class Forms {
    private Forms() {}

    /** Where changed layers of a kind go. */
    interface Changes {
        <L extends Layer> Fields.Change<L> of(Class<L> type);
    }

    /** The fields of a layer; none for a kind without settings. */
    static Fields<?> of(Layer layer, Changes changes, ActivationCombo activation) {
        if (layer instanceof Windowed windowed) {
            return windowed(windowed, changes, activation);
        } else if (layer instanceof FullyConnected full) {
            return WeightForms.fullyConnected(full, changes.of(FullyConnected.class), activation);
        } else if (layer instanceof LeakyRelu relu) {
            return PlainForms.leakyRelu(relu, changes.of(LeakyRelu.class));
        } else if (layer instanceof Clip clip) {
            return PlainForms.clip(clip, changes.of(Clip.class));
        } else if (layer instanceof BatchNorm norm) {
            return PlainForms.batchNorm(norm, changes.of(BatchNorm.class));
        } else if (layer instanceof Lrn norm) {
            return PlainForms.lrn(norm, changes.of(Lrn.class));
        } else if (layer instanceof Dropout dropout) {
            return PlainForms.dropout(dropout, changes.of(Dropout.class));
        } else if (layer instanceof AdaptiveAveragePool pool) {
            return PlainForms.adaptive(pool, changes.of(AdaptiveAveragePool.class));
        } else if (layer instanceof PolyphaseSampling sampling) {
            return PlainForms.polyphase(sampling, changes.of(PolyphaseSampling.class));
        } else if (layer instanceof Pad pad) {
            return PlainForms.pad(pad, changes.of(Pad.class));
        }
        return new Fields<>(layer, (setting, change) -> true);
    }

    private static Fields<?> windowed(Windowed layer, Changes changes, ActivationCombo activation) {
        if (layer instanceof Conv conv) {
            return WeightForms.conv(conv, changes.of(Conv.class), activation);
        } else if (layer instanceof DriftedConv drifted) {
            return WeightForms.drifted(drifted, changes.of(DriftedConv.class), activation);
        } else if (layer instanceof BlurPool pool) {
            return WindowForms.pool(pool, changes.of(BlurPool.class));
        } else if (layer instanceof LocallyConnected local) {
            return WeightForms.locallyConnected(local, changes.of(LocallyConnected.class), activation);
        } else if (layer instanceof AveragePool pool) {
            return WindowForms.averagePool(pool, changes.of(AveragePool.class));
        } else if (layer instanceof MaxPool pool) {
            return WindowForms.pool(pool, changes.of(MaxPool.class));
        } else if (layer instanceof L2Pool pool) {
            return WindowForms.pool(pool, changes.of(L2Pool.class));
        }
        throw new IllegalArgumentException(layer.type());
    }
}
