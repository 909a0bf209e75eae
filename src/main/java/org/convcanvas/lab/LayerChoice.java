package org.convcanvas.lab;

import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;

/** What the palette of layers offers: a layer with usual settings for the map that it will read. */
public enum LayerChoice {
    CONVOLUTION("conv") {
        @Override
        public Layer layer(Shape input) {
            return Conv.of(8, 3, 1, Padding.of(1, Fill.ZERO));
        }
    },
    DEPTHWISE("depthwise") {
        @Override
        public Layer layer(Shape input) {
            int channels = input.channels();
            return Conv.of(channels, 3, 1, Padding.of(1, Fill.ZERO)).withGroups(channels);
        }
    },
    MAX_POOL("max-pool") {
        @Override
        public Layer layer(Shape input) {
            return MaxPool.of(2, 2);
        }
    },
    AVERAGE_POOL("average-pool") {
        @Override
        public Layer layer(Shape input) {
            return AveragePool.of(2, 2);
        }
    },
    RELU("relu") {
        @Override
        public Layer layer(Shape input) {
            return new Relu();
        }
    },
    LEAKY_RELU("leaky-relu") {
        @Override
        public Layer layer(Shape input) {
            return new LeakyRelu(LeakyRelu.USUAL);
        }
    },
    CLIP("clip") {
        @Override
        public Layer layer(Shape input) {
            return Clip.relu6();
        }
    },
    SIGMOID("sigmoid") {
        @Override
        public Layer layer(Shape input) {
            return new Sigmoid();
        }
    },
    TANH("tanh") {
        @Override
        public Layer layer(Shape input) {
            return new Tanh();
        }
    };

    private final String id;

    LayerChoice(String id) {
        this.id = id;
    }

    /** A stable name, also that of its icon and in text keys. */
    public String id() {
        return id;
    }

    /** What the palette calls it. */
    public String title() {
        return Text.of("choice." + id);
    }

    /** What new nodes of it are called, before the number: "Conv". */
    public String stem() {
        return Text.of("choice." + id + ".stem");
    }

    /** True for the choices of the Activation control. */
    public boolean isActivation() {
        return switch (this) {
            case CONVOLUTION, DEPTHWISE, MAX_POOL, AVERAGE_POOL -> false;
            case RELU, LEAKY_RELU, CLIP, SIGMOID, TANH -> true;
        };
    }

    /** The layer with its usual settings, for an input of C x H x W. */
    public abstract Layer layer(Shape input);

    /** The choice that makes layers of this kind. */
    public static LayerChoice of(Layer layer) {
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
