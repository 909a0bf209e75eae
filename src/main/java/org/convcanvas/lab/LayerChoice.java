package org.convcanvas.lab;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;

/** What the palette of layers offers: a layer with usual settings for the map that it will read. */
public enum LayerChoice {
    CONVOLUTION("conv", Section.CONVOLUTION, input -> Conv.of(8, 3, 1, border())),
    DEPTHWISE("depthwise", Section.CONVOLUTION, input -> Conv.of(input.channels(), 3, 1, border())
            .withGroups(input.channels())),
    DRIFTED("drifted-conv", Section.CONVOLUTION, input -> new DriftedConv(Conv.of(8, 3, 1, border()), 0.2f, 1)),
    LOCALLY_CONNECTED("locally-connected", Section.CONVOLUTION, LayerChoice::locallyConnected),
    FULLY_CONNECTED("fully-connected", Section.CONVOLUTION, input -> new FullyConnected(10, true)),
    MAX_POOL("max-pool", Section.POOL, input -> MaxPool.of(2, 2)),
    AVERAGE_POOL("average-pool", Section.POOL, input -> AveragePool.of(2, 2)),
    L2_POOL("l2-pool", Section.POOL, input -> L2Pool.of(2, 2)),
    BLUR_POOL("blur-pool", Section.POOL, input -> BlurPool.of(3, 2, Fill.REFLECT)),
    POLYPHASE("polyphase-sampling", Section.POOL, input -> new PolyphaseSampling(Pair.of(2))),
    GLOBAL_AVERAGE_POOL("global-average-pool", Section.POOL, input -> new GlobalAveragePool()),
    GLOBAL_MAX_POOL("global-max-pool", Section.POOL, input -> new GlobalMaxPool()),
    ADAPTIVE_AVERAGE_POOL("adaptive-average-pool", Section.POOL, LayerChoice::adaptivePool),
    RELU("relu", Section.ACTIVATION, input -> new Relu()),
    LEAKY_RELU("leaky-relu", Section.ACTIVATION, input -> new LeakyRelu(LeakyRelu.USUAL)),
    CLIP("clip", Section.ACTIVATION, input -> Clip.relu6()),
    SIGMOID("sigmoid", Section.ACTIVATION, input -> new Sigmoid()),
    TANH("tanh", Section.ACTIVATION, input -> new Tanh()),
    SOFTMAX("softmax", Section.ACTIVATION, input -> new Softmax()),
    BATCH_NORM("batch-norm", Section.NORMALISE, input -> new BatchNorm(BatchNorm.USUAL)),
    LRN("lrn", Section.NORMALISE, input -> Lrn.usual()),
    DROPOUT("dropout", Section.NORMALISE, input -> new Dropout(0.5f)),
    ADD("add", Section.SHAPE, input -> new Add()),
    CONCAT("concat", Section.SHAPE, input -> new Concat()),
    PAD("pad", Section.SHAPE, input -> new Pad(border())),
    FLATTEN("flatten", Section.SHAPE, input -> new Flatten());

    /** Kinds that stand together in palettes and menus. */
    public enum Section {
        CONVOLUTION,
        POOL,
        ACTIVATION,
        NORMALISE,
        SHAPE;

        /** Its heading. */
        public String title() {
            return Text.of("section." + name());
        }

        /** Its choices in order. */
        public List<LayerChoice> choices() {
            return Arrays.stream(LayerChoice.values())
                    .filter(choice -> choice.section == this)
                    .toList();
        }
    }

    /** A new locally connected layer has no more weights than these, if it can. */
    private static final long MODEST_WEIGHTS = 4_000_000;

    private static final int MOST_ADAPTIVE = 7;

    private final String id;
    private final Section section;
    private final Function<Shape, Layer> make;

    LayerChoice(String id, Section section, Function<Shape, Layer> make) {
        this.id = id;
        this.section = section;
        this.make = make;
    }

    /** One pixel of zeros. */
    private static Padding border() {
        return Padding.of(1, Fill.ZERO);
    }

    private static Layer locallyConnected(Shape input) {
        long perFilter = 9L * input.size();
        int filters = (int) Math.max(1, Math.min(8, MODEST_WEIGHTS / perFilter));
        return new LocallyConnected(filters, Window.of(3, 1, border()), Bias.UNTIED);
    }

    private static Layer adaptivePool(Shape input) {
        return new AdaptiveAveragePool(new Pair(adapted(input.height()), adapted(input.width())));
    }

    private static int adapted(int extent) {
        return Math.max(1, Math.min(MOST_ADAPTIVE, extent / 2));
    }

    /** A stable name, also that of its icon and in text keys. */
    public String id() {
        return id;
    }

    /** What menus call it. */
    public String title() {
        return Text.of("choice." + id);
    }

    /** What the palette calls it, where there is little room. */
    public String shortTitle() {
        String key = "choice." + id + ".short";
        return Text.has(key) ? Text.of(key) : title();
    }

    /** What new nodes of it are called, before the number: "Conv". */
    public String stem() {
        return Text.of("choice." + id + ".stem");
    }

    /** Where it stands. */
    public Section section() {
        return section;
    }

    /** True for the choices of the Activation control: they work on every number by itself. */
    public boolean isActivation() {
        return section == Section.ACTIVATION && this != SOFTMAX;
    }

    /** True when it reads a second map, which has to be chosen. */
    public boolean isJoin() {
        return this == ADD || this == CONCAT;
    }

    /** The layer with its usual settings, for an input of C x H x W. */
    public Layer layer(Shape input) {
        return make.apply(input);
    }

    /** The choice that makes layers of this kind; of a bypassed layer, of the kind that is left out. */
    public static LayerChoice of(Layer layer) {
        if (layer instanceof Bypassed bypassed) {
            return of(bypassed.layer());
        }
        if (layer instanceof Conv conv && conv.groups() > 1 && conv.groups() == conv.filters()) {
            return DEPTHWISE;
        }
        for (LayerChoice choice : values()) {
            if (choice.id.equals(layer.type())) {
                return choice;
            }
        }
        throw new IllegalArgumentException(layer.type());
    }
}
