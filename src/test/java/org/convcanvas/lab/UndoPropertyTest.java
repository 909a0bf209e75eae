package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.network.Conv;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Windowed;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Rng;
import org.convcanvas.text.Problem;

class UndoPropertyTest {
    @Property(tries = 60, seed = "20")
    void undoingEverythingGivesTheStartAndRedoingEverythingTheEnd(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Session session = Scenes.session();
        List<Experiment> passed = new ArrayList<>();
        passed.add(session.experiment());
        for (int i = 0; i < 25; i++) {
            Experiment before = session.experiment();
            try {
                session.apply(edit(session, rng));
            } catch (Problem refused) {
                assertThat(session.experiment()).isSameAs(before);
            }
            session.endGesture();
            if (session.experiment() != before) {
                passed.add(session.experiment());
            }
        }
        for (int i = passed.size() - 1; i > 0; i--) {
            assertThat(session.experiment()).isSameAs(passed.get(i));
            session.undo();
        }
        assertThat(session.experiment()).isSameAs(passed.get(0));
        assertThat(session.dirty()).isFalse();
        while (session.canRedo()) {
            session.redo();
        }
        assertThat(session.experiment()).isSameAs(passed.get(passed.size() - 1));
    }

    private static Edit edit(Session session, Rng rng) {
        Experiment now = session.experiment();
        List<Node> nodes = now.network().nodes();
        Node node = nodes.get(rng.nextInt(nodes.size()));
        int what = rng.nextInt(8);
        if (what == 0 || nodes.size() < 4) {
            LayerChoice[] choices = LayerChoice.values();
            LayerChoice choice = choices[rng.nextInt(choices.length)];
            if (choice.isJoin()) {
                List<String> partners =
                        Joins.partners(now.network(), node.id(), choice).names();
                String other = partners.isEmpty() ? node.id() : partners.get(rng.nextInt(partners.size()));
                return LayerEdits.join(node.id(), other, choice, rng.nextLong());
            }
            return LayerEdits.insert(node.id(), choice, rng.nextLong());
        }
        if (what == 1) {
            return LayerEdits.remove(node.id());
        }
        if (what == 2) {
            Picture picture = Scenes.noise(rng.nextInt(5));
            InputFormat format = now.format()
                    .withSize(20 + rng.nextInt(20), 20 + rng.nextInt(20))
                    .withRgb(rng.nextInt(2) == 0);
            return InputEdits.open(picture, format, format.tensor(picture));
        }
        if (what == 3 && node.layer() instanceof Windowed layer) {
            Pair kernel = new Pair(1 + rng.nextInt(5), 1 + rng.nextInt(5));
            return LayerEdits.change(
                    node.id(), "kernel", layer.withWindow(layer.window().withKernel(kernel)), rng.nextLong());
        }
        if (what == 4) {
            return LayerEdits.activation(node.id(), rng.nextInt(3) == 0 ? null : LayerChoice.TANH);
        }
        if (node.layer() instanceof Conv conv) {
            int filter = rng.nextInt(conv.filters());
            return switch (what) {
                case 5 -> KernelEdits.cell(node.id(), filter, 0, 0, 0, rng.nextFloat());
                case 6 -> KernelEdits.preset(node.id(), filter, KernelPreset.values()[rng.nextInt(20)]);
                default -> KernelEdits.operation(node.id(), filter, KernelOperation.values()[rng.nextInt(5)]);
            };
        }
        return LayerEdits.duplicate(node.id(), rng.nextLong());
    }
}
