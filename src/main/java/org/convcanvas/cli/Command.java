package org.convcanvas.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One sub-command. */
interface Command {
    /** Its name, options and parameters. */
    CommandSpec spec();

    /**
     * Carries it out.
     *
     * @throws Stop when it cannot be done
     * @throws org.convcanvas.text.Problem when a file is at fault or memory does not suffice
     */
    void run(ParseResult parsed, Console console);
}
