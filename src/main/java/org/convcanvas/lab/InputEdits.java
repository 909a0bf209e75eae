package org.convcanvas.lab;

import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Nib;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Segment;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** Edits of the input. The tensor is computed beforehand, off the event thread. */
public final class InputEdits {
    private InputEdits() {}

    /**
     * Another picture.
     *
     * @param input {@code format.tensor(picture)}
     */
    public static Edit open(Picture picture, InputFormat format, Tensor input) {
        return Edit.of(
                Text.of("edit.open", picture.name()), experiment -> experiment.withInput(picture, format, input));
    }

    /**
     * The present picture in another format.
     *
     * @param input {@code format.tensor(picture)}
     */
    public static Edit format(Picture picture, InputFormat format, Tensor input) {
        return Edit.of(Text.of("edit.format"), experiment -> experiment.withInput(picture, format, input));
    }

    /**
     * Another frame of the animation that the present picture is a frame of; one undo entry until the gesture ends.
     *
     * @param input {@code format.tensor(picture)}
     */
    public static Edit frame(Picture picture, InputFormat format, Tensor input) {
        return Edit.of(
                        Text.of("edit.frame", picture.frame() + 1, picture.name()),
                        experiment -> experiment.withInput(picture, format, input))
                .step("frame " + picture.name());
    }

    /**
     * The first picture of a live input.
     *
     * @param input {@code format.tensor(picture)}
     */
    public static Edit live(Picture picture, InputFormat format, Tensor input) {
        return Edit.of(Text.of("edit.live"), experiment -> experiment.withInput(picture, format, input));
    }

    /**
     * A straight piece of a stroke with brush or eraser; pieces with equal keys make one undo entry until the gesture ends.
     * Where the present picture cannot be drawn on as it is, it is replaced by {@code sheet}.
     *
     * @param sheet {@link InputFormat#sheet} of the present picture and format; itself where that is what it is
     * @param piece in pixels of the input
     */
    public static Edit draw(Object key, Picture sheet, Nib nib, Segment piece) {
        return Edit.of(Text.of(nib.erases() ? "edit.erase" : "edit.draw"), experiment -> {
                    Picture paper = drawable(experiment) ? experiment.picture() : sheet;
                    Picture drawn = paper.line(nib, piece);
                    InputFormat format = experiment.format();
                    return drawn == paper ? experiment : experiment.withInput(drawn, format, format.lazily(drawn));
                })
                .step(key);
    }

    /** Whether strokes can be put on the present picture as it is. */
    public static boolean drawable(Experiment experiment) {
        return experiment.picture().isSheet() && experiment.format().fits(experiment.picture());
    }
}
