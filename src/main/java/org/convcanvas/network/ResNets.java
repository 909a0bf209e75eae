package org.convcanvas.network;

/**
 * Residual networks (He et al. 2016) as in torchvision: the first block of a stage strides, in its first 3 x 3
 * convolution ("v1.5"); its names.
 */
final class ResNets {
    private static final int[] FILTERS = {64, 128, 256, 512};

    private final Stack stack = new Stack();

    private ResNets() {}

    static Network eighteen() {
        ResNets net = new ResNets();
        net.stem();
        net.stages(new int[] {2, 2, 2, 2}, false);
        return net.end();
    }

    static Network fifty() {
        ResNets net = new ResNets();
        net.stem();
        net.stages(new int[] {3, 4, 6, 3}, true);
        return net.end();
    }

    private void stem() {
        conv("conv1", "bn1", 64, 7, 2);
        Window pool = Window.of(3, 2, Padding.of(1, Fill.ZERO));
        stack.add("relu", new Relu()).add("maxpool", new MaxPool(pool));
    }

    private void stages(int[] blocks, boolean bottleneck) {
        for (int stage = 0; stage < blocks.length; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                boolean projects = block == 0 && (stage > 0 || bottleneck);
                block("layer" + (stage + 1) + "." + block + ".", FILTERS[stage], stride, projects, bottleneck);
            }
        }
    }

    private void block(String name, int filters, int stride, boolean projects, boolean bottleneck) {
        String input = stack.last();
        int out = bottleneck ? 4 * filters : filters;
        if (bottleneck) {
            conv(name + "conv1", name + "bn1", filters, 1, 1);
            stack.add(name + "relu1", new Relu());
            conv(name + "conv2", name + "bn2", filters, 3, stride);
            stack.add(name + "relu2", new Relu());
            conv(name + "conv3", name + "bn3", out, 1, 1);
        } else {
            conv(name + "conv1", name + "bn1", filters, 3, stride);
            stack.add(name + "relu1", new Relu());
            conv(name + "conv2", name + "bn2", filters, 3, 1);
        }
        String main = stack.last();
        String around = input;
        if (projects) {
            stack.from(input);
            conv(name + "downsample.0", name + "downsample.1", out, 1, stride);
            around = stack.last();
        }
        stack.from(main).plus(name + "add", around).add(name + "relu", new Relu());
    }

    private void conv(String name, String norm, int filters, int kernel, int stride) {
        Window window = Window.of(kernel, stride, Padding.of(kernel / 2, Fill.ZERO));
        stack.add(name, new Conv(filters, window, 1, Bias.NONE)).add(norm, new BatchNorm(BatchNorm.USUAL));
    }

    private Network end() {
        return stack.add("avgpool", new GlobalAveragePool())
                .add("fc", new FullyConnected(1000, true))
                .on(3, 224);
    }
}
