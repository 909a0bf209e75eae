package org.convcanvas.lab;

import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
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
}
