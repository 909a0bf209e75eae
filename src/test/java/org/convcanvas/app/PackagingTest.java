package org.convcanvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.convcanvas.picture.Decoder;
import org.convcanvas.store.SceneFile;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the installers are made from fits together and fits the program. */
class PackagingTest {
    private static final Path PACKAGING = Path.of("packaging");
    private static final Path LINUX = PACKAGING.resolve("linux");
    private static final String SCENE = "application/x-convcanvas-scene";

    @Test
    void theOptionsOfTheJvmAreToldOnce() throws IOException {
        String option = Files.readString(Path.of(".mvn/jvm.config")).strip();
        assertThat(option).startsWith("--add-modules ");
        String value = option.substring("--add-modules ".length());
        for (String script : List.of("package", "package.ps1", "launchers/convcanvas", "launchers/convcanvas.bat")) {
            assertThat(Files.readString(PACKAGING.resolve(script)))
                    .as(script)
                    .contains("jvm.config")
                    .doesNotContain(value);
        }
        assertThat(Files.readString(PACKAGING.resolve("runtime.config"))).doesNotContain(value);
    }

    @Test
    void theRuntimeHasTheModulesThatTheProgramAsksFor() throws IOException {
        StringWriter out = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "target/classes");
        assertThat(status).as(out.toString()).isZero();
        List<String> lines = out.toString().strip().lines().toList();
        List<String> needed = List.of(lines.get(lines.size() - 1).split(","));
        assertThat(needed).contains("java.desktop", "jdk.incubator.vector");
        List<String> given = Files.readAllLines(PACKAGING.resolve("modules.txt"));
        assertThat(given).containsAll(needed).contains("jdk.accessibility").isSorted();
    }

    @Test
    void theMenuEntryOpensWhatTheProgramReads() throws IOException {
        Map<String, String> entry = new HashMap<>();
        for (String line : Files.readAllLines(LINUX.resolve("org.convcanvas.ConvCanvas.desktop"))) {
            int at = line.indexOf('=');
            if (at > 0) {
                entry.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        assertThat(entry)
                .containsEntry("Type", "Application")
                .containsEntry("Exec", "convcanvas %f")
                .containsEntry("Icon", "convcanvas")
                .containsEntry("StartupWMClass", Main.class.getName().replace('.', '-'));
        List<String> types = List.of(entry.get("MimeType").split(";"));
        assertThat(types).contains(SCENE, "application/x-onnx");
        for (String type : types) {
            if (type.matches("image/[a-z]+")) {
                assertThat(Decoder.extensions()).contains(type.substring("image/".length()));
            }
        }
    }

    @Test
    void theFileTypesAreThoseOfTheProgram() throws Exception {
        Element types = xml("convcanvas.xml");
        assertThat(types.getElementsByTagName("mime-type").getLength()).isEqualTo(2);
        Element scene = (Element) types.getElementsByTagName("mime-type").item(0);
        assertThat(scene.getAttribute("type")).isEqualTo(SCENE);
        Element glob = (Element) scene.getElementsByTagName("glob").item(0);
        assertThat(glob.getAttribute("pattern")).isEqualTo("*" + SceneFile.EXTENSION);
        for (String script : List.of("package", "package.ps1")) {
            assertThat(Files.readString(PACKAGING.resolve(script)))
                    .as(script)
                    .contains("extension=" + SceneFile.EXTENSION.substring(1), "mime-type=" + SCENE, "extension=onnx");
        }
    }

    @Test
    void theMetadataNameTheMenuEntry() throws Exception {
        Element component = xml("org.convcanvas.ConvCanvas.metainfo.xml");
        assertThat(text(component, "id")).isEqualTo("org.convcanvas.ConvCanvas");
        assertThat(LINUX.resolve(text(component, "launchable"))).exists();
        assertThat(text(component, "project_license")).isEqualTo("Apache-2.0");
    }

    @Test
    void theChangelogTellsOfThisVersion() throws Exception {
        Element project = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        String version = text(project, "version").toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
        try (Stream<String> lines = Files.lines(Path.of("src/docs/changelog.md"))) {
            assertThat(lines).anyMatch(line -> line.matches("## " + version.replace(".", "\\.") + "( .*)?"));
        }
    }

    private static Element xml(String name) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(LINUX.resolve(name).toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
