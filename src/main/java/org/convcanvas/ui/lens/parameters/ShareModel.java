package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/** The small example of the parameters lens, on the image that is there, and the outputs that are looked at. */
public final class ShareModel implements SessionListener {
    private final Desk desk;
    private final Session session;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Latest<Made> latest;
    private final Walk walk;
    private @Nullable Made made;
    private @Nullable Asked asked;
    private Dimension matrix = new Dimension(320, 130);
    private int first;
    private int second;
    private int walker = -1;
    private int row = -1;
    private int column = -1;
    private int tap = -1;

    /** What decides what is shown. */
    private record Asked(Smaller from, Ways.Inks inks) {}

    /** What is shown, and of what it was made. */
    private record Made(Smaller from, Ways ways) {}

    /** A model that follows the desk from now on. */
    public ShareModel(Desk desk) {
        this(desk, System::nanoTime);
    }

    /** @param nanos the time in nanoseconds */
    ShareModel(Desk desk, LongSupplier nanos) {
        this.desk = desk;
        this.session = desk.session();
        latest = Latest.every(desk.jobs(), this::arrived);
        walk = new Walk(nanos, this::walked);
        session.listen(this);
        refresh();
    }

    /** Is called whenever there is something else to show, also while the lens is not chosen. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void experimentChanged() {
        refresh();
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        refresh();
    }

    /** Whether the lens is chosen. */
    public boolean active() {
        return session.view().lens() == Lens.PARAMETERS;
    }

    Session session() {
        return session;
    }

    ShareLook look() {
        return session.view().share();
    }

    void look(ShareLook other) {
        session.view(view -> view.withShare(other));
    }

    private void refresh() {
        if (active()) {
            ask();
        } else {
            walk.stop();
        }
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private void ask() {
        Experiment experiment = session.experiment();
        View view = session.view();
        Tensor maps = view.share().channels() == 8 ? maps() : null;
        Smaller from = Smaller.of(experiment.picture(), experiment.weights(), view, maps);
        Asked now = new Asked(from, new Ways.Inks(view.colours(), view.dark(), matrix));
        if (!now.equals(asked)) {
            asked = now;
            Made before = made;
            latest.ask(() -> make(now, before));
        }
    }

    /** In the background. */
    private Made make(Asked now, @Nullable Made before) {
        boolean same = before != null && now.from.sameNumbers(before.from);
        SharingExample example = now.from.example(same && before != null ? before.ways.example() : null);
        Ways known = before == null ? null : before.ways;
        return new Made(now.from, Ways.of(example, now.inks, desk.live().parallel(), known));
    }

    /** The first eight maps of the first layer that has as many. */
    private @Nullable Tensor maps() {
        Snapshot snapshot = session.snapshot();
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        if (evaluation == null) {
            return null;
        }
        for (Node node : evaluation.network().nodes()) {
            Shape shape = evaluation.network().shape(node.id());
            if (shape.channels() >= 8 && shape.height() >= 32 && shape.width() >= 32) {
                return evaluation.map(node.id());
            }
        }
        return null;
    }

    private void arrived(@Nullable Made now) {
        if (now != null) {
            SharingExample example = now.ways.example();
            boolean other = made == null
                    || made.ways.example().rows() != example.rows()
                    || made.ways.example().columns() != example.columns()
                    || made.ways.example().size() != example.size();
            made = now;
            if (other) {
                walk.stop();
                int width = example.output().width();
                int height = example.output().height();
                first = height / 4 * width + width / 4;
                second = (height - 1) * 3 / 4 * width + (width - 1) * 3 / 4;
                nothing();
            }
        }
        changed();
    }

    private void nothing() {
        row = -1;
        column = -1;
        tap = -1;
    }

    /** Tells in how many pixels of the screen a matrix is shown. */
    void matrix(Dimension pixels) {
        if (!pixels.equals(matrix)) {
            matrix = pixels;
            refresh();
        }
    }

    /** The newest example; null before the first. */
    @Nullable
    Ways ways() {
        return made == null ? null : made.ways;
    }

    /** The output A, row by row from 0. */
    int first() {
        return first;
    }

    /** The output B. */
    int second() {
        return second;
    }

    /** What is marked. */
    Pointed pointed() {
        List<Pointed.Unit> units = walking()
                ? List.of(new Pointed.Unit("A", walker, true))
                : look().show().two()
                        ? List.of(new Pointed.Unit("A", first, false), new Pointed.Unit("B", second, true))
                        : List.of(new Pointed.Unit("A", first, true));
        return new Pointed(units, walking(), row, column, tap);
    }

    /** The output that follows the pointer, where it is in the matrix, and the connection that is pointed at. */
    public List<String> under() {
        Made now = made;
        if (now == null || !active()) {
            return List.of();
        }
        SharingExample example = now.ways.example();
        Pointed pointed = pointed();
        Pointed.Unit unit = pointed.units().get(pointed.units().size() - 1);
        int width = example.output().width();
        List<String> parts = new ArrayList<>();
        parts.add(Text.of("status.output", unit.name(), unit.row() % width, unit.row() / width));
        parts.add(Text.of("status.matrix.row", unit.row(), example.rows()));
        if (pointed.column() >= 0) {
            parts.add(Text.of("status.matrix.column", pointed.column(), example.columns()));
        }
        return parts;
    }

    /** Whether an output walks over the map. */
    boolean walking() {
        return walker >= 0;
    }

    /** Lets an output walk over all places of the map, once. */
    void walk() {
        Made now = made;
        if (now != null) {
            nothing();
            walk.start(now.ways.example().rows());
        }
    }

    /** Ends the walk. */
    void rest() {
        walk.stop();
    }

    private void walked(int place) {
        walker = place;
        changed();
    }

    /** Moves one of the marked outputs by a step on the map: the one that follows the pointer, or A. */
    void step(int dx, int dy, boolean a) {
        Made now = made;
        if (now == null || walking()) {
            return;
        }
        Shape map = now.ways.example().output();
        boolean two = look().show().two();
        int unit = two && !a ? second : first;
        int x = Math.max(0, Math.min(unit % map.width() + dx, map.width() - 1));
        int y = Math.max(0, Math.min(unit / map.width() + dy, map.height() - 1));
        if (two && !a) {
            point(y * map.width() + x);
        } else {
            first(y * map.width() + x);
        }
    }

    /** Marks an output as A, where it stays. */
    void first(int output) {
        walk.stop();
        first = output;
        changed();
    }

    /** Marks an output as the one that follows the pointer: B, or the only one. */
    void point(int output) {
        boolean two = look().show().two();
        if (!walking() && (output != (two ? second : first) || column >= 0)) {
            first = two ? first : output;
            second = two ? output : second;
            nothing();
            changed();
        }
    }

    /** Points at a connection of the output that follows the pointer, which becomes this one. */
    void entry(int output, int input) {
        if (walking()) {
            return;
        }
        boolean two = look().show().two();
        first = two ? first : output;
        second = two ? output : second;
        connection(output, input);
    }

    /** Points at an input: at its connection by a way to one of the outputs that are marked, the last first. */
    void input(Way way, int input) {
        Made now = made;
        if (walking() || now == null) {
            return;
        }
        List<Pointed.Unit> units = pointed().units();
        for (int i = units.size() - 1; i >= 0; i--) {
            if (now.ways.example().tap(way, units.get(i).row(), input) >= 0) {
                connection(units.get(i).row(), input);
                return;
            }
        }
        away();
    }

    private void connection(int output, int input) {
        Made now = made;
        if (now != null && (row != output || column != input)) {
            row = output;
            column = input;
            tap = now.ways.example().tap(Way.CONVOLUTION, output, input);
            changed();
        }
    }

    /** Points at nothing. */
    void away() {
        if (column >= 0) {
            nothing();
            changed();
        }
    }

    /** Lets the weights of the network on the canvas differ from place to place, and looks at it through the shift lens. */
    void breakSharing() {
        Optional<ShiftRemedy> drift = ShiftRemedy.of(session.experiment(), null, ShiftRemedy.DRIFT).stream()
                .filter(one -> one.kind() == ShiftRemedy.Kind.DRIFT)
                .findFirst();
        if (drift.isEmpty() || desk.apply(drift.get().edit(session.revision() + 1))) {
            session.endGesture();
            session.view(view -> view.withLens(Lens.SHIFT));
        }
    }

    /** Marks as A and B two places, at least a patch apart, whose patches are as equal as this image has them. */
    void findAlike() {
        Made now = made;
        if (now != null) {
            walk.stop();
            look(look().withShow(look().show().withTwo(true)));
            second = Alike.to(now.ways.example(), first);
            nothing();
            changed();
        }
    }
}
