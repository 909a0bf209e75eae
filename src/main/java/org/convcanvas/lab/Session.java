package org.convcanvas.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.network.Network;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Holds the present experiment, its history and the view; the one door for changes. Used on the event thread only. */
public final class Session {
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final long budget;
    private History history;
    private View view;
    private long revision;
    private @Nullable Experiment saved;
    private @Nullable Path file;
    private @Nullable Snapshot snapshot;

    /** A session whose history may keep a quarter of the heap. */
    public Session(Experiment experiment, View view) {
        this(experiment, view, Runtime.getRuntime().maxMemory() / 4);
    }

    Session(Experiment experiment, View view, long budget) {
        this.budget = budget;
        this.history = new History(experiment, budget);
        this.view = view;
        this.saved = experiment;
    }

    public Experiment experiment() {
        return history.experiment();
    }

    public View view() {
        return view;
    }

    /** Counts the changes of the experiment. */
    public long revision() {
        return revision;
    }

    /** The newest maps, perhaps of an older revision; null before the first. */
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    /** The scene's file; null when it was never saved. */
    public @Nullable Path file() {
        return file;
    }

    /** True when the experiment is not what the file holds. */
    public boolean dirty() {
        return experiment() != saved;
    }

    /** Listeners are told in the order in which they were added. */
    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    /**
     * Carries out an edit. An edit that changes nothing (gives the same experiment) makes no entry.
     *
     * @throws org.convcanvas.text.Problem when it cannot be; nothing has changed then
     */
    public void apply(Edit edit) {
        Experiment before = experiment();
        Experiment after = edit.change().apply(before);
        if (after != before) {
            history.add(edit, after);
            changed(before);
        }
    }

    /**
     * The next picture of a live input takes the place of the one before: no entry, and undo never brings it back.
     *
     * @param input {@code experiment().format().tensor(picture)}
     */
    public void frame(Picture picture, Tensor input) {
        Experiment before = experiment();
        history.replace(before.withInput(picture, before.format(), input));
        changed(before);
    }

    /** Ends a gesture (the mouse was released, the field left): later edits are entries of their own. */
    public void endGesture() {
        history.seal();
    }

    /** True while the last edit is a step of a gesture that goes on. */
    public boolean inGesture() {
        return history.open();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** What undo takes back, as "Set stride"; empty when there is nothing. */
    public String undoLabel() {
        return history.undoLabel();
    }

    /** What redo does again; empty when there is nothing. */
    public String redoLabel() {
        return history.redoLabel();
    }

    public void undo() {
        if (canUndo()) {
            Experiment before = experiment();
            history.undo();
            changed(before);
        }
    }

    public void redo() {
        if (canRedo()) {
            Experiment before = experiment();
            history.redo();
            changed(before);
        }
    }

    /** The labels of the steps that are kept, the oldest first; the first is the state before them all. */
    public List<String> history() {
        return history.labels();
    }

    /** The place of the present state among them. */
    public int historyPlace() {
        return history.place();
    }

    /** Goes to the state after a step, as so many undos or redos would. */
    public void goTo(int place) {
        if (place != history.place()) {
            Experiment before = experiment();
            history.goTo(place);
            changed(before);
        }
    }

    /**
     * A scene that was never saved as it is takes the place of this one.
     *
     * @param file where it is to be saved, or null
     */
    public void restore(Experiment experiment, View newView, @Nullable Path newFile) {
        open(experiment, newView, newFile);
        saved = null;
        listeners.forEach(SessionListener::experimentChanged);
    }

    /** Another scene takes the place of this one; its history starts anew. */
    public void open(Experiment experiment, View newView, @Nullable Path newFile) {
        history = new History(experiment, budget);
        view = newView;
        saved = experiment;
        file = newFile;
        snapshot = null;
        changed(true, view);
    }

    /** The experiment {@code written} is now in {@code newFile}. */
    public void savedAs(Path newFile, Experiment written) {
        history.seal(); // a later step must not replace the entry that was saved
        file = newFile;
        saved = written;
        listeners.forEach(SessionListener::experimentChanged);
    }

    /** Changes the view. */
    public void view(UnaryOperator<View> change) {
        View after = valid(change.apply(view));
        if (!after.equals(view)) {
            view = after;
            listeners.forEach(SessionListener::viewChanged);
        }
    }

    /** Takes newly computed maps, unless newer ones are there already. */
    public void publish(Snapshot newer) {
        if (snapshot == null || newer.revision() >= snapshot.revision()) {
            snapshot = newer;
            listeners.forEach(listener -> listener.snapshotArrived(newer));
        }
    }

    /** What is looked at stays so under a new name. */
    private void changed(Experiment before) {
        View shown = view;
        view = Renames.followed(view, before.network(), experiment().network());
        changed(before.network() != experiment().network(), shown);
    }

    /** Tells of it; of the view only where the layers that it shows are others, or it is another one itself. */
    private void changed(boolean layers, View shown) {
        revision++;
        view = valid(view);
        listeners.forEach(SessionListener::experimentChanged);
        if (layers || !view.equals(shown)) {
            listeners.forEach(SessionListener::viewChanged);
        }
    }

    /** A view whose selection exists. */
    private View valid(View candidate) {
        Network network = experiment().network();
        UnitAt pin = candidate.pin();
        return selected(pin != null && !pin.within(network) ? candidate.withPin(null) : candidate, network);
    }

    private static View selected(View candidate, Network network) {
        String selected = candidate.selected();
        if (!network.has(selected) && !selected.equals(Network.INPUT)) {
            return candidate.select(Network.INPUT, 0).withInChannel(0);
        }
        int channels = network.shape(selected).channels();
        int channel = Math.max(0, Math.min(candidate.channel(), channels - 1));
        int kernels = kernels(network, selected);
        int inChannel = Math.max(0, Math.min(candidate.inChannel(), kernels - 1));
        View fitted = channel == candidate.channel() ? candidate : candidate.select(selected, channel);
        View open = fitted.opened() && !FilterTable.opens(network, selected) ? fitted.withOpened(false) : fitted;
        return inChannel == open.inChannel() ? open : open.withInChannel(inChannel);
    }

    /** How many kernels a filter of the node has; 1 where it has none. */
    private static int kernels(Network network, String id) {
        if (!network.has(id)) {
            return 1;
        }
        return network.node(id).layer().weights(network.inputShapes(network.node(id))).stream()
                .filter(spec -> spec.role().equals(WeightSpec.KERNEL))
                .mapToInt(spec -> spec.shape().extent(1))
                .findFirst()
                .orElse(1);
    }
}
