package org.convcanvas.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.tensor.Shape;

/** ONNX Runtime at a whole network. Its output stays in its own memory: nothing is copied to Java. */
final class OnnxRun implements Contestant {
    private final OrtSession.SessionOptions options;
    private final OrtSession session;
    private final OnnxTensor input;

    /** A session of {@code threads} threads, all optimisations on, that is fed from memory outside the heap. */
    OnnxRun(Workload workload, int threads) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(model(workload), options);
            input = OnnxTensor.createTensor(environment, direct(workload.input().data()), batch(workload));
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] model(Workload workload) {
        try {
            Path file = Files.createTempFile("workload", OnnxFile.EXTENSION);
            OnnxFile.save(file, workload.network(), workload.weights());
            byte[] model = Files.readAllBytes(file);
            Files.delete(file);
            return model;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FloatBuffer direct(float[] data) {
        FloatBuffer buffer = ByteBuffer.allocateDirect(data.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return buffer.put(data).rewind();
    }

    private static long[] batch(Workload workload) {
        Shape shape = workload.input().shape();
        return new long[] {1, shape.channels(), shape.height(), shape.width()};
    }

    @Override
    public Object run() {
        try (OrtSession.Result result = session.run(Map.of(Network.INPUT, input))) {
            return result;
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public float[] result() {
        try (OrtSession.Result result = session.run(Map.of(Network.INPUT, input))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] data = new float[buffer.remaining()];
            buffer.get(data);
            return data;
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            input.close();
            session.close();
            options.close();
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
