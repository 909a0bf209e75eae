package org.convcanvas.lab;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;

/**
 * Everything that decides a number on the screen. Immutable and always valid; what undo steps through.
 *
 * @param picture the image that was opened
 * @param format how it becomes the input
 * @param input the picture in that format, C x H x W
 * @param network the layers
 * @param weights their trainable tensors
 * @param flipped the convolutions whose kernels are shown and edited turned by half a turn: what they compute is then the
 *     true convolution with the kernels that are shown
 */
public record Experiment(
        Picture picture, InputFormat format, Tensor input, Network network, Weights weights, Set<String> flipped) {
    public Experiment {
        flipped = Set.copyOf(flipped);
    }

    /** Whether only the layers are known: there are no weights, and so no maps. */
    public boolean isShapeOnly() {
        return isShapeOnly(network, weights);
    }

    private static boolean isShapeOnly(Network network, Weights weights) {
        return network.nodes().stream().allMatch(node -> weights.of(node.id()).isEmpty())
                && WeightFit.misfit(network, weights) != null;
    }

    /** An experiment whose kernels are all shown as they are. */
    public Experiment(Picture picture, InputFormat format, Tensor input, Network network, Weights weights) {
        this(picture, format, input, network, weights, Set.of());
    }

    /** The experiment on a picture; the network takes the format's shape. */
    public static Experiment of(Picture picture, InputFormat format, Network network, Weights weights) {
        Network resized = network.input().equals(format.shape()) ? network : network.withInput(format.shape());
        Room.check(resized);
        return new Experiment(picture, format, format.tensor(picture), resized, weights);
    }

    /**
     * Another picture or format. The layers that read the input follow a change between gray and RGB; weights that belong
     * to places of a map are fitted to another size.
     *
     * @param newInput {@code newFormat.tensor(newPicture)}
     * @throws org.convcanvas.text.Problem when a layer does not fit the new size, or the maps not in memory
     */
    public Experiment withInput(Picture newPicture, InputFormat newFormat, Tensor newInput) {
        if (newInput.shape().equals(network.input())) {
            return new Experiment(newPicture, newFormat, newInput, network, weights, flipped);
        }
        Network resized = network.withInput(newInput.shape());
        Room.check(resized);
        if (isShapeOnly()) {
            return new Experiment(newPicture, newFormat, newInput, resized, weights, flipped);
        }
        Weights recoloured = WeightFit.recoloured(resized, weights);
        return new Experiment(newPicture, newFormat, newInput, resized, WeightFit.fit(resized, recoloured, 0), flipped);
    }

    /** Other weights for the same network. */
    public Experiment withWeights(Weights others) {
        return new Experiment(picture, format, input, network, others, flipped);
    }

    /** The same with a layer under another name. */
    Experiment renamed(String id, String name) {
        Set<String> names =
                flipped.stream().map(each -> each.equals(id) ? name : each).collect(Collectors.toSet());
        return new Experiment(picture, format, input, network.renamed(id, name), weights.renamed(id, name), names);
    }

    /**
     * Another network on the same input; the weights are fitted to it, and a network without any stays without.
     *
     * @param seed of the weights that have to be new
     * @throws org.convcanvas.text.Problem when the maps would not fit in memory
     */
    public Experiment withNetwork(Network other, long seed) {
        Room.check(other);
        if (isShapeOnly()) {
            return new Experiment(picture, format, input, other, weights, flipped);
        }
        Set<String> left = flipped.stream().filter(other::has).collect(Collectors.toSet());
        return new Experiment(picture, format, input, other, WeightFit.fit(other, weights, seed), left);
    }

    /** The same with other convolutions shown flipped. */
    public Experiment withFlipped(Set<String> others) {
        return new Experiment(picture, format, input, network, weights, others);
    }

    /** The preset that a filter is shown as, if any. */
    public Optional<KernelPreset> preset(String id, int filter) {
        Tensor kernel = weights.kernel(id);
        if (kernel == null) {
            return Optional.empty();
        }
        Pair size = new Pair(kernel.shape().height(), kernel.shape().width());
        int numbers = kernel.shape().size() / kernel.shape().extent(0);
        float[] own = Arrays.copyOfRange(kernel.data(), filter * numbers, (filter + 1) * numbers);
        return KernelPreset.of(
                flipped.contains(id) ? KernelOperation.TURN.apply(own, size) : own,
                kernel.shape().extent(1),
                size);
    }
}
