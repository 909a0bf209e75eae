package org.convcanvas.cli;

import java.util.Set;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** Ends a command with an exit status and one sentence. */
final class Stop extends RuntimeException {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int ARGUMENTS = 2;
    static final int FILE = 3;
    static final int MEMORY = 5;

    private static final long serialVersionUID = 1L;
    private static final Set<String> MEMORY_PROBLEMS = Set.of("room.tooLarge", "store.memory", "picture.tooLarge");

    private final int status;

    private Stop(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** The arguments make no sense. */
    static Stop arguments(String key, Object... args) {
        return new Stop(ARGUMENTS, Text.of(key, args));
    }

    /** The arguments make no sense, for the problem's reason. */
    static Stop arguments(Problem problem) {
        return MEMORY_PROBLEMS.contains(problem.key()) ? of(problem) : new Stop(ARGUMENTS, problem.sentence());
    }

    /** A file is missing or is not what it should be. */
    static Stop file(String key, Object... args) {
        return new Stop(FILE, Text.of(key, args));
    }

    /** A problem that arose in a command: one of memory, or else of a file. */
    static Stop of(Problem problem) {
        return new Stop(MEMORY_PROBLEMS.contains(problem.key()) ? MEMORY : FILE, problem.sentence());
    }

    /** A fault of the program itself. */
    static Stop fault(String sentence) {
        return new Stop(FAULT, sentence);
    }

    /** Without a sentence, when everything has been said. */
    static Stop silent(int status) {
        return new Stop(status, "");
    }

    /** The Java heap ran full although the estimate said that it would not. */
    static Stop full() {
        return new Stop(MEMORY, Text.of("cli.memory", Runtime.getRuntime().maxMemory() >> 20));
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
