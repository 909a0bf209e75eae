package org.convcanvas.store.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Models as ONNX Runtime computes them. */
final class Oracle {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private Oracle() {}

    /** The outputs of a model by name, row-major. */
    static Map<String, float[]> run(byte[] model, String input, Tensor tensor, long... dims) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
            try (OrtSession session = ENVIRONMENT.createSession(model, options);
                    OnnxTensor in = OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(tensor.data()), dims);
                    OrtSession.Result result = session.run(Map.of(input, in))) {
                Map<String, float[]> outputs = new HashMap<>();
                for (Map.Entry<String, OnnxValue> entry : result) {
                    FloatBuffer numbers = ((OnnxTensor) entry.getValue()).getFloatBuffer();
                    float[] floats = new float[numbers.remaining()];
                    numbers.get(floats);
                    outputs.put(entry.getKey(), floats);
                }
                return outputs;
            }
        }
    }

    /** For maps in our order. */
    static Map<String, float[]> run(byte[] model, String input, Tensor tensor) throws OrtException {
        Shape shape = tensor.shape();
        return run(model, input, tensor, 1, shape.channels(), shape.height(), shape.width());
    }

    /** The largest difference over the largest number. */
    static double error(float[] actual, float[] expected) {
        if (actual.length != expected.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]) < Float.MAX_VALUE ? Math.abs(expected[i]) : 0);
            // of a max pool's window that is all padding the runtime makes the lowest number, and we minus infinity
            boolean nothing = actual[i] == Float.NEGATIVE_INFINITY && expected[i] == -Float.MAX_VALUE;
            boolean same = nothing || Float.compare(actual[i], expected[i]) == 0;
            double difference = same ? 0 : Math.abs(actual[i] - expected[i]);
            error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(error, difference);
        }
        return error == 0 ? 0 : error / largest;
    }
}
