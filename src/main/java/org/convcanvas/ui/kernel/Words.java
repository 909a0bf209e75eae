package org.convcanvas.ui.kernel;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** The words of settings. */
final class Words {
    private static final int MOST_PADDING = 7;

    private Words() {}

    /** What the padding control offers with a fill: none, same, 1 to 7 pixels. */
    static List<Padding> paddings() {
        List<Padding> paddings = new ArrayList<>();
        paddings.add(Padding.valid());
        paddings.add(Padding.same(Fill.ZERO));
        for (int pixels = 1; pixels <= MOST_PADDING; pixels++) {
            paddings.add(Padding.of(pixels, Fill.ZERO));
        }
        return paddings;
    }

    /** As "1 px", "Same", "None", or all four amounts. */
    static String padding(Padding padding) {
        return switch (padding.rule()) {
            case VALID -> Text.of("padding.none");
            case SAME -> Text.of("padding.same");
            case EXPLICIT ->
                padding.isUniform()
                        ? Text.of("padding.pixels", padding.begin().y())
                        : Text.of(
                                "padding.sides",
                                padding.begin().y(),
                                padding.end().y(),
                                padding.begin().x(),
                                padding.end().x());
        };
    }

    static String fill(Fill fill) {
        return Text.of("fill." + fill);
    }

    static String bias(Bias bias) {
        return Text.of("bias." + bias);
    }

    /** The refusal of a text that is no size. */
    static Problem pair(String text) {
        return new Problem("layer.notASize", text);
    }
}
