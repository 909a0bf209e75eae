package org.convcanvas.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The experiments that undo and redo step through, each with the label of the edit that led to it. Keeps what fits in
 * its budget and drops the oldest silently.
 */
final class History {
    private record Entry(String label, @Nullable Object mergeKey, Experiment experiment, long bytes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final long budget;
    private int now;

    /**
     * @param budget bytes of tensors and pictures that the entries may hold beyond their neighbours'
     */
    History(Experiment start, long budget) {
        this.budget = budget;
        entries.add(new Entry("", null, start, 0));
    }

    Experiment experiment() {
        return entries.get(now).experiment();
    }

    /** Adds an experiment after the present one; later ones are gone. Equal merge keys replace the last entry. */
    void add(Edit edit, Experiment experiment) {
        Entry last = entries.get(now);
        entries.subList(now + 1, entries.size()).clear();
        boolean merges = now > 0 && edit.mergeKey() != null && Objects.equals(edit.mergeKey(), last.mergeKey());
        if (merges) {
            entries.remove(now);
            now--;
        }
        long bytes = bytesBeyond(entries.get(now).experiment(), experiment);
        entries.add(new Entry(edit.label(), edit.mergeKey(), experiment, bytes));
        now = entries.size() - 1;
        drop();
    }

    /** Puts another experiment in the place of the present one, whose entry keeps its label and key. */
    void replace(Experiment experiment) {
        put(now, experiment);
        if (canRedo()) {
            put(now + 1, entries.get(now + 1).experiment());
        }
    }

    private void put(int place, Experiment experiment) {
        Entry old = entries.get(place);
        long bytes = place == 0 ? 0 : bytesBeyond(entries.get(place - 1).experiment(), experiment);
        entries.set(place, new Entry(old.label(), old.mergeKey(), experiment, bytes));
    }

    /** Ends a gesture: the next edit makes an entry of its own whatever its key. */
    void seal() {
        Entry last = entries.get(now);
        if (last.mergeKey() != null) {
            entries.set(now, new Entry(last.label(), null, last.experiment(), last.bytes()));
        }
    }

    /** True while a step with the same key would replace the last entry. */
    boolean open() {
        return entries.get(now).mergeKey() != null;
    }

    private void drop() {
        long total = entries.stream().mapToLong(Entry::bytes).sum();
        while (total > budget && now > 1) {
            total -= entries.get(1).bytes();
            entries.remove(0);
            now--;
        }
    }

    boolean canUndo() {
        return now > 0;
    }

    boolean canRedo() {
        return now < entries.size() - 1;
    }

    /** The label of what undo would take back; empty when there is nothing. */
    String undoLabel() {
        return entries.get(now).label();
    }

    /** The label of what redo would do again; empty when there is nothing. */
    String redoLabel() {
        return canRedo() ? entries.get(now + 1).label() : "";
    }

    /** The labels of all entries, the oldest first; that of the first is empty. */
    List<String> labels() {
        return entries.stream().map(Entry::label).toList();
    }

    /** The place of the present entry among them. */
    int place() {
        return now;
    }

    /** Goes to another entry. */
    void goTo(int place) {
        seal();
        now = place;
    }

    void undo() {
        seal();
        now--;
    }

    void redo() {
        now++;
    }

    /** Bytes that {@code later} holds and {@code earlier} does not: what keeping it costs. */
    static long bytesBeyond(Experiment earlier, Experiment later) {
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        tensors(earlier).forEach(known::add);
        long bytes = tensors(later).stream()
                .filter(tensor -> !known.contains(tensor))
                .mapToLong(Tensor::bytes)
                .sum();
        return bytes + later.picture().bytesBeyond(earlier.picture());
    }

    private static List<Tensor> tensors(Experiment experiment) {
        List<Tensor> all = new ArrayList<>();
        all.add(experiment.input());
        experiment
                .network()
                .nodes()
                .forEach(node -> all.addAll(experiment.weights().of(node.id()).values()));
        return all;
    }
}
