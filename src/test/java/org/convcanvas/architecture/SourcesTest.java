package org.convcanvas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of the source files as texts. */
class SourcesTest {
    private static final int LONGEST = 500;
    private static final Path MESSAGES = Path.of("src/main/resources/org/convcanvas/text/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:[.-][\\w-]+)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:Text\\.of|new Problem|Stop\\.arguments|Stop\\.file)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("\"([a-zA-Z]+(?:\\.[\\w-]+)*\\.)\"\\s*\\+");

    @Test
    void filesAreShort() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : sources("src")) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST) {
                longer.add(file + " " + lines);
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void theTopLevelIsTidy() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."))) {
            List<String> names = top.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "pom.xml", "src", "images", "config", "packaging", "README.md", "LICENSE");
        }
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> keys = keys();
        List<String> missing = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            Matcher matcher = ASKED.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!keys.contains(matcher.group(1))) {
                    missing.add(file.getFileName() + " " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (Path file : sources("src/main/java")) {
            String source = Files.readString(file);
            collect(LITERAL.matcher(source), literals);
            collect(PREFIX.matcher(source), prefixes);
        }
        List<String> unused = keys().stream()
                .filter(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static void collect(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static Set<String> keys() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
        return messages.stringPropertyNames();
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
