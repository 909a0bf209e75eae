package org.convcanvas.ui.lens.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.Patch;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.render.Numbers;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.kernel.Figures;
import org.convcanvas.ui.parts.Pointing;
import org.convcanvas.ui.parts.Theme;
import org.jspecify.annotations.Nullable;

/** Words and numbers for what was found out about a unit. */
final class Explanation {
    private final Explained explained;
    private final Network network;
    private final View view;
    private final Pointing.@Nullable Weight weight;

    /** @param weight the one that is pointed at, to be framed in the arithmetic of its filter and channel */
    Explanation(Explained explained, View view, Pointing.@Nullable Weight weight) {
        this.weight = weight;
        this.explained = explained;
        this.network = explained.snapshot().experiment().network();
        this.view = view;
    }

    /** The rows of the arithmetic of the unit itself. */
    List<Row> rows() {
        Arithmetic arithmetic = explained.arithmetic();
        List<Row> rows = new ArrayList<>();
        if (arithmetic == null) {
            pixel(rows);
        } else {
            rows(arithmetic, explained.unit(), rows);
        }
        return rows;
    }

    /** The rows of the pool that comes next. */
    List<Row> next(Explained.After pool) {
        List<Row> rows = new ArrayList<>();
        rows(pool.arithmetic(), pool.unit(), rows);
        return rows;
    }

    private void pixel(List<Row> rows) {
        List<ListRow.Line> lines = new ArrayList<>();
        for (Explained.Seen seen : explained.seen()) {
            lines.add(new ListRow.Line(seen.id(), seen.rows() + "×" + seen.columns()));
        }
        rows.add(new TextRow(Text.of("arithmetic.pixel", Figures.exact(explained.value()))));
        rows.add(new ListRow(lines));
    }

    private void rows(Arithmetic arithmetic, UnitAt unit, List<Row> rows) {
        if (arithmetic instanceof Arithmetic.Weighted sum) {
            weighted(sum, unit, rows);
        } else if (arithmetic instanceof Arithmetic.Pooled pooled) {
            pooled(pooled, rows);
        } else if (arithmetic instanceof Arithmetic.Function function) {
            rows.add(new SumRow(List.of(
                    part("", Text.of("arithmetic.z"), function.z()),
                    new SumRow.Part("→", unit.id(), number(function.value()), true))));
        } else if (arithmetic instanceof Arithmetic.Connected connected) {
            connected(connected, rows);
        } else if (arithmetic instanceof Arithmetic.Terms terms) {
            terms(terms, rows);
        } else if (arithmetic instanceof Arithmetic.Passed passed) {
            rows.add(new TextRow(
                    passed.source().isEmpty()
                            ? Text.of("arithmetic.padding")
                            : Text.of(
                                    "arithmetic.passed",
                                    passed.source(),
                                    passed.channel() + 1,
                                    passed.x(),
                                    passed.y(),
                                    Figures.exact(passed.value()))));
        }
    }

    private void weighted(Arithmetic.Weighted sum, UnitAt unit, List<Row> rows) {
        Patch patch = sum.patch();
        boolean[] outside = outside(patch);
        boolean[] inside = new boolean[outside.length];
        int framed = framed(sum, unit);
        rows.add(new GridsRow(
                List.of(
                        new Grid(
                                Text.of("arithmetic.patch"),
                                patch.rows(),
                                patch.columns(),
                                texts(patch.pixels(), false),
                                pixels(patch),
                                framed,
                                outside),
                        new Grid(
                                Text.of("arithmetic.kernel"),
                                patch.rows(),
                                patch.columns(),
                                texts(sum.weights(), false),
                                signed(sum.weights()),
                                framed,
                                inside),
                        new Grid(
                                Text.of("arithmetic.products"),
                                patch.rows(),
                                patch.columns(),
                                texts(sum.products(), true),
                                signed(sum.products()),
                                framed,
                                inside)),
                List.of("×", "=")));
        List<SumRow.Part> parts = new ArrayList<>();
        parts.add(part("", Text.of("arithmetic.sum"), sum.here()));
        if (sum.channels() > 1) {
            parts.add(part("+", Text.of("arithmetic.others", sum.channels() - 1), sum.others()));
        }
        parts.add(part("+", Text.of("arithmetic.bias"), sum.bias()));
        Explained.After activation = unit.equals(explained.unit()) ? explained.activation() : null;
        parts.add(new SumRow.Part("=", Text.of("arithmetic.z"), number(sum.value()), activation == null));
        if (activation != null) {
            parts.add(new SumRow.Part(
                    "→", activation.unit().id(), number(activation.arithmetic().value()), true));
        }
        rows.add(new SumRow(parts));
        String channel = sum.channels() > 1
                ? Text.of("arithmetic.channel", patch.source(), sum.chosen() + 1, sum.channels()) + " "
                : "";
        rows.add(new TextRow(channel + sentence(unit, count(outside), outside.length)));
    }

    /** The tap of the weight that is pointed at, or -1. */
    private int framed(Arithmetic.Weighted sum, UnitAt unit) {
        Pointing.Weight at = weight;
        if (at == null
                || at.row() >= sum.patch().rows()
                || at.column() >= sum.patch().columns()) {
            return -1;
        }
        boolean here = unit.id().equals(view.selected())
                && unit.channel() == view.channel()
                && sum.chosen() == Math.min(view.inChannel(), sum.channels() - 1);
        return here ? at.row() * sum.patch().columns() + at.column() : -1;
    }

    private String sentence(UnitAt unit, int beyond, int taps) {
        Shape shape = network.has(unit.id()) ? network.shape(unit.id()) : Shape.of(1, 1, 1);
        return beyond > 0 ? Text.of("arithmetic.beyond", beyond, taps) : Text.of("arithmetic.shared", shape.plane());
    }

    private void pooled(Arithmetic.Pooled pooled, List<Row> rows) {
        Patch patch = pooled.patch();
        IntUnaryOperator colours = pixels(patch);
        int result = pooled.winner() >= 0
                ? colours.applyAsInt(pooled.winner())
                : colour(pooled.value(), largest(patch.pixels()));
        rows.add(new GridsRow(
                List.of(
                        new Grid(
                                "",
                                patch.rows(),
                                patch.columns(),
                                texts(patch.pixels(), false),
                                colours,
                                pooled.winner(),
                                outside(patch)),
                        new Grid(
                                "",
                                1,
                                1,
                                new String[] {Figures.narrow(pooled.value())},
                                i -> result,
                                -1,
                                new boolean[1])),
                List.of("→")));
        int taps = patch.rows() * patch.columns();
        String sentence =
                switch (pooled.pooling()) {
                    case LARGEST ->
                        pooled.winner() < 0
                                ? Text.of("arithmetic.nothing")
                                : Text.of("arithmetic.largest", number(pooled.value()), taps - 1);
                    case MEAN -> Text.of("arithmetic.average", number(pooled.total()), pooled.count());
                    case ROOT -> Text.of("arithmetic.root", number(pooled.total()));
                };
        rows.add(new TextRow(sentence));
    }

    private void connected(Arithmetic.Connected connected, List<Row> rows) {
        List<ListRow.Line> lines = new ArrayList<>();
        for (Arithmetic.Product product : connected.largest()) {
            lines.add(new ListRow.Line(
                    Text.of("arithmetic.input", product.index()),
                    Figures.brief(product.input()) + " × " + Figures.brief(product.weight()) + " = "
                            + number(product.product())));
        }
        rows.add(new TextRow(Text.of(
                "arithmetic.connected", connected.inputs(), connected.largest().size())));
        rows.add(new ListRow(lines));
        rows.add(new SumRow(List.of(
                part("", Text.of("arithmetic.sum"), connected.sum()),
                part("+", Text.of("arithmetic.bias"), connected.bias()),
                new SumRow.Part("=", Text.of("arithmetic.value"), number(connected.value()), true))));
    }

    private static void terms(Arithmetic.Terms terms, List<Row> rows) {
        List<ListRow.Line> lines = new ArrayList<>();
        for (Arithmetic.Term term : terms.terms()) {
            lines.add(new ListRow.Line(
                    Text.of("arithmetic.term." + term.key(), term.argument()), Figures.exact(term.value())));
        }
        lines.add(new ListRow.Line(Text.of("arithmetic.value"), Figures.exact(terms.value())));
        rows.add(new ListRow(lines));
    }

    private static SumRow.Part part(String sign, String name, float value) {
        return new SumRow.Part(sign, name, number(value), false);
    }

    private static String number(float value) {
        return Numbers.signed(value, false);
    }

    private static String[] texts(Tensor tensor, boolean plus) {
        String[] texts = new String[tensor.data().length];
        for (int i = 0; i < texts.length; i++) {
            float value = tensor.data()[i];
            texts[i] = (plus && value > 0 ? "+" : "") + Figures.narrow(value);
        }
        return texts;
    }

    private static boolean[] outside(Patch patch) {
        boolean[] outside = new boolean[patch.rows() * patch.columns()];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = patch.padded(i / patch.columns(), i % patch.columns());
        }
        return outside;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** The input as it is seen, maps in the map's colours. */
    private IntUnaryOperator pixels(Patch patch) {
        if (patch.source().equals(Network.INPUT)) {
            InputFormat format = explained.snapshot().experiment().format();
            int channel = format.rgb() ? patch.channel() : 0;
            float[] pixels = patch.pixels().data();
            return fixed(pixels.length, i -> 0xFF000000 | format.range().back(pixels[i], channel) * 0x010101);
        }
        return signed(patch.pixels());
    }

    private IntUnaryOperator signed(Tensor tensor) {
        double largest = largest(tensor);
        return fixed(tensor.data().length, i -> colour(tensor.data()[i], largest));
    }

    /** Colours that are found at once: what finds them later would hold on to all maps as long as it is shown. */
    private static IntUnaryOperator fixed(int count, IntUnaryOperator colours) {
        int[] found = IntStream.range(0, count).map(colours).toArray();
        return i -> found[i];
    }

    private int colour(float value, double largest) {
        double place = Float.isNaN(value) ? 0 : ColourScale.position(value, largest);
        return view.colours().argb(place, Theme.dark());
    }

    private static double largest(Tensor tensor) {
        double largest = 0;
        for (float value : tensor.data()) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest;
    }
}
