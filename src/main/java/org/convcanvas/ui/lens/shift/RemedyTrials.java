package org.convcanvas.ui.lens.shift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.Cause;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Tries the changes of a network one after the other on one thread, once the image rests, and tells of each as soon as it is
 * known. Ends when something changes or when it is halted. Used on the event thread only.
 */
final class RemedyTrials {
    private static final long REST_MILLIS = 300;

    private final Desk desk;
    private final Runnable changed;
    private Cancel cancel = new Cancel();
    private @Nullable Question asked;
    private long number;
    private boolean running;
    private boolean halted;
    private List<Trial> trials = List.of();
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** A change that can be tried. */
    record Trial(Beside.Other other, String help) {
        String name() {
            return other.name();
        }
    }

    /**
     * What is tried.
     *
     * @param result the lanes as they are
     * @param drift by how much weights drift
     * @param back the network before the last change; null for none
     */
    record Question(Experiment experiment, ShiftResult result, float drift, Beside.@Nullable Other back) {
        @Nullable
        LayerShift layer() {
            return ShiftModel.last(result).orElse(null);
        }
    }

    /**
     * What became of a change. Keeps no maps.
     *
     * @param to the number of the question
     * @param before the error without it
     * @param after the error with it
     * @param reason why it does not help, as far as that is not to be seen; empty for none
     */
    record Outcome(long to, String before, String after, String reason) {}

    /** {@code changed} is run on the event thread whenever more is known. */
    RemedyTrials(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** The changes that there are. */
    List<Trial> trials() {
        return trials;
    }

    /** What became of a change, for this question or, until that is answered, for the one before; null while nothing is known. */
    @Nullable
    Outcome outcome(Trial trial) {
        return outcomes.get(trial.name());
    }

    /** Whether an outcome is that of an earlier question. */
    boolean isStale(Outcome outcome) {
        return asked == null || outcome.to() != number;
    }

    /** How many of the changes have been tried. */
    int done() {
        return (int) trials.stream()
                .map(this::outcome)
                .filter(outcome -> outcome != null && !isStale(outcome))
                .count();
    }

    boolean running() {
        return running;
    }

    boolean halted() {
        return halted;
    }

    /** Tries everything with these, unless that is done or being done. */
    void want(Question question) {
        if (question.equals(asked)) {
            return;
        }
        cancel.request();
        asked = question;
        number++;
        halted = false;
        running = true;
        long mark = number; // rather than the question, whose maps would be kept as long as this waits
        desk.jobs().later(REST_MILLIS, () -> {
            Question still = asked;
            if (still != null && mark == number && !halted) { // the image rests
                start(still);
            }
        });
    }

    /** Ends what is going on; what is known stays, as that of something earlier. */
    void stop() {
        cancel.request();
        asked = null;
        running = false;
    }

    /** Ends what is going on until something changes, or until it is asked to go on. */
    void halt() {
        if (running) {
            cancel.request();
            running = false;
            halted = true;
            changed.run();
        }
    }

    /** Goes on where it was halted. */
    void resume() {
        Question question = asked;
        if (halted && question != null) {
            halted = false;
            start(question);
            changed.run();
        }
    }

    private void start(Question question) {
        running = true;
        Cancel mine = new Cancel();
        cancel = mine;
        long mark = number;
        Set<String> known = new HashSet<>();
        outcomes.forEach((name, outcome) -> {
            if (!isStale(outcome)) {
                known.add(name);
            }
        });
        desk.jobs()
                .run(
                        () -> {
                            compute(question, mark, known, mine);
                            return mine;
                        },
                        this::ended,
                        () -> ended(mine),
                        problem -> {
                            ended(mine);
                            desk.notices().problem(problem);
                        });
    }

    private void ended(Cancel run) {
        if (cancel == run) {
            running = false;
            changed.run();
        }
    }

    private void compute(Question question, long mark, Set<String> known, Cancel mine) {
        LayerShift last = question.layer();
        List<Trial> all = last == null ? List.of() : all(question);
        tell(question, () -> trials = all);
        for (Trial trial : all) {
            mine.check();
            if (last != null && !known.contains(trial.name())) {
                Outcome outcome = outcome(question, mark, trial.other(), last, mine);
                tell(question, () -> outcomes.put(trial.name(), outcome));
            }
        }
    }

    private void tell(Question question, Runnable news) {
        desk.jobs().tell(() -> {
            if (question == asked) {
                news.run();
                changed.run();
            }
        });
    }

    private static List<Trial> all(Question question) {
        List<Trial> all = new ArrayList<>();
        Experiment experiment = question.experiment();
        Beside.Other back = question.back();
        if (back != null && back.network().input().equals(experiment.network().input())) {
            all.add(new Trial(back, Text.of("shift.try.back.help")));
        }
        for (ShiftRemedy remedy : ShiftRemedy.of(experiment, question.result().still(), question.drift())) {
            Beside.Other other = new Beside.Other(remedy.kind().text(), remedy.network(), remedy.weights());
            all.add(new Trial(other, remedy.kind().help()));
        }
        return List.copyOf(all);
    }

    private static Outcome outcome(Question question, long mark, Beside.Other other, LayerShift last, Cancel mine) {
        String before = words(last.overall());
        if (!other.network().has(last.id())) {
            return new Outcome(mark, before, words(null), "");
        }
        Parallel one = Parallel.sequential();
        ShiftResult result = ShiftExperiment.of(
                        other.network(), other.weights(), question.experiment().input(), one, mine)
                .run(question.result().move(), one, mine);
        LayerShift layer = result.layer(last.id());
        String reason = layer.causes().stream()
                .filter(cause -> cause.kind() == Cause.Kind.CHOICE)
                .findFirst()
                .map(Cause::sentence)
                .orElse("");
        return new Outcome(mark, before, words(layer.overall()), reason);
    }

    private static String words(@Nullable Agreement agreement) {
        return agreement == null ? "–" : LanesPainter.percent(agreement);
    }
}
