package org.convcanvas.network;

/** VGG-16 (Simonyan and Zisserman 2015, configuration D), with torchvision's head. */
final class Vgg {
    private static final int[] CONVS = {2, 2, 3, 3, 3};
    private static final int[] FILTERS = {64, 128, 256, 512, 512};

    private Vgg() {}

    static Network sixteen() {
        Stack stack = new Stack();
        for (int block = 1; block <= CONVS.length; block++) {
            for (int i = 1; i <= CONVS[block - 1]; i++) {
                String at = block + "_" + i;
                Conv conv = Conv.of(FILTERS[block - 1], 3, 1, Padding.of(1, Fill.ZERO));
                stack.convRelu("conv" + at, "relu" + at, conv);
            }
            stack.add("pool" + block, MaxPool.of(2, 2));
        }
        return stack.add("avgpool", new AdaptiveAveragePool(Pair.of(7)))
                .add("fc6", new FullyConnected(4096, true))
                .add("relu6", new Relu())
                .add("dropout6", new Dropout(0.5f))
                .add("fc7", new FullyConnected(4096, true))
                .add("relu7", new Relu())
                .add("dropout7", new Dropout(0.5f))
                .add("fc8", new FullyConnected(1000, true))
                .on(3, 224);
    }
}
