package org.convcanvas.network;

/** MobileNet v1 (Howard et al. 2017) of width 1 as in TF-slim, whose "SAME" padding depends on the input's size. */
final class MobileNet {
    private static final int[] FILTERS = {64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024};
    private static final int[] STRIDES = {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1};

    private final Stack stack = new Stack();

    private MobileNet() {}

    static Network one() {
        return new MobileNet().build();
    }

    private Network build() {
        conv("Conv2d_0", 32, 3, 2, 1);
        int channels = 32;
        for (int i = 0; i < FILTERS.length; i++) {
            String name = "Conv2d_" + (i + 1);
            conv(name + "_depthwise", channels, 3, STRIDES[i], channels);
            conv(name + "_pointwise", FILTERS[i], 1, 1, 1);
            channels = FILTERS[i];
        }
        return stack.add("AvgPool", new GlobalAveragePool())
                .add("Dropout", new Dropout(0.001f))
                .add("Logits", Conv.of(1000, 1, 1, Padding.valid()))
                .on(3, 224);
    }

    /** A convolution, its batch norm and its ReLU6, which bears the name that TF-slim gives to the three. */
    private void conv(String name, int filters, int kernel, int stride, int groups) {
        Window window = Window.of(kernel, stride, Padding.same(Fill.ZERO));
        stack.add(name + "/conv", new Conv(filters, window, groups, Bias.NONE))
                .add(name + "/bn", new BatchNorm(0.001f))
                .add(name, Clip.relu6());
    }
}
