package org.convcanvas.ui.lens.parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/** The small example of the parameters lens, on the image that is there, and the two outputs that are looked at. */
public final class ShareModel implements SessionListener {
    private static final long SEED = 17;

    private final Desk desk;
    private final Session session;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Latest<Ways> latest;
    private @Nullable Ways ways;
    private @Nullable Key asked;
    private int first;
    private int second;
    private int input = -1;
    private int tap = -1;

    /** What decides the example. */
    private record Key(
            Picture picture,
            @Nullable Tensor kernel,
            @Nullable Tensor maps,
            int channel,
            int side,
            int channels,
            int size,
            int stride,
            boolean same,
            double ladder,
            ColourMap colours,
            boolean dark) {}

    /** A model that follows the desk from now on. */
    public ShareModel(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        latest = Latest.every(desk.jobs(), this::arrived);
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
        }
        listeners.forEach(Runnable::run);
    }

    private void ask() {
        Experiment experiment = session.experiment();
        View view = session.view();
        ShareLook look = view.share();
        Tensor kernel = experiment.weights().kernel(view.selected());
        boolean fits = kernel != null
                && kernel.shape().extent(1) == look.channels()
                && kernel.shape().height() == look.kernel()
                && kernel.shape().width() == look.kernel()
                && view.channel() < kernel.shape().extent(0);
        Tensor maps = look.channels() == 8 ? maps() : null;
        Key key = new Key(
                experiment.picture(),
                fits ? kernel : null,
                maps,
                fits ? view.channel() : 0,
                look.side(),
                look.channels(),
                look.kernel(),
                look.stride(),
                look.same(),
                look.ladder(),
                view.colours(),
                view.dark());
        if (!key.equals(asked)) {
            asked = key;
            latest.ask(() ->
                    Ways.of(example(key), key.colours(), key.dark(), desk.live().parallel()));
        }
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

    private static SharingExample example(Key key) {
        return new SharingExample(image(key), kernel(key), key.stride(), key.same(), key.ladder(), SEED);
    }

    private static Tensor image(Key key) {
        InputFormat format = InputFormat.standard().withSize(key.side(), key.side());
        Tensor maps = key.maps();
        if (key.channels() == 3) {
            return format.withRgb(true).tensor(key.picture());
        }
        Tensor gray = format.tensor(key.picture());
        if (key.channels() == 1) {
            return gray;
        }
        float[] data = new float[key.channels() * gray.shape().plane()];
        for (int c = 0; c < key.channels(); c++) {
            for (int i = 0; i < gray.shape().plane(); i++) {
                data[c * gray.shape().plane() + i] = maps == null ? gray.data()[i] : mean(maps, c, i, key.side());
            }
        }
        return Tensor.of(Shape.of(key.channels(), key.side(), key.side()), data);
    }

    /** The mean of the part of a map that one of side x side places covers. */
    private static float mean(Tensor maps, int channel, int place, int side) {
        Shape shape = maps.shape();
        int top = place / side * shape.height() / side;
        int bottom = Math.max(top + 1, (place / side + 1) * shape.height() / side);
        int left = place % side * shape.width() / side;
        int right = Math.max(left + 1, (place % side + 1) * shape.width() / side);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += maps.data()[(channel * shape.height() + y) * shape.width() + x];
            }
        }
        return (float) (sum / ((bottom - top) * (right - left)));
    }

    /** The filter that is selected on the canvas where it fits, else a seeded random one. */
    private static Tensor kernel(Key key) {
        int count = key.channels() * key.size() * key.size();
        Shape shape = Shape.of(1, key.channels(), key.size(), key.size());
        Tensor kernel = key.kernel();
        if (kernel != null) {
            int from = key.channel() * count;
            return Tensor.of(shape, Arrays.copyOfRange(kernel.data(), from, from + count));
        }
        Rng rng = new Rng(SEED);
        float[] data = new float[count];
        for (int i = 0; i < count; i++) {
            data[i] = (float) rng.nextGaussian();
        }
        return Tensor.of(shape, data);
    }

    private void arrived(@Nullable Ways made) {
        if (made != null) {
            boolean other =
                    ways == null || ways.example().rows() != made.example().rows();
            ways = made;
            if (other) {
                int width = made.example().output().width();
                int height = made.example().output().height();
                first = height / 4 * width + width / 4;
                second = (height - 1) * 3 / 4 * width + (width - 1) * 3 / 4;
                input = -1;
                tap = -1;
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** The newest example; null before the first. */
    @Nullable
    Ways ways() {
        return ways;
    }

    /** The output A, row by row from 0. */
    int first() {
        return first;
    }

    /** The output B. */
    int second() {
        return second;
    }

    /** The input that is pointed at in a matrix; -1 for none. */
    int input() {
        return input;
    }

    /** The tap of the shared kernel that is pointed at; -1 for none. */
    int tap() {
        return tap;
    }

    void first(int row) {
        first = row;
        listeners.forEach(Runnable::run);
    }

    /** Points at an output, and at an input or a tap of it; -1 for none. */
    void point(int row, int column, int shared) {
        if (row >= 0 && row != second || column != input || shared != tap) {
            second = row >= 0 ? row : second;
            input = column;
            tap = shared;
            listeners.forEach(Runnable::run);
        }
    }

    /** Lets the weights of the network on the canvas differ from place to place, and looks at it through the shift lens. */
    void breakSharing() {
        Optional<ShiftRemedy> drift = ShiftRemedy.of(session.experiment(), null).stream()
                .filter(one -> one.kind() == ShiftRemedy.Kind.DRIFT)
                .findFirst();
        if (drift.isEmpty() || desk.apply(drift.get().edit(session.revision() + 1))) {
            session.endGesture();
            session.view(view -> view.withLens(Lens.SHIFT));
        }
    }

    /** The output, far from A, whose patch is most like that of A. */
    int alike() {
        Ways now = ways;
        if (now == null) {
            return second;
        }
        SharingExample example = now.example();
        int width = example.output().width();
        int best = second;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < example.rows(); row++) {
            int away = Math.max(Math.abs(row / width - first / width), Math.abs(row % width - first % width));
            double distance = away < example.size() ? Double.MAX_VALUE : distance(example, first, row);
            if (distance < least) {
                least = distance;
                best = row;
            }
        }
        return best;
    }

    /** The root mean square difference of two patches; taps beyond the border count as zeros. */
    static double distance(SharingExample example, int one, int other) {
        double[] a = patch(example, one);
        double[] b = patch(example, other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double[] patch(SharingExample example, int row) {
        double[] patch = new double[example.kernel().shape().size()];
        for (int column = 0; column < example.columns(); column++) {
            int at = example.tap(Way.CONVOLUTION, row, column);
            if (at >= 0) {
                patch[at] = example.input().data()[column];
            }
        }
        return patch;
    }
}
