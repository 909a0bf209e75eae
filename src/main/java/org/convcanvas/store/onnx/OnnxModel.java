package org.convcanvas.store.onnx;

import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;

/**
 * What an ONNX file holds.
 *
 * @param network its layers
 * @param weights their tensors
 * @param tensors for the name of every tensor that the graph puts out, the name of the node that gives it
 * @param fixedSize whether the file states the input's height and width; else they were chosen
 */
public record OnnxModel(Network network, Weights weights, Map<String, String> tensors, boolean fixedSize) {
    public OnnxModel {
        tensors = Map.copyOf(tensors);
    }
}
