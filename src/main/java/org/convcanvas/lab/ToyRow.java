package org.convcanvas.lab;

import java.util.List;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;

/**
 * The smallest scene in which a pool tells a row from the same row moved by one: 0 0 1 1 0 0 1 1, once through a max pool
 * and once through a max pool of stride 1 and a blur (Zhang 2019, section 3.1).
 */
public final class ToyRow {
    /** The max pool: 0 1 0 1, moved by one 1 1 1 1. */
    public static final String POOL = "Max pool";

    /** The largest of every two, which the blur reads. */
    public static final String DENSE = "Max, stride 1";

    /** The blur of every second one: .5 1 .5 1, moved by one .75 .75 .75 .75. */
    public static final String BLUR = "Blur pool";

    private static final int WHITE = 0xFFFFFF;
    private static final int LENGTH = 8;

    private ToyRow() {}

    /** The scene. */
    public static Experiment experiment() {
        int[] rgb = new int[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            rgb[i] = i % 4 < 2 ? 0 : WHITE;
        }
        Picture picture = Picture.of(Text.of("toyRow.name"), LENGTH, 1, rgb);
        InputFormat format = InputFormat.standard().withSize(1, LENGTH).withRange(InputRange.UNIT);
        return Experiment.of(picture, format, network(), Weights.none());
    }

    private static Network network() {
        Padding one = new Padding(Padding.Rule.EXPLICIT, Fill.CIRCULAR, new Pair(0, 1), new Pair(0, 1));
        return new Network(
                Shape.of(1, 1, LENGTH),
                List.of(
                        new Node(POOL, new MaxPool(row(2, 2, Padding.valid())), List.of(Network.INPUT)),
                        new Node(DENSE, new MaxPool(row(2, 1, Padding.same(Fill.CIRCULAR))), List.of(Network.INPUT)),
                        new Node(BLUR, new BlurPool(row(3, 2, one)), List.of(DENSE))));
    }

    private static Window row(int kernel, int stride, Padding padding) {
        return new Window(new Pair(1, kernel), new Pair(1, stride), Pair.of(1), padding, false);
    }
}
