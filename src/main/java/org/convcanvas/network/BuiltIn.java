package org.convcanvas.network;

import java.util.Arrays;
import java.util.Optional;
import org.convcanvas.text.Problem;

/**
 * A network that comes with the program, by name. Some come without weights: what their layers are is known, which tells
 * their receptive fields, parameters and multiply-adds, but they compute nothing.
 */
public enum BuiltIn {
    /** The first scene: hand-set filters, then a seeded smooth mix. */
    START("start"),
    /** LeNet-5 in its modern form, seeded. */
    LENET5("lenet5"),
    /** Four small convolutions as in CNN Explainer, seeded. */
    TINY_VGG("tiny-vgg"),
    /** AlexNet as in TF-slim: one tower, no normalisation, fully convolutional; no weights. */
    ALEXNET_V2("alexnet-v2"),
    /** AlexNet as in torchvision; no weights. */
    ALEXNET("alexnet"),
    /** VGG-16 as in torchvision; no weights. */
    VGG16("vgg16"),
    /** ResNet-18 as in torchvision; no weights. */
    RESNET18("resnet18"),
    /** ResNet-50 as in torchvision, which strides first in a stage and in the 3 x 3 convolution; no weights. */
    RESNET50("resnet50"),
    /** ResNet-50 (v1) as in TF-slim, which strides last in a stage; no weights. */
    RESNET50_SLIM("resnet50-slim"),
    /** MobileNet v1 of full width as in TF-slim; no weights. */
    MOBILENET_V1("mobilenet-v1");

    private static final long SEED = 5;

    private final String id;

    BuiltIn(String id) {
        this.id = id;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The layers. */
    public Network network() {
        return switch (this) {
            case START -> StartNetwork.network();
            case LENET5 -> SmallNetworks.lenet5();
            case TINY_VGG -> SmallNetworks.tinyVgg();
            case ALEXNET_V2 -> AlexNets.slim();
            case ALEXNET -> AlexNets.torchvision();
            case VGG16 -> Vgg.sixteen();
            case RESNET18 -> ResNets.eighteen();
            case RESNET50 -> ResNets.fifty();
            case RESNET50_SLIM -> SlimResNet.fifty();
            case MOBILENET_V1 -> MobileNet.one();
        };
    }

    /** Whether there are weights, so that the network can compute. */
    public boolean hasWeights() {
        return switch (this) {
            case START, LENET5, TINY_VGG -> true;
            default -> false;
        };
    }

    /**
     * The weights that belong to {@link #network()}.
     *
     * @throws Problem when it has none
     */
    public Weights weights() {
        return switch (this) {
            case START -> StartNetwork.weights();
            case LENET5, TINY_VGG -> WeightFit.fit(network(), Weights.none(), SEED);
            default -> throw new Problem("builtIn.noWeights", id);
        };
    }

    /** The built-in of that name. */
    public static Optional<BuiltIn> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
