package org.convcanvas.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.convcanvas.tensor.Parallel;

/** The command line: one sub-command for each thing that scripts, slides and tests ask for. */
public final class Cli {
    private Cli() {}

    /** True when the arguments begin with a command's name, {@code --help} or {@code --version}. */
    public static boolean isCommand(String[] args) {
        return args.length > 0 && Commands.all().has(args[0]);
    }

    /**
     * Runs one command; what it asks for on standard input is read from there.
     *
     * @param out gets the result
     * @param err gets one line when something is wrong
     * @return the exit status: 0 done, 1 our own fault, 2 the arguments, 3 the file, 5 not enough memory
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, System.in, out, err);
    }

    /** Runs one command on the given streams. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        try (Parallel parallel = Parallel.of(Runtime.getRuntime().availableProcessors())) {
            int status = Commands.all().run(List.of(args), new Console(in, out, err, parallel));
            out.flush();
            err.flush();
            return status;
        }
    }
}
