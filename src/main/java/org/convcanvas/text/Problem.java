package org.convcanvas.text;

/** A refusal with a worded reason: the one exception whose message is meant for the person at the screen. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** A problem whose sentence is {@code Text.of(key, args)}. */
    public Problem(String key, Object... args) {
        super(Text.of(key, args));
        this.key = key;
    }

    /** The key of the sentence, by which callers and tests tell problems apart. */
    public String key() {
        return key;
    }
}
