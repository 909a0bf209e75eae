package org.convcanvas.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.convcanvas.network.Network;
import org.convcanvas.network.WeightFit;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.Decoder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.store.Limits;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a network.
 *
 * @param network the network at the input's height and width
 * @param input C x H x W
 */
record Feed(Network network, Tensor input) {
    /**
     * The content of a file: an image in the network's format, or an array as it is, of which height and width may be
     * others than the network's as long as every layer fits.
     */
    static Feed of(Subject subject, String file, @Nullable String range, @Nullable String order) {
        if (!OutFolder.isNpy(file)) {
            return image(subject, file, range, order);
        }
        if (range != null || order != null) {
            throw Stop.arguments("cli.eval.asIs", file, range != null ? "--range" : "--channels");
        }
        Tensor input = maps(file, Npy.read(Subject.path(file)));
        Shape wanted = subject.network().input();
        if (input.shape().channels() != wanted.channels()) {
            throw Stop.file("cli.eval.channelCount", file, input.shape().channels(), wanted.channels());
        }
        Network network;
        try {
            network = subject.network().withInput(input.shape());
        } catch (Problem problem) {
            throw Stop.of(problem.at(file));
        }
        String misfit = WeightFit.misfit(network, subject.weights());
        if (misfit != null) {
            throw Stop.file("cli.eval.misfit", file, misfit, wanted);
        }
        return new Feed(network, input);
    }

    private static Feed image(Subject subject, String file, @Nullable String range, @Nullable String order) {
        int channels = subject.network().input().channels();
        if (channels != 1 && channels != 3) {
            throw Stop.file("cli.eval.noImage", file, channels);
        }
        InputFormat format = subject.format();
        try {
            format = range == null ? format : format.withRange(InputRange.parse(range));
            format = order == null ? format : format.withOrder(ChannelOrder.parse(order));
            format.shape();
        } catch (Problem problem) {
            throw Stop.arguments(problem);
        }
        Path path = Subject.path(file);
        return new Feed(subject.network(), format.tensor(Decoder.decode(path, Limits.pixels())));
    }

    /** The array as maps: C x H x W as it is, 1 x C x H x W without its first axis. */
    private static Tensor maps(String file, Tensor array) {
        int[] extents = array.shape().toArray();
        if (extents.length == 4 && extents[0] == 1) {
            return Tensor.of(Shape.of(Arrays.copyOfRange(extents, 1, 4)), array.data());
        }
        if (extents.length != 3) {
            throw Stop.file("cli.eval.rank", file, array.shape());
        }
        return array;
    }
}
