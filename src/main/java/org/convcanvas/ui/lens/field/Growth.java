package org.convcanvas.ui.lens.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.analysis.UnitMeasure;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Windowed;
import org.convcanvas.render.Fronts;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Measures, layer by layer in the background, how far the middle unit of the map in front sees. Begins anew some time after
 * the network, the image or the way of measuring has changed; on one thread, so that the window stays quick.
 */
final class Growth {
    private static final long REST_MILLIS = 400;
    private static final int SAMPLES = 6;
    private static final long SEED = 11;

    private final Desk desk;
    private final Session session;
    private final Runnable changed;
    private final Map<String, EffectiveField> measured = new HashMap<>();
    private Cancel cancel = new Cancel();
    private int count;
    private @Nullable Key key;

    /** What the measures depend on. */
    private record Key(
            FieldLook.Source source,
            Network network,
            @Nullable Evaluation evaluation,
            Map<String, Integer> fronts) {
        boolean same(Key other) {
            return source == other.source
                    && network == other.network
                    && evaluation == other.evaluation
                    && fronts.equals(other.fronts);
        }
    }

    /** {@code changed} is run on the event thread after each layer. */
    Growth(Desk desk, Runnable changed) {
        this.desk = desk;
        this.session = desk.session();
        this.changed = changed;
    }

    /** The field of a layer's middle unit; null while it is not measured. */
    @Nullable
    EffectiveField of(String id) {
        return measured.get(id);
    }

    /** Changes whenever a field does. */
    int count() {
        return count;
    }

    /** Stops measuring; what is known stays. */
    void stop() {
        cancel.request();
        key = null;
    }

    /** Measures what is not measured yet of what there is now. */
    void refresh() {
        View view = session.view();
        Network network = session.experiment().network();
        FieldLook.Source source = view.field().source();
        Snapshot snapshot = session.snapshot();
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        boolean random = source == FieldLook.Source.EXPECTED;
        boolean possible = random || (evaluation != null && evaluation.network() == network);
        if (!view.field().overlay().heat() || source == FieldLook.Source.PERTURBATION || !possible) {
            stop();
            if (!measured.isEmpty()) {
                measured.clear();
                count++;
            }
            return;
        }
        Map<String, Integer> fronts = new HashMap<>();
        for (String id : layers(network)) {
            fronts.put(id, Fronts.of(network, view, id));
        }
        Key now = new Key(source, network, random ? null : evaluation, fronts);
        if (key != null && key.same(now)) {
            return;
        }
        cancel.request();
        cancel = new Cancel();
        key = now;
        measured.clear();
        count++;
        Cancel mine = cancel;
        desk.jobs().later(REST_MILLIS, () -> {
            if (!mine.requested()) {
                next(now, new ArrayList<>(layers(network)), mine);
            }
        });
    }

    /** Those that change the field, as far as it is not the whole image. */
    static List<String> layers(Network network) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        ReceptiveField whole = ReceptiveField.whole(network.input());
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Windowed)
                .map(Node::id)
                .filter(id -> fields.containsKey(id) && !whole.equals(fields.get(id)))
                .toList();
    }

    private void next(Key of, List<String> open, Cancel mine) {
        if (open.isEmpty() || mine.requested()) {
            return;
        }
        String id = open.remove(0);
        desk.jobs()
                .run(
                        () -> measure(of, id, mine),
                        field -> {
                            if (!mine.requested()) {
                                measured.put(id, field);
                                count++;
                                changed.run();
                                next(of, open, mine);
                            }
                        },
                        failure -> next(of, open, mine));
    }

    private static EffectiveField measure(Key of, String id, Cancel cancel) {
        Shape shape = of.network().shape(id);
        int channel = of.fronts().getOrDefault(id, 0);
        UnitMeasure unit = new UnitMeasure(id, channel, shape.height() / 2, shape.width() / 2);
        Parallel one = Parallel.sequential();
        Evaluation evaluation = of.evaluation();
        return evaluation == null
                ? unit.expected(of.network(), SAMPLES, SEED, one, cancel)
                : unit.actual(evaluation, one, cancel);
    }
}
