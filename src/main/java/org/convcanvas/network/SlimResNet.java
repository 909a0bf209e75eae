package org.convcanvas.network;

/**
 * ResNet-50 as in TF-slim (resnet_v1_50): the last unit of a stage strides, in its 3 x 3 convolution, and its shortcut
 * takes every other pixel. Convolutions that stride are padded the same on both sides whatever the input's size, so that
 * shortcut and convolution stay aligned; the first pool's padding depends on it. TF-slim's names.
 */
final class SlimResNet {
    private static final int[] UNITS = {3, 4, 6, 3};
    private static final int[] FILTERS = {64, 128, 256, 512};

    private final Stack stack = new Stack();

    private SlimResNet() {}

    static Network fifty() {
        return new SlimResNet().build();
    }

    private Network build() {
        conv("conv1", 64, 7, 2);
        stack.add("conv1/relu", new Relu());
        stack.add("pool1", new MaxPool(Window.of(3, 2, Padding.same(Fill.ZERO))));
        for (int block = 0; block < UNITS.length; block++) {
            for (int unit = 0; unit < UNITS[block]; unit++) {
                boolean strides = unit == UNITS[block] - 1 && block < UNITS.length - 1;
                String name = "block" + (block + 1) + "/unit_" + (unit + 1);
                unit(name, FILTERS[block], strides ? 2 : 1, unit == 0);
            }
        }
        return stack.add("pool5", new GlobalAveragePool())
                .add("logits", Conv.of(1000, 1, 1, Padding.valid()))
                .on(3, 224);
    }

    private void unit(String name, int filters, int stride, boolean projects) {
        String input = stack.last();
        conv(name + "/conv1", filters, 1, 1);
        stack.add(name + "/conv1/relu", new Relu());
        conv(name + "/conv2", filters, 3, stride);
        stack.add(name + "/conv2/relu", new Relu());
        conv(name + "/conv3", 4 * filters, 1, 1);
        String main = stack.last();
        String around = input;
        if (projects) {
            stack.from(input);
            conv(name + "/shortcut", 4 * filters, 1, stride);
            around = stack.last();
        } else if (stride > 1) {
            around = stack.from(input)
                    .add(name + "/shortcut", MaxPool.of(1, stride))
                    .last();
        }
        stack.from(main).plus(name + "/add", around).add(name, new Relu());
    }

    private void conv(String name, int filters, int kernel, int stride) {
        Window window = Window.of(kernel, stride, Padding.of(kernel / 2, Fill.ZERO));
        stack.add(name, new Conv(filters, window, 1, Bias.NONE)).add(name + "/bn", new BatchNorm(BatchNorm.USUAL));
    }
}
