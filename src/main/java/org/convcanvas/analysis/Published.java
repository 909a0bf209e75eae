package org.convcanvas.analysis;

import java.util.List;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody published about a built-in network at its own input size, to be set beside ours.
 *
 * @param network which one
 * @param layer the layer that it is about; empty when it is about the whole network
 * @param quantity what is counted
 * @param value how many
 * @param source who says so
 * @param difference why ours may be another: a text key; empty where ours should be the same
 */
public record Published(
        BuiltIn network, String layer, Quantity quantity, long value, Source source, String difference) {
    /** What is counted. */
    public enum Quantity {
        /** Extent r of the receptive field, in pixels of the input, the same on both axes. */
        SIZE,
        /** Effective stride j, likewise. */
        STRIDE,
        /** Effective padding P, likewise. */
        PADDING,
        /** Trainable numbers of the whole network. */
        PARAMETERS,
        /** Multiply-adds of the whole network. */
        MACS;

        /** What it is called. */
        public String text() {
            return Text.of("published.quantity." + this);
        }
    }

    /** Who published it. */
    public enum Source {
        /** Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional Neural Networks", and its table. */
        ARAUJO,
        /** What is commonly stated for torchvision's striding. */
        COMMON,
        /** The documentation of torchvision's models: num_params and GFLOPS, the latter in units of 10^9 multiply-adds. */
        TORCHVISION,
        /** What operation counters state for torchvision's models. */
        COUNTERS,
        /** The model summary of Keras Applications. */
        KERAS,
        /** Howard et al. 2017, "MobileNets". */
        HOWARD,
        /** Zhang, Lipton, Li and Smola, "Dive into Deep Learning", on the modern LeNet-5. */
        ZHANG,
        /** LeCun, Bottou, Bengio and Haffner 1998, on LeNet-5. */
        LECUN;

        /** How it is cited. */
        public String text() {
            return Text.of("published.source." + this);
        }
    }

    /**
     * A published number beside ours.
     *
     * @param ours for the network asked about; null where the field is undefined
     * @param equal whether the two are the same
     * @param reason why not, in a sentence; empty when they are
     */
    public record Comparison(Published published, @Nullable Long ours, boolean equal, String reason) {}

    /** All published numbers of a network, layer by layer, then those of the whole. */
    public static List<Published> of(BuiltIn network) {
        return PublishedNumbers.of(network);
    }

    /**
     * Sets the published numbers beside those of {@code now}.
     *
     * @param now the built-in's layers, on its own input or on another
     */
    public static List<Comparison> compare(BuiltIn builtIn, Network now) {
        boolean same = now.input().equals(builtIn.network().input());
        var fields = ReceptiveField.of(now);
        return of(builtIn).stream()
                .map(one -> one.beside(one.ours(now, fields.get(one.layer)), same))
                .toList();
    }

    private @Nullable Long ours(Network now, @Nullable ReceptiveField field) {
        return switch (quantity) {
            case PARAMETERS -> now.parameters();
            case MACS -> now.macs();
            case SIZE -> field == null ? null : (long) field.size().y();
            case STRIDE -> field == null ? null : (long) field.jump().y();
            case PADDING -> field == null ? null : (long) field.padding().y();
        };
    }

    private Comparison beside(@Nullable Long ours, boolean sameInput) {
        if (ours != null && ours == value) {
            return new Comparison(this, ours, true, "");
        }
        String key = sameInput && !difference.isEmpty() ? difference : "published.otherInput";
        return new Comparison(this, ours, false, Text.of(key));
    }
}
