package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.convcanvas.lab.Bypasses;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.lab.Joins;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Joining;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Windowed;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Nib;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Segment;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

/** Thousands of edits of every kind, taken back one by one: each state is saved as the bytes that it was saved as before. */
class HistoryBytesTest {
    private static final int CHANGES = 2000;
    private static final View VIEW = View.start(Network.INPUT, true);

    private final Rng rng = new Rng(2026);
    private final Map<String, Integer> used = new LinkedHashMap<>();
    private Session session;

    /** Which convolution a gesture is on, as a share of them: a stroke stays on its kernel. */
    private double pick;

    private static Picture noise(long seed) {
        Rng rng = new Rng(seed);
        int[] rgb = new int[15 * 12];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = rng.nextInt(1 << 24);
        }
        return Picture.of("noise " + seed, 15, 12, rgb);
    }

    private static String saved(Experiment experiment) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SceneWriter.write(out, experiment, VIEW);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void takingBackGivesEveryStateByteForByte() {
        InputFormat format = InputFormat.standard().withSize(14, 13);
        session = new Session(Experiment.of(noise(1), format, BuiltIn.START.network(), BuiltIn.START.weights()), VIEW);
        List<String> states = new ArrayList<>();
        states.add(saved(session.experiment()));
        while (states.size() <= CHANGES) {
            Experiment before = session.experiment();
            gesture();
            session.endGesture();
            if (session.experiment() != before) {
                states.add(saved(session.experiment()));
            }
        }
        int back = 0;
        while (session.canUndo()) {
            session.undo();
            back++;
            assertThat(saved(session.experiment()))
                    .as("%d steps back", back)
                    .isEqualTo(states.get(states.size() - 1 - back));
        }
        assertThat(back).as("how far the history reaches").isGreaterThan(CHANGES / 4);
        while (session.canRedo()) {
            session.redo();
        }
        assertThat(saved(session.experiment())).isEqualTo(states.get(states.size() - 1));
        assertThat(used.keySet()).as("every kind of edit").containsExactlyInAnyOrderElementsOf(kinds());
        assertThat(used.values()).as(used.toString()).allMatch(times -> times >= 5);
    }

    /** The names of all methods that make edits. */
    private static TreeSet<String> kinds() {
        return List.of(LayerEdits.class, KernelEdits.class, InputEdits.class, Bypasses.class).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == Edit.class)
                        .map(HistoryBytesTest::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** One to three steps of one kind; what is refused changes nothing. */
    private void gesture() {
        pick = rng.nextFloat();
        Map<String, Supplier<Optional<Edit>>> offers = offers();
        List<String> names = List.copyOf(offers.keySet());
        String name = names.get(rng.nextInt(names.size()));
        int steps = name.endsWith(".draw") || name.endsWith(".paint") ? 1 + rng.nextInt(3) : 1;
        for (int i = 0; i < steps; i++) {
            Experiment before = session.experiment();
            try {
                Optional<Edit> edit = offers.get(name).get();
                edit.ifPresent(session::apply);
                if (session.experiment() != before) {
                    used.merge(name, 1, Integer::sum);
                }
            } catch (Problem refused) {
                assertThat(session.experiment()).isSameAs(before);
            }
        }
    }

    private Experiment now() {
        return session.experiment();
    }

    private Node any() {
        List<Node> nodes = now().network().nodes();
        return nodes.get(rng.nextInt(nodes.size()));
    }

    private Optional<Node> convolution() {
        List<Node> all = now().network().nodes().stream()
                .filter(node -> node.layer() instanceof Conv)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((int) (pick * all.size())));
    }

    private Map<String, Supplier<Optional<Edit>>> offers() {
        Map<String, Supplier<Optional<Edit>>> offers = new LinkedHashMap<>();
        layers(offers);
        kernels(offers);
        inputs(offers);
        return offers;
    }

    private void layers(Map<String, Supplier<Optional<Edit>>> offers) {
        boolean few = now().network().nodes().size() < 9;
        boolean some = now().network().nodes().size() > 4;
        offers.put("LayerEdits.insert", () -> {
            LayerChoice choice = convolution().isEmpty()
                    ? LayerChoice.CONVOLUTION
                    : LayerChoice.values()[rng.nextInt(LayerChoice.values().length)];
            return few && !choice.isJoin()
                    ? Optional.of(LayerEdits.insert(any().id(), choice, rng.nextLong()))
                    : Optional.empty();
        });
        offers.put("LayerEdits.join", () -> {
            Node node = any();
            LayerChoice choice = rng.nextInt(2) == 0 ? LayerChoice.ADD : LayerChoice.CONCAT;
            List<String> partners =
                    Joins.partners(now().network(), node.id(), choice).names();
            return few && !partners.isEmpty()
                    ? Optional.of(LayerEdits.join(
                            node.id(), partners.get(rng.nextInt(partners.size())), choice, rng.nextLong()))
                    : Optional.empty();
        });
        offers.put("LayerEdits.rejoin", () -> {
            List<Node> joins = now().network().nodes().stream()
                    .filter(node -> node.layer() instanceof Joining)
                    .toList();
            if (joins.isEmpty()) {
                return Optional.empty();
            }
            Node join = joins.get(rng.nextInt(joins.size()));
            List<String> inputs = Joins.inputs(now().network(), join.id(), 1);
            return inputs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            LayerEdits.rejoin(join.id(), 1, inputs.get(rng.nextInt(inputs.size())), rng.nextLong()));
        });
        offers.put("LayerEdits.remove", () -> some ? Optional.of(LayerEdits.remove(any().id())) : Optional.empty());
        offers.put(
                "LayerEdits.duplicate",
                () -> few ? Optional.of(LayerEdits.duplicate(any().id(), rng.nextLong())) : Optional.empty());
        offers.put("LayerEdits.move", () -> Optional.of(LayerEdits.move(any().id(), any().id(), rng.nextLong())));
        offers.put("LayerEdits.rename", () -> Optional.of(LayerEdits.rename(any().id(), "Layer " + rng.nextInt(40))));
        offers.put("LayerEdits.change", () -> {
            Node node = any();
            Pair kernel = new Pair(1 + rng.nextInt(4), 1 + rng.nextInt(4));
            return node.layer() instanceof Windowed layer
                    ? Optional.of(LayerEdits.change(
                            node.id(), "kernel", layer.withWindow(layer.window().withKernel(kernel)), rng.nextLong()))
                    : Optional.empty();
        });
        offers.put("LayerEdits.activation", () -> {
            LayerChoice choice = rng.nextInt(3) == 0 ? null : few ? LayerChoice.TANH : LayerChoice.RELU;
            return Optional.of(LayerEdits.activation(any().id(), choice));
        });
        offers.put("Bypasses.toggle", () -> Optional.of(Bypasses.toggle(now().network(), any().id())));
    }

    private interface Filter {
        Edit edit(String id, int filter, int channel, Shape kernel);
    }

    private Supplier<Optional<Edit>> on(Filter filter) {
        return () -> convolution().map(node -> {
            Shape kernel = now().weights().kernel(node.id()).shape();
            return filter.edit(node.id(), rng.nextInt(kernel.extent(0)), rng.nextInt(kernel.extent(1)), kernel);
        });
    }

    private void kernels(Map<String, Supplier<Optional<Edit>>> offers) {
        offers.put(
                "KernelEdits.cell",
                on((id, filter, channel, kernel) -> KernelEdits.cell(
                        id,
                        filter,
                        channel,
                        rng.nextInt(kernel.height()),
                        rng.nextInt(kernel.width()),
                        rng.nextFloat())));
        offers.put(
                "KernelEdits.bias",
                on((id, filter, channel, kernel) -> now().weights().bias(id) != null
                                && now().weights().bias(id).shape().rank() == 1
                        ? KernelEdits.bias(id, filter, rng.nextFloat())
                        : KernelEdits.random(id, filter, rng.nextLong())));
        offers.put(
                "KernelEdits.preset",
                on((id, filter, channel, kernel) -> KernelEdits.preset(
                        id, filter, KernelPreset.values()[rng.nextInt(KernelPreset.values().length)])));
        offers.put("KernelEdits.add", () -> convolution()
                .filter(node -> ((Conv) node.layer()).filters() < 20)
                .map(node -> KernelEdits.add(
                        node.id(), KernelPreset.values()[rng.nextInt(KernelPreset.values().length)], rng.nextLong())));
        offers.put(
                "KernelEdits.scale",
                on((id, filter, channel, kernel) -> KernelEdits.scale(id, filter, 0.5f + rng.nextFloat())));
        offers.put(
                "KernelEdits.put",
                on((id, filter, channel, kernel) -> KernelEdits.put(
                        id, filter, channel, Tensor.of(Shape.of(1, 1), new float[] {rng.nextFloat()}))));
        offers.put(
                "KernelEdits.paint",
                on((id, filter, channel, kernel) -> KernelEdits.paint(
                        id,
                        filter,
                        channel,
                        rng.nextInt(kernel.height()),
                        rng.nextInt(kernel.width()),
                        rng.nextFloat())));
        offers.put("KernelEdits.flip", on((id, filter, channel, kernel) -> KernelEdits.flip(id)));
        offers.put(
                "KernelEdits.random",
                on((id, filter, channel, kernel) -> KernelEdits.random(id, filter, rng.nextLong())));
        offers.put(
                "KernelEdits.operation",
                on((id, filter, channel, kernel) -> KernelEdits.operation(
                        id, filter, KernelOperation.values()[rng.nextInt(KernelOperation.values().length)])));
    }

    private InputFormat size() {
        return now().format().withSize(11 + rng.nextInt(5), 11 + rng.nextInt(5)).withRgb(rng.nextInt(3) == 0);
    }

    private void inputs(Map<String, Supplier<Optional<Edit>>> offers) {
        offers.put("InputEdits.open", () -> {
            Picture picture = noise(rng.nextInt(50));
            InputFormat format = size();
            return Optional.of(InputEdits.open(picture, format, format.tensor(picture)));
        });
        offers.put("InputEdits.format", () -> {
            InputFormat format = size();
            return Optional.of(InputEdits.format(now().picture(), format, format.tensor(now().picture())));
        });
        offers.put("InputEdits.frame", () -> {
            Picture picture = noise(rng.nextInt(50));
            return Optional.of(
                    InputEdits.frame(picture, now().format(), now().format().tensor(picture)));
        });
        offers.put("InputEdits.live", () -> {
            Picture picture = noise(rng.nextInt(50));
            return Optional.of(
                    InputEdits.live(picture, now().format(), now().format().tensor(picture)));
        });
        offers.put("InputEdits.draw", () -> {
            Nib nib = rng.nextInt(3) == 0 ? Nib.eraser(3) : Nib.brush(1 + rng.nextInt(4), rng.nextInt(1 << 24));
            Segment piece = new Segment(rng.nextInt(12), rng.nextInt(12), rng.nextInt(12), rng.nextInt(12));
            return Optional.of(InputEdits.draw("stroke", now().format().sheet(now().picture()), nib, piece));
        });
    }
}
