package org.convcanvas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.text.Text;

/** What is kept of a fault of the program itself. */
final class Report {
    private Report() {}

    /** Writes the report to the folder for temporary files and says where it is. */
    static Stop of(Throwable fault, List<String> args) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(Version.text());
        out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        out.println(String.join(" ", args));
        fault.printStackTrace(out);
        String what = fault.getClass().getSimpleName();
        try {
            Path file = Files.createTempFile("convcanvas-report-", ".txt");
            Files.writeString(file, text.toString());
            return Stop.fault(Text.of("cli.fault", what, file));
        } catch (IOException failed) {
            return Stop.fault(Text.of("cli.faultUnreported", what, String.valueOf(fault.getMessage())));
        }
    }
}
