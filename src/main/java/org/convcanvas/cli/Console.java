package org.convcanvas.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.convcanvas.tensor.Parallel;

/**
 * What commands read from, write to and compute with; the lines of a batch share it.
 *
 * @param in standard input
 * @param out gets results
 * @param err gets one line when something is wrong
 * @param parallel the threads
 */
record Console(InputStream in, PrintStream out, PrintStream err, Parallel parallel) {}
