package org.convcanvas.picture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.text.Problem;

/**
 * How the whole values 0 to 255 of a picture become the numbers that a network reads. Written {@code 0..255},
 * {@code 0..1}, {@code -1..1} or {@code mean=a,b,c;std=d,e,f}, where mean and standard deviation are those of values in
 * 0 to 1, in the order of the tensor's channels; a single mean and deviation serve every channel.
 */
public sealed interface InputRange {
    /** 0 to 255 as they are: sums that can be checked by head. */
    InputRange BYTES = Interval.BYTES;

    /** 0 to 1: value / 255. */
    InputRange UNIT = Interval.UNIT;

    /** -1 to 1: value / 127.5 - 1. */
    InputRange SIGNED = Interval.SIGNED;

    /**
     * The range that {@code text} describes; spaces are ignored.
     *
     * @throws Problem when it is none of the four notations, or a deviation is not positive
     */
    static InputRange parse(String text) {
        String plain = text.replaceAll("\\s", "");
        for (Interval interval : Interval.values()) {
            if (interval.text().equals(plain)) {
                return interval;
            }
        }
        Matcher matcher = Standardised.NOTATION.matcher(plain);
        if (!matcher.matches()) {
            throw new Problem("picture.range", text);
        }
        try {
            return new Standardised(Standardised.numbers(matcher.group(1)), Standardised.numbers(matcher.group(2)));
        } catch (NumberFormatException e) {
            throw new Problem("picture.range", text);
        }
    }

    /** The notation, which {@link #parse} reads back to an equal range. */
    String text();

    /** The number for a value 0 to 255 of tensor channel {@code channel}. */
    float apply(int value, int channel);

    /** The value 0 to 255, rounded and clipped, whose number is nearest to {@code value}; 0 for NaN. */
    int back(float value, int channel);

    /** How many channels have their own mean: 1 when all are treated alike. */
    int channels();

    /** A range whose ends are named. */
    enum Interval implements InputRange {
        BYTES("0..255") {
            @Override
            public float apply(int value, int channel) {
                return value;
            }

            @Override
            public int back(float value, int channel) {
                return clip(value);
            }
        },
        UNIT("0..1") {
            @Override
            public float apply(int value, int channel) {
                return value / 255f;
            }

            @Override
            public int back(float value, int channel) {
                return clip(value * 255.0);
            }
        },
        SIGNED("-1..1") {
            @Override
            public float apply(int value, int channel) {
                // One rounding only, so that -1, 1 and the symmetry about the middle are exact.
                return (2 * value - 255) / 255f;
            }

            @Override
            public int back(float value, int channel) {
                return clip((value + 1.0) * 127.5);
            }
        };

        private final String text;

        Interval(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public int channels() {
            return 1;
        }
    }

    /**
     * Standardised with the statistics of a training set: (value / 255 - mean) / deviation, per channel.
     *
     * @param mean one or three means
     * @param deviation as many standard deviations, each positive
     */
    record Standardised(List<Float> mean, List<Float> deviation) implements InputRange {
        private static final Pattern NOTATION = Pattern.compile("mean=([^;]+);std=([^;]+)");

        public Standardised {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            boolean sized = (mean.size() == 1 || mean.size() == 3) && mean.size() == deviation.size();
            boolean finite = mean.stream().allMatch(Float::isFinite)
                    && deviation.stream().allMatch(number -> Float.isFinite(number) && number > 0);
            if (!sized || !finite) {
                throw new Problem("picture.range", written(mean, deviation));
            }
        }

        @Override
        public String text() {
            return written(mean, deviation);
        }

        @Override
        public float apply(int value, int channel) {
            int index = index(channel);
            return (float) ((value / 255.0 - mean.get(index)) / deviation.get(index));
        }

        @Override
        public int back(float value, int channel) {
            int index = index(channel);
            return clip(((double) value * deviation.get(index) + mean.get(index)) * 255);
        }

        @Override
        public int channels() {
            return mean.size();
        }

        private int index(int channel) {
            return Math.min(channel, mean.size() - 1);
        }

        private static List<Float> numbers(String text) {
            return Pattern.compile(",").splitAsStream(text).map(Float::valueOf).toList();
        }

        private static String written(List<Float> mean, List<Float> deviation) {
            return "mean=" + joined(mean) + ";std=" + joined(deviation);
        }

        private static String joined(List<Float> numbers) {
            StringBuilder text = new StringBuilder();
            for (float number : numbers) {
                String digits = Float.toString(number);
                text.append(text.isEmpty() ? "" : ",").append(digits.replaceFirst("\\.0$", ""));
            }
            return text.toString();
        }
    }

    private static int clip(double value) {
        return (int) Math.max(0, Math.min(255, Math.floor(value + 0.5)));
    }
}
