package org.convcanvas.network;

/** Two single-tower descendants of AlexNet (Krizhevsky 2014, "One weird trick"). */
final class AlexNets {
    private static final int CLASSES = 1000;
    private static final int FEATURES = 4096;

    private AlexNets() {}

    /** TF-slim's alexnet_v2: the first layer without padding, the last ones as convolutions; its names. */
    static Network slim() {
        Padding same = Padding.same(Fill.ZERO);
        return new Stack()
                .convRelu("conv1", "relu1", Conv.of(64, 11, 4, Padding.valid()))
                .add("pool1", MaxPool.of(3, 2))
                .convRelu("conv2", "relu2", Conv.of(192, 5, 1, same))
                .add("pool2", MaxPool.of(3, 2))
                .convRelu("conv3", "relu3", Conv.of(384, 3, 1, same))
                .convRelu("conv4", "relu4", Conv.of(384, 3, 1, same))
                .convRelu("conv5", "relu5", Conv.of(256, 3, 1, same))
                .add("pool5", MaxPool.of(3, 2))
                .convRelu("fc6", "relu6", Conv.of(FEATURES, 5, 1, Padding.valid()))
                .add("dropout6", new Dropout(0.5f))
                .convRelu("fc7", "relu7", Conv.of(FEATURES, 1, 1, Padding.valid()))
                .add("dropout7", new Dropout(0.5f))
                .add("fc8", Conv.of(CLASSES, 1, 1, Padding.valid()))
                .on(3, 224);
    }

    /** torchvision's alexnet. */
    static Network torchvision() {
        Padding one = Padding.of(1, Fill.ZERO);
        Padding two = Padding.of(2, Fill.ZERO);
        return new Stack()
                .convRelu("conv1", "relu1", Conv.of(64, 11, 4, two))
                .add("pool1", MaxPool.of(3, 2))
                .convRelu("conv2", "relu2", Conv.of(192, 5, 1, two))
                .add("pool2", MaxPool.of(3, 2))
                .convRelu("conv3", "relu3", Conv.of(384, 3, 1, one))
                .convRelu("conv4", "relu4", Conv.of(256, 3, 1, one))
                .convRelu("conv5", "relu5", Conv.of(256, 3, 1, one))
                .add("pool5", MaxPool.of(3, 2))
                .add("avgpool", new AdaptiveAveragePool(Pair.of(6)))
                .add("dropout6", new Dropout(0.5f))
                .add("fc6", new FullyConnected(FEATURES, true))
                .add("relu6", new Relu())
                .add("dropout7", new Dropout(0.5f))
                .add("fc7", new FullyConnected(FEATURES, true))
                .add("relu7", new Relu())
                .add("fc8", new FullyConnected(CLASSES, true))
                .on(3, 224);
    }
}
