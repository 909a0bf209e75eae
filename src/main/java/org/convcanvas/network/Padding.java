package org.convcanvas.network;

/**
 * How a window layer deals with borders.
 *
 * @param rule how much is added
 * @param fill what is added
 * @param begin rows above and columns to the left, for {@link Rule#EXPLICIT} only; else zero
 * @param end rows below and columns to the right, for {@link Rule#EXPLICIT} only; else zero
 */
public record Padding(Rule rule, Fill fill, Pair begin, Pair end) {
    /** How the amount is found. */
    public enum Rule {
        /** The amounts are given. */
        EXPLICIT,
        /** As much as makes the output ceil(n / stride) long, the odd pixel at the end (TensorFlow, ONNX SAME_UPPER). */
        SAME,
        /** None. */
        VALID
    }

    /** No padding. */
    public static Padding valid() {
        return new Padding(Rule.VALID, Fill.ZERO, Pair.of(0), Pair.of(0));
    }

    /** "Same" padding. */
    public static Padding same(Fill fill) {
        return new Padding(Rule.SAME, fill, Pair.of(0), Pair.of(0));
    }

    /** {@code amount} pixels on every side. */
    public static Padding of(int amount, Fill fill) {
        return new Padding(Rule.EXPLICIT, fill, Pair.of(amount), Pair.of(amount));
    }

    /** The same amounts with another fill. */
    public Padding withFill(Fill other) {
        return new Padding(rule, other, begin, end);
    }

    /** True when the amounts are explicit and the same on all four sides. */
    public boolean isUniform() {
        return rule == Rule.EXPLICIT && begin.equals(end) && begin.y() == begin.x();
    }
}
