package org.convcanvas.ui.lens.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/**
 * Both lanes of every layer for the move that is chosen, computed in the background; of moves that follow each other quickly
 * the newest is computed. Works only while the lens is chosen. Used on the event thread only.
 */
public final class ShiftModel implements SessionListener {
    private final Desk desk;
    private final Session session;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> halts = new ArrayList<>();
    private final Latest<Arrival> latest;
    private final Beside beside;
    private @Nullable ShiftResult result;
    private @Nullable Evaluation asked;
    private @Nullable ImageMove askedMove;
    private Supplier<Function<ShiftResult, Runnable>> preparation = () -> result -> () -> {};

    private record Arrival(ShiftResult result, Runnable prepared) {}

    /** A model that follows the desk from now on. */
    public ShiftModel(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        latest = Latest.every(desk.jobs(), this::arrived);
        beside = new Beside(desk, this, () -> listeners.forEach(Runnable::run));
        session.listen(this);
        refresh();
    }

    /** Is called whenever there is something else to show, also while the lens is not chosen. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Is called when what is computed beside the lanes should end. */
    void onHalt(Runnable listener) {
        halts.add(listener);
    }

    /** Ends what is computed beside the lanes until it is asked to go on. */
    void halt() {
        halts.forEach(Runnable::run);
    }

    @Override
    public void experimentChanged() {
        letGo();
        refresh();
    }

    /** While another lens is chosen, both lanes' maps are not kept beside the network's: they are as large as these. */
    private void letGo() {
        if (!active()) {
            result = null;
            asked = null;
            askedMove = null;
            beside.forget();
        }
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        letGo();
        refresh();
    }

    /**
     * Has something made of each result in the background before anybody hears of it.
     *
     * @param wanted asked when a computation begins; what it gives is run after it in the background, and what that gives
     *     on the event thread once the result is there
     */
    void prepare(Supplier<Function<ShiftResult, Runnable>> wanted) {
        preparation = wanted;
    }

    /** Whether the lens is chosen. */
    public boolean active() {
        return session.view().lens() == Lens.SHIFT;
    }

    private void refresh() {
        Evaluation still = evaluation();
        ImageMove move = session.view().shift().move();
        if (active() && still != null && (still != asked || !move.equals(askedMove))) {
            asked = still;
            askedMove = move;
            Parallel parallel = desk.live().parallel();
            Function<ShiftResult, Runnable> prepared = preparation.get();
            latest.ask(() -> {
                ShiftResult made = new ShiftExperiment(still).run(move, parallel, new Cancel());
                return new Arrival(made, prepared.apply(made));
            });
        }
        beside.refresh();
        listeners.forEach(Runnable::run);
    }

    /** The maps of the experiment that is there, once they are exact; null before. */
    @Nullable
    Evaluation evaluation() {
        Snapshot snapshot = session.snapshot();
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        return evaluation != null && evaluation.exact() ? evaluation : null;
    }

    private void arrived(@Nullable Arrival made) {
        if (made != null && active()) {
            result = made.result();
            made.prepared().run();
        } else {
            asked = null;
        }
        listeners.forEach(Runnable::run);
    }

    /** The newest result; null before the first, and for layers without weights. */
    @Nullable
    ShiftResult result() {
        Experiment experiment = session.experiment();
        boolean fits = result != null
                && result.still().network().nodes().size()
                        == experiment.network().nodes().size();
        return fits && !experiment.isShapeOnly() ? result : null;
    }

    /** Whether the result is that of another move, or of maps that are no longer those shown. */
    boolean stale() {
        return result == null
                || result.still() != evaluation()
                || !result.move().equals(look().move());
    }

    /** What is compared with the network. */
    Beside beside() {
        return beside;
    }

    ShiftLook look() {
        return session.view().shift();
    }

    /** Changes what is done to the image. */
    void look(ShiftLook other) {
        session.view(view -> view.withShift(other));
    }

    /** The last layer whose maps should move along; empty when there is none. */
    static Optional<LayerShift> last(ShiftResult result) {
        List<LayerShift> layers = result.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).scope() == LayerShift.Scope.EQUIVARIANCE) {
                return Optional.of(layers.get(i));
            }
        }
        return Optional.empty();
    }

    /** How far the lanes of a layer differ; null where that is undefined. */
    static @Nullable Agreement overall(ShiftResult result, String id) {
        return Objects.requireNonNull(result.layer(id)).overall();
    }
}
