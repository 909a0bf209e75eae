package org.convcanvas.cli;

import org.convcanvas.compute.Kernels;
import org.convcanvas.text.Text;

/** Which program this is. */
final class Version {
    private Version() {}

    /** Name, version and the kernels in use, on one line; classes that are not in a jar have no version. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return Text.of(
                "cli.programVersion",
                version == null ? Text.of("cli.unpacked") : version,
                Kernels.best().name());
    }
}
