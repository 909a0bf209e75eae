package org.convcanvas.analysis;

import static org.convcanvas.analysis.Published.Quantity.MACS;
import static org.convcanvas.analysis.Published.Quantity.PADDING;
import static org.convcanvas.analysis.Published.Quantity.PARAMETERS;
import static org.convcanvas.analysis.Published.Quantity.SIZE;
import static org.convcanvas.analysis.Published.Quantity.STRIDE;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.analysis.Published.Quantity;
import org.convcanvas.analysis.Published.Source;
import org.convcanvas.network.BuiltIn;

/**
 * The published numbers themselves. Receptive fields are those of the table of pre-computed parameters that goes with
 * Araujo, Norris and Sim 2019 (TF-slim's models, 224 x 224 where it depends on the input); the sources of the others stand
 * at {@link Source}.
 */
final class PublishedNumbers {
    private static final String ROUNDED = "published.rounded";

    private final BuiltIn network;
    private final List<Published> rows = new ArrayList<>();

    private PublishedNumbers(BuiltIn network) {
        this.network = network;
    }

    static List<Published> of(BuiltIn network) {
        PublishedNumbers numbers = new PublishedNumbers(network);
        switch (network) {
            case ALEXNET_V2 -> numbers.alexNetV2();
            case ALEXNET ->
                numbers.whole(PARAMETERS, 61_100_840, Source.TORCHVISION).whole(MACS, 714_188_480, Source.COUNTERS);
            case VGG16 -> numbers.vgg16();
            case RESNET18 ->
                numbers.whole(PARAMETERS, 11_689_512, Source.TORCHVISION)
                        .roughly(MACS, 1_814_000_000, Source.TORCHVISION, ROUNDED);
            case RESNET50 ->
                numbers.at("layer4.2.relu", SIZE, 427, Source.COMMON)
                        .whole(PARAMETERS, 25_557_032, Source.TORCHVISION)
                        .roughly(MACS, 4_089_000_000L, Source.TORCHVISION, ROUNDED);
            case RESNET50_SLIM ->
                numbers.field("block1/unit_3", 35, 8, 15)
                        .field("block2/unit_4", 99, 16, 47)
                        .field("block3/unit_6", 291, 32, 143)
                        .field("block4/unit_3", 483, 32, 239);
            case MOBILENET_V1 -> numbers.mobileNet();
            case LENET5 ->
                numbers.whole(PARAMETERS, 61_706, Source.ZHANG)
                        .roughly(PARAMETERS, 60_000, Source.LECUN, "published.lenet1998");
            case START, TINY_VGG -> {
                // nobody published any
            }
        }
        return List.copyOf(numbers.rows);
    }

    private void alexNetV2() {
        field("conv1", 11, 4, 0);
        field("pool1", 19, 8, 0);
        field("conv2", 51, 8, 16);
        field("conv3", 99, 16, 32);
        field("conv4", 131, 16, 48);
        field("conv5", 163, 16, 64);
        field("pool5", 195, 32, 64);
    }

    private void vgg16() {
        field("conv1_1", 3, 1, 1);
        field("pool1", 6, 2, 2);
        field("conv2_1", 10, 2, 4);
        field("pool2", 16, 4, 6);
        field("conv3_1", 24, 4, 10);
        field("conv3_2", 32, 4, 14);
        field("pool3", 44, 8, 18);
        field("conv4_1", 60, 8, 26);
        field("conv4_2", 76, 8, 34);
        field("pool4", 100, 16, 42);
        field("conv5_1", 132, 16, 58);
        field("conv5_2", 164, 16, 74);
        field("pool5", 212, 32, 90);
        whole(PARAMETERS, 138_357_544, Source.TORCHVISION);
        whole(MACS, 15_470_264_320L, Source.COUNTERS);
    }

    private void mobileNet() {
        field("Conv2d_0", 3, 2, 0);
        int[] sizes = {7, 11, 19, 27, 43, 59, 91, 123, 155, 187, 219, 251, 315};
        int[] strides = {2, 4, 4, 8, 8, 16, 16, 16, 16, 16, 16, 32, 32};
        int[] paddings = {2, 2, 6, 6, 14, 14, 30, 46, 62, 78, 94, 94, 126};
        for (int i = 0; i < sizes.length; i++) {
            field("Conv2d_" + (i + 1) + "_pointwise", sizes[i], strides[i], paddings[i]);
        }
        whole(PARAMETERS, 4_231_976, Source.KERAS);
        roughly(MACS, 569_000_000, Source.HOWARD, ROUNDED);
    }

    private PublishedNumbers field(String layer, int size, int stride, int padding) {
        return at(layer, SIZE, size, Source.ARAUJO)
                .at(layer, STRIDE, stride, Source.ARAUJO)
                .at(layer, PADDING, padding, Source.ARAUJO);
    }

    private PublishedNumbers at(String layer, Quantity quantity, int value, Source source) {
        rows.add(new Published(network, layer, quantity, value, source, ""));
        return this;
    }

    private PublishedNumbers whole(Quantity quantity, long value, Source source) {
        return roughly(quantity, value, source, "");
    }

    private PublishedNumbers roughly(Quantity quantity, long value, Source source, String difference) {
        rows.add(new Published(network, "", quantity, value, source, difference));
        return this;
    }
}
