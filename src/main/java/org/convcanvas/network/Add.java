package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/** The sum of maps of one shape, number by number, added up in the order of the inputs. */
public record Add() implements Joining {
    @Override
    public String type() {
        return "add";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        for (Shape input : inputs) {
            if (!input.equals(inputs.get(0))) {
                throw new Problem("add.shapes", inputs.get(0), input);
            }
        }
        return inputs.get(0);
    }
}
