package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Nib;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Segment;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Strokes on the input as edits. */
class DrawTest {
    private static final long MEGABYTE = 1 << 20;

    private static Edit dab(Session session, Object stroke, Nib nib, Segment piece) {
        Experiment now = session.experiment();
        return InputEdits.draw(stroke, now.format().sheet(now.picture()), nib, piece);
    }

    @Test
    void aStrokeIsOneEntryAndUndoGivesTheVerySamePicture() {
        Session session = Scenes.session();
        Experiment start = session.experiment();
        for (int i = 0; i < 10; i++) {
            session.apply(dab(session, "first", Nib.brush(3, 0xFFFFFF), new Segment(i, 5, i + 1, 5)));
        }
        session.endGesture();
        Experiment drawn = session.experiment();
        session.apply(dab(session, "second", Nib.brush(3, 0), new Segment(0, 0, 31, 31)));
        session.endGesture();

        assertThat(session.history()).hasSize(3);
        assertThat(session.undoLabel()).isEqualTo("Draw on the input");
        session.undo();
        assertThat(session.experiment()).isSameAs(drawn);
        session.undo();
        assertThat(session.experiment()).isSameAs(start);
        assertThat(session.experiment().picture()).isSameAs(start.picture());
        assertThat(session.dirty()).isFalse();
        assertThat(drawn.input().at(0, 5, 4)).isEqualTo(255);
        assertThat(drawn.input().at(0, 20, 20)).isEqualTo(start.input().at(0, 20, 20));
    }

    @Test
    void whatChangesNothingMakesNoEntry() {
        Session session = Scenes.session();
        session.apply(dab(session, "out", Nib.brush(3, 0xFFFFFF), Segment.point(-50, -50)));
        session.apply(dab(session, "clean", Nib.eraser(9), Segment.point(10, 10)));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.experiment().picture().isSheet()).isFalse();
    }

    @Test
    void mapsOfAChangedRectangleAreThoseOfTheWholeInput() {
        Session session = Scenes.session();
        Rng rng = new Rng(4);
        Evaluation previous = null;
        for (int i = 0; i < 40; i++) {
            Nib nib = Nib.brush(1 + rng.nextInt(6), rng.nextInt(1 << 24));
            session.apply(dab(session, i, nib, Segment.point(32 * rng.nextFloat(), 32 * rng.nextFloat())));
            Experiment now = session.experiment();
            previous = evaluate(now, previous);
            Evaluation whole = evaluate(now, null);
            for (Node node : now.network().nodes()) {
                assertThat(previous.map(node.id()).sameBits(whole.map(node.id())))
                        .as(node.id())
                        .isTrue();
            }
            assertThat(previous.input())
                    .as("kept while it is in use")
                    .isSameAs(now.input().solid());
        }
    }

    private static Evaluation evaluate(Experiment now, Evaluation previous) {
        return Engine.evaluate(
                now.network(), now.weights(), now.input(), previous, Parallel.sequential(), new Cancel());
    }

    /** All that a scene is made of; equal for equal bits only. */
    private static long fingerprint(Experiment experiment) {
        CRC32 sum = new CRC32();
        ints(sum, experiment.picture().rgb());
        Picture ground = experiment.picture().ground();
        if (ground != null) {
            ints(sum, ground.rgb());
        }
        floats(sum, experiment.input());
        for (Node node : experiment.network().nodes()) {
            sum.update(node.toString().getBytes(StandardCharsets.UTF_8));
            experiment.weights().of(node.id()).values().forEach(tensor -> floats(sum, tensor));
        }
        sum.update(experiment.format().toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static void ints(CRC32 sum, int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        bytes.asIntBuffer().put(numbers);
        sum.update(bytes);
    }

    private static void floats(CRC32 sum, Tensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * tensor.data().length);
        bytes.asFloatBuffer().put(tensor.data());
        sum.update(bytes);
    }

    @Test
    void thousandsOfEditsAreUndoneByteForByteAsFarAsTheHistoryReaches() {
        Session session = new Session(Scenes.small(), View.start("Conv 1", true), 8 * MEGABYTE);
        Rng rng = new Rng(31);
        List<Long> prints = new ArrayList<>();
        prints.add(fingerprint(session.experiment()));
        for (int i = 0; i < 4000; i++) {
            Experiment before = session.experiment();
            session.apply(edit(session, rng, i));
            session.endGesture();
            if (session.experiment() != before) {
                prints.add(fingerprint(session.experiment()));
            }
        }
        int steps = session.historyPlace();
        assertThat(steps).as("the oldest are dropped").isBetween(300, prints.size() - 500);
        for (int i = 0; i <= steps; i++) {
            assertThat(fingerprint(session.experiment())).as("back " + i).isEqualTo(prints.get(prints.size() - 1 - i));
            session.undo();
        }
        assertThat(session.canUndo()).isFalse();
        for (int i = steps; i >= 0; i--) {
            assertThat(fingerprint(session.experiment())).as("on " + i).isEqualTo(prints.get(prints.size() - 1 - i));
            session.redo();
        }
    }

    private static Edit edit(Session session, Rng rng, int i) {
        Experiment now = session.experiment();
        int what = rng.nextInt(20);
        if (what == 0) {
            Picture picture = Scenes.noise(rng.nextInt(5));
            return InputEdits.open(picture, now.format(), now.format().tensor(picture));
        }
        if (what == 1) {
            InputFormat format = now.format().withRange(now.format().range());
            return InputEdits.format(now.picture(), format, format.tensor(now.picture()));
        }
        if (what == 2) {
            return KernelEdits.preset("Conv 1", rng.nextInt(8), KernelPreset.values()[rng.nextInt(20)]);
        }
        if (what < 6) {
            return KernelEdits.cell("Conv 2", rng.nextInt(16), rng.nextInt(8), 1, 1, rng.nextFloat());
        }
        int diameter = 1 + rng.nextInt(8);
        Nib nib = rng.nextInt(3) == 0 ? Nib.eraser(diameter) : Nib.brush(diameter, rng.nextInt(1 << 24));
        double x = 32 * rng.nextFloat();
        double y = 32 * rng.nextFloat();
        return dab(session, i, nib, new Segment(x, y, x + 10 * rng.nextFloat(), y + 10 * rng.nextFloat()));
    }

    /** A copy of every picture would take 3 GB. */
    @Test
    void theHistoryOfLargeStrokesStaysWithinItsBudget() {
        InputFormat format = InputFormat.standard().withSize(4096, 4096);
        Picture black = Picture.of("black", 4096, 4096, new int[4096 * 4096]);
        Network none = new Network(format.shape(), List.of());
        Experiment start = new Experiment(black, format, format.lazily(black), none, Weights.none());
        long budget = 64 * MEGABYTE;
        Session session = new Session(start, View.start(Network.INPUT, true), budget);
        Picture sheet = format.sheet(black);
        session.apply(InputEdits.draw("first", sheet, Nib.brush(9, 1), Segment.point(9, 9)));
        session.endGesture();
        long before = used();
        Rng rng = new Rng(8);
        long drawn = 0;
        for (int i = 0; i < 24; i++) {
            Picture earlier = session.experiment().picture();
            for (int piece = 0; piece < 5; piece++) {
                Nib nib = Nib.brush(40 + rng.nextInt(200), rng.nextInt(1 << 24));
                session.apply(InputEdits.draw(
                        i,
                        sheet,
                        nib,
                        new Segment(coordinate(rng), coordinate(rng), coordinate(rng), coordinate(rng))));
            }
            session.endGesture();
            drawn += session.experiment().picture().bytesBeyond(earlier);
            if (i % 6 == 0) {
                assertThat(session.experiment().input().data()).hasSize(4096 * 4096);
            }
        }
        assertThat(drawn).as("far more was drawn than fits").isGreaterThan(3 * budget);
        assertThat(used() - before).isLessThan(2 * budget);
        assertThat(session.historyPlace()).isGreaterThan(1);
        while (session.canUndo()) {
            session.undo();
        }
        assertThat(session.experiment().picture().rgb()).hasSize(4096 * 4096);
    }

    private static double coordinate(Rng rng) {
        return 4096 * rng.nextFloat();
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
