package org.convcanvas.network;

/** Networks that are small enough to be trained while one looks on. */
final class SmallNetworks {
    private SmallNetworks() {}

    /** LeNet-5 (LeCun et al. 1998) as it is built today: full connections, ReLU and max pools. */
    static Network lenet5() {
        return new Stack()
                .convRelu("Conv 1", "ReLU 1", Conv.of(6, 5, 1, Padding.valid()))
                .add("Pool 1", MaxPool.of(2, 2))
                .convRelu("Conv 2", "ReLU 2", Conv.of(16, 5, 1, Padding.valid()))
                .add("Pool 2", MaxPool.of(2, 2))
                .add("Full 1", new FullyConnected(120, true))
                .add("ReLU 3", new Relu())
                .add("Full 2", new FullyConnected(84, true))
                .add("ReLU 4", new Relu())
                .add("Full 3", new FullyConnected(10, true))
                .on(1, 32);
    }

    /** Two pairs of convolutions of ten filters (Wang et al. 2020, CNN Explainer). */
    static Network tinyVgg() {
        Conv conv = Conv.of(10, 3, 1, Padding.valid());
        return new Stack()
                .convRelu("Conv 1", "ReLU 1", conv)
                .convRelu("Conv 2", "ReLU 2", conv)
                .add("Pool 1", MaxPool.of(2, 2))
                .convRelu("Conv 3", "ReLU 3", conv)
                .convRelu("Conv 4", "ReLU 4", conv)
                .add("Pool 2", MaxPool.of(2, 2))
                .add("Full 1", new FullyConnected(10, true))
                .on(3, 64);
    }
}
