package org.convcanvas.text;

import org.jspecify.annotations.Nullable;

/** A refusal with a worded reason: the one exception whose message is meant for the person at the screen. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String sentence;

    /** A problem whose sentence is {@code Text.of(key, args)}. */
    public Problem(String key, Object... args) {
        this(null, Text.of(key, args), key);
    }

    private Problem(@Nullable Throwable cause, String sentence, String key) {
        super(sentence, cause);
        this.key = key;
        this.sentence = sentence;
    }

    /** The same problem, its sentence headed by the name of the place where it arose. */
    public Problem at(String place) {
        return new Problem(getCause(), Text.of("problem.at", place, sentence), key);
    }

    /** The same problem with the failure beneath it, for the log. */
    public Problem because(Throwable cause) {
        return new Problem(cause, sentence, key);
    }

    /** The key of the sentence, by which callers and tests tell problems apart. */
    public String key() {
        return key;
    }

    /** What to show: one sentence. */
    public String sentence() {
        return sentence;
    }
}
