package org.convcanvas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH run rows, each in JVMs of its own. */
final class Measurement {
    /** Without a heap that is in memory from the start, the kernel's page faults are what is measured. */
    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx4g", "-XX:+AlwaysPreTouch");

    /** Parts of the usual rounds, however few are measured: the JVM's compiler needs its time. */
    private static final double WARM_UP = 0.6;

    private static final int FEWEST_ROUNDS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path directory;
    private final int forks;
    private final double effort;
    private final boolean verbose;
    private final List<RunResult> results = new ArrayList<>();

    /**
     * @param directory of {@code jvm.config}, and for results
     * @param forks JVMs for each row
     * @param effort the part of the usual rounds
     * @param verbose lets JMH print
     */
    Measurement(Path directory, int forks, double effort, boolean verbose) {
        this.directory = directory;
        this.forks = forks;
        this.effort = effort;
        this.verbose = verbose;
    }

    /**
     * Runs a row.
     *
     * @throws RunnerException when a contestant fails, or the two do not compute the same
     */
    Outcome of(Row row) throws RunnerException {
        RunResult result = new Runner(options(row)).runSingle();
        results.add(result);
        List<Outcome.Fork> medians = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            Collection<IterationResult> rounds = fork.getIterationResults();
            medians.add(new Outcome.Fork(median(rounds, "ours"), median(rounds, "peer")));
        }
        return new Outcome(row, medians);
    }

    private Options options(Row row) {
        int rounds = Math.max(FEWEST_ROUNDS, (int) Math.round(row.rounds() * effort));
        List<String> jvm = new ArrayList<>(HEAP);
        jvm.add("@" + directory.resolve("jvm.config"));
        jvm.add("-Djava.awt.headless=true");
        return new OptionsBuilder()
                .include("^" + Round.class.getName().replace(".", "\\.") + "\\.")
                .param("row", row.id())
                .forks(forks)
                .jvmArgs(jvm.toArray(new String[0]))
                .warmupIterations((int) Math.ceil(row.rounds() * WARM_UP))
                .measurementIterations(rounds)
                .shouldFailOnError(true)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
                .build();
    }

    private static double median(Collection<IterationResult> rounds, String counter) {
        return Medians.of(rounds.stream()
                        .mapToDouble(round ->
                                round.getSecondaryResults().get(counter).getScore()))
                / NANOS_PER_MILLI;
    }

    /** Writes all that was measured so far as JMH's JSON. */
    void save() {
        String file = directory.resolve("results.json").toString();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, file).writeOut(results);
    }
}
