package org.convcanvas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Kernels;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/**
 * The table of goals. Convolutions are 3 x 3 with padding 1 and stride 1 unless said. A row about many threads has two,
 * whatever the machine has, since that is what the goals are about.
 */
final class Rows {
    private static final int THREADS = 2;
    private static final int STACK = 224;
    private static final int LARGE_STACK = 512;

    private final List<Row> rows = new ArrayList<>();

    private Rows() {
        convolutions();
        photographs();
        stacks();
        updates();
        kernels();
        threads();
        painting();
    }

    /** All rows, in the order of the table. */
    static List<Row> all() {
        return List.copyOf(new Rows().rows);
    }

    /** The row of that id. */
    static Row byId(String id) {
        return all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static Workload w1() {
        return Workload.conv(1, 224, 224, 8);
    }

    private static Workload w2() {
        return Workload.conv(3, 224, 224, 16);
    }

    private static Workload w3() {
        return Workload.conv(16, 112, 112, 32);
    }

    private static Workload w4() {
        return Workload.conv(64, 56, 56, 64);
    }

    private static Workload w5() {
        return Workload.conv(3, 1024, 1024, 8);
    }

    private void convolutions() {
        onnx("W1-2t", "1×224×224 → 8", THREADS, 0.7, 0.4, Rows::w1);
        onnx("W2-2t", "3×224×224 → 16", THREADS, 0.7, 0.4, Rows::w2);
        onnx("W5-2t", "3×1024×1024 → 8", THREADS, 0.7, 0.4, Rows::w5);
        onnx("W3-1t", "16×112×112 → 32", 1, 1.3, 1.0, Rows::w3);
        onnx("W3-2t", "16×112×112 → 32", THREADS, 1.3, 1.0, Rows::w3);
        onnx("W4-1t", "64×56×56 → 64", 1, 1.3, 1.0, Rows::w4);
        onnx("W4-2t", "64×56×56 → 64", THREADS, 1.3, 1.0, Rows::w4);
        onnx("W7a", "1×28×28 → 8", 1, 1.2, 0.5, () -> Workload.conv(1, 28, 28, 8));
        onnx("W7b", "8×28×28 → 16", 1, 1.2, 0.9, () -> Workload.conv(8, 28, 28, 16));
    }

    private void photographs() {
        String title = "1×3000×4000 → 1";
        for (int threads = 1; threads <= THREADS; threads++) {
            int count = threads;
            rows.add(Row.of("W6-opencv-" + count + "t", titled(title, count), "OpenCV filter2D", 0.6, 0.4, () -> {
                Workload photo = Workload.photo();
                return new Duel(new EngineRun(count, photo::output), new OpenCvRun(photo, count));
            }));
        }
        Row imageJ = Row.of("W6-imagej", titled(title, 1), "ImageJ Convolver", 0.05, 0.02, () -> {
            Workload photo = Workload.photo();
            return new Duel(new EngineRun(1, photo::output), new ImageJRun(photo));
        });
        rows.add(imageJ.withRounds(8));
    }

    private void stacks() {
        String stack = "S: 3×224×224, conv 16 – ReLU – pool – conv 32 – ReLU – pool – conv 32 – ReLU";
        for (int threads = 1; threads <= THREADS; threads++) {
            onnx("S-" + threads + "t", stack, threads, 1.4, 1.0, () -> Workload.stack(STACK));
        }
        for (int threads = 1; threads <= THREADS; threads++) {
            onnx("T-" + threads + "t", "T: Tiny VGG on 3×64×64", threads, 0.8, 0.5, Workload::tinyVgg);
        }
    }

    private void updates() {
        rows.add(Row.of("S-maps", titled("S, every map kept", THREADS), "S, last map alone", 1.3, 1.15, () -> {
            Workload stack = Workload.stack(STACK);
            return new Duel(new EngineRun(THREADS, stack::everyMap), new EngineRun(THREADS, stack::output));
        }));
        update(
                "S-filter",
                "S, one filter of the last convolution changed",
                STACK,
                0.15,
                0.05,
                Workload::withFilterChanged);
        update("S-dab", "S on 3×512×512, a dab of 16×16 on the input", LARGE_STACK, 0.10, 0.03, Workload::withDab);
    }

    /** The edit itself is part of the update: a changed copy of the weights, or of the input. */
    private void update(
            String id, String title, int size, double must, double goal, Function<Workload, Workload> change) {
        rows.add(Row.of(id, titled(title, THREADS), "the whole computed anew", must, goal, () -> {
            Workload before = Workload.stack(size);
            Workload after = change.apply(before);
            Evaluation previous;
            try (Parallel parallel = Parallel.sequential()) {
                previous = before.evaluate(Kernels.best(), null, parallel);
            }
            return new Duel(
                    new EngineRun(THREADS, parallel -> change.apply(before).update(previous, parallel)),
                    new EngineRun(THREADS, after::everyMap));
        }));
    }

    private void kernels() {
        for (int i = 2; i <= 4; i++) {
            Supplier<Workload> workload = convolution(i);
            rows.add(Row.of(
                    "W" + i + "-plain", titled("W" + i + ", plain kernels", 1), "the best kernels", 3.5, 2.5, () -> {
                        Workload work = workload.get();
                        return new Duel(
                                new EngineRun(1, parallel -> plain(work, parallel)), new EngineRun(1, work::output));
                    }));
        }
    }

    private static Tensor plain(Workload work, Parallel parallel) {
        return work.evaluate(Kernels.plain(), null, parallel).map(work.last());
    }

    private void threads() {
        for (int i = 2; i <= 5; i++) {
            Supplier<Workload> workload = convolution(i);
            rows.add(Row.of("W" + i + "-threads", titled("W" + i, THREADS), "1 thread", 0.65, 0.55, () -> {
                Workload work = workload.get();
                return new Duel(new EngineRun(THREADS, work::output), new EngineRun(1, work::output));
            }));
        }
    }

    private void painting() {
        rows.add(Row.absolute(
                "thumbnails", "64 maps of 112×112 on the canvas, 64 pixels each", 6, 4, () -> new CanvasRun(1)));
        rows.add(Row.absolute(
                "thumbnails-fine",
                "64 maps of 112×112 on the canvas, 112 pixels each",
                6,
                4,
                () -> new CanvasRun(1.75)));
    }

    private static Supplier<Workload> convolution(int number) {
        return List.<Supplier<Workload>>of(Rows::w1, Rows::w2, Rows::w3, Rows::w4, Rows::w5)
                .get(number - 1);
    }

    private void onnx(String id, String title, int threads, double must, double goal, Supplier<Workload> workload) {
        rows.add(Row.of(id, titled(title, threads), "ONNX Runtime", must, goal, () -> {
            Workload work = workload.get();
            return new Duel(new EngineRun(threads, work::output), new OnnxRun(work, threads));
        }));
    }

    private static String titled(String what, int threads) {
        return what + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
