package org.convcanvas.cli;

import java.io.PrintStream;
import java.util.Set;

/** The command line: one sub-command for each thing that scripts, slides and tests ask for. */
public final class Cli {
    private static final Set<String> COMMANDS =
            Set.of("describe", "eval", "render", "batch", "-h", "--help", "-V", "--version");

    private Cli() {}

    /** True when the arguments begin with a command's name, {@code --help} or {@code --version}. */
    public static boolean isCommand(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /**
     * Runs one command.
     *
     * @param out gets the result
     * @param err gets one line when something is wrong
     * @return the exit status: 0 done, 1 our own fault, 2 the arguments, 3 the file, 4 no display, 5 not enough memory
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return 1;
    }
}
