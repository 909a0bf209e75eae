package org.convcanvas.analysis;

import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * The operator T that moves an image, and with it the maps that a network makes of it.
 *
 * @param what where content goes
 * @param border what comes in at the borders; circular rolls
 * @param interpolation for shifts by fractions of a pixel or unit; rotations and scalings are bilinear
 */
public record ImageMove(Transformation what, Fill border, Interpolation interpolation) {
    /** The moved image, C x H x W. Whole shifts copy numbers and do no arithmetic. */
    public Tensor image(Tensor image) {
        return moved(image, on(MapGrid.pixels(), image.shape(), image.shape()));
    }

    /**
     * The move of maps H x W that stand over the image as the grid says; counted in units, a shift d is one by d / jump.
     *
     * @param image C x H x W
     */
    PlaneMove on(MapGrid grid, Shape image, Shape map) {
        if (what instanceof Shift) {
            return new SeparableMove(map.height(), map.width(), grid.units(what), border, interpolation);
        }
        return new AffineMove(map.height(), map.width(), grid.inUnits(what.backward(image)), border);
    }

    static Tensor moved(Tensor map, PlaneMove move) {
        float[] data = new float[map.shape().size()];
        int plane = map.shape().plane();
        for (int at = 0; at < data.length; at += plane) {
            move.apply(map.data(), at, data, at);
        }
        return Tensor.of(map.shape(), data);
    }

    /** Whether the moved image is made of other values than the image: a fraction of a pixel, a turn or a scale. */
    boolean interpolates() {
        return !(what instanceof Shift shift && shift.isWhole());
    }
}
