package org.convcanvas.cli;

import java.nio.file.Path;
import java.util.List;
import org.convcanvas.network.Weights;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes a network as an ONNX model. */
final class ExportCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command("export", Text.of("cli.export"))
                .addPositional(Syntax.parameter("NETWORK", true, Text.of("cli.network")))
                .addOption(Syntax.required("--out", "FILE.onnx", Text.of("cli.export.out")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String out = Syntax.needed(parsed, "--out");
        if (!OnnxFile.isOnnx(out)) {
            throw Stop.arguments("cli.export.format", out);
        }
        Path file = Subject.path(out);
        Subject subject = Subject.of(Syntax.first(parsed));
        Weights weights = subject.weights();
        try {
            OnnxFile.check(subject.network());
        } catch (Problem problem) {
            throw Stop.of(problem.at(subject.name()));
        }
        OutFolder.make(List.of(file));
        OnnxFile.save(file, subject.network(), weights);
        console.out().println(Text.of("cli.export.wrote", file));
    }
}
