package org.convcanvas.ui.lens.shift;

import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/**
 * Another network on the same image beside that of the canvas: what a change would make of it, or what it was before one. Its
 * lanes are computed on one thread once the image rests. Used on the event thread only.
 */
final class Beside {
    private static final long REST_MILLIS = 200;

    private final Desk desk;
    private final ShiftModel model;
    private final Runnable changed;
    private final Latest<Answer> latest;
    private Cancel cancel = new Cancel();
    private @Nullable Other other;
    private @Nullable Question asked;
    private @Nullable Answer answer;

    /**
     * A network that is compared.
     *
     * @param name on the screen
     */
    record Other(String name, Network network, Weights weights) {}

    private record Question(Other other, Tensor input, ImageMove move) {}

    private record Answer(Question to, ShiftResult result) {}

    /** {@code changed} is run whenever there is something else to show. */
    Beside(Desk desk, ShiftModel model, Runnable changed) {
        this.desk = desk;
        this.model = model;
        this.changed = changed;
        latest = new Latest<>(desk.jobs(), this::arrived);
    }

    /** What is compared; null for nothing. */
    @Nullable
    Other other() {
        return other;
    }

    /** Compares that one from now on; null for none. */
    void show(@Nullable Other chosen) {
        other = chosen;
        refresh();
        changed.run();
    }

    /** Lets go of what was found out; it is found out again when it is asked for. */
    void forget() {
        asked = null;
        answer = null;
    }

    /** Asks for what is not known yet. */
    void refresh() {
        Other now = other;
        if (now == null || !model.active()) {
            cancel.request();
            asked = null;
            return;
        }
        Tensor input = desk.session().experiment().input();
        if (!input.shape().equals(now.network().input())) { // of another size: nothing to compare with
            other = null;
            return;
        }
        Question question = new Question(now, input, model.look().move());
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        cancel.request();
        Cancel mine = new Cancel();
        cancel = mine;
        Evaluation known = still();
        desk.jobs().later(REST_MILLIS, () -> {
            if (question.equals(asked)) {
                latest.ask(() -> answer(question, known, mine));
            }
        });
    }

    private static Answer answer(Question question, @Nullable Evaluation known, Cancel cancel) {
        Parallel one = Parallel.sequential();
        Other other = question.other();
        ShiftExperiment experiment = known == null
                ? ShiftExperiment.of(other.network(), other.weights(), question.input(), one, cancel)
                : new ShiftExperiment(known);
        return new Answer(question, experiment.run(question.move(), one, cancel));
    }

    private void arrived(@Nullable Answer made) {
        if (made != null) {
            answer = made;
        } else if (!cancel.requested()) {
            asked = null;
        }
        changed.run();
    }

    /** Its maps of the image as it is; null while they are not known. */
    @Nullable
    Evaluation still() {
        Answer now = answer;
        return now != null
                        && now.to().other().equals(other)
                        && now.to().input() == desk.session().experiment().input()
                ? now.result().still()
                : null;
    }

    /** Its lanes for the move that is chosen; null while they are not known. */
    @Nullable
    ShiftResult result() {
        Answer now = answer;
        return now != null
                        && still() != null
                        && now.to().move().equals(model.look().move())
                ? now.result()
                : null;
    }
}
