package org.convcanvas.bench;

import java.util.function.Supplier;

/**
 * A line of the table of goals.
 *
 * @param id short, for the command line
 * @param title what is done
 * @param against the contestant that it is compared with, or empty where only the time counts
 * @param must what the ratio ours / peer may be at most, or the time in ms where only that counts
 * @param goal what it should be at most
 * @param rounds measured in each JVM
 * @param duel builds the contestants
 */
record Row(String id, String title, String against, double must, double goal, int rounds, Supplier<Duel> duel) {
    private static final int ROUNDS = 40;

    /** A row with as many rounds as usual. */
    static Row of(String id, String title, String against, double must, double goal, Supplier<Duel> duel) {
        return new Row(id, title, against, must, goal, ROUNDS, duel);
    }

    /** A row about the time alone. */
    static Row absolute(String id, String title, double must, double goal, Supplier<Contestant> ours) {
        return of(id, title, "", must, goal, () -> new Duel(ours.get(), null));
    }

    /** True when {@link #must} and {@link #goal} are milliseconds. */
    boolean absolute() {
        return against.isEmpty();
    }

    /** The same with fewer or more rounds. */
    Row withRounds(int others) {
        return new Row(id, title, against, must, goal, others, duel);
    }
}
