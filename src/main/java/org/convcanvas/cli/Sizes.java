package org.convcanvas.cli;

import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The option by which a network is put on an input of another size. */
final class Sizes {
    private static final String NAME = "--size";

    private Sizes() {}

    static OptionSpec option() {
        return Syntax.option(NAME, "CxHxW", Text.of("cli.describe.size"));
    }

    /** The network on the input that the option's value names; itself without one. */
    static Network resized(Network network, @Nullable String size) {
        if (size == null) {
            return network;
        }
        try {
            return network.withInput(Syntax.shape(NAME, size));
        } catch (Problem problem) {
            throw Stop.arguments(problem.at(NAME + " " + size));
        }
    }
}
