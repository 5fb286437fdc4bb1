package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/abuse.md says where each case is proven; what it names is there. */
class AbusePageTest {

    private static final Path PAGE = Path.of("..", "docs", "abuse.md");
    private static final Pattern CASE = Pattern.compile("(?m)^\\| ([A-Z]\\d\\d) \\|[^|]+\\|([^|]+)\\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    private final String page = read(PAGE);
    private final Map<String, String> sources = sources();

    @Test
    void namesOnlyTestsThatExist() {
        var missing = new ArrayList<String>();
        var named = TEST.matcher(page).results().toList();
        for (var test : named) {
            var source = sources.get(test.group(1));
            if (source == null || test.group(2) != null && !source.contains(" void " + test.group(2) + "(")) {
                missing.add(test.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).hasSizeGreaterThan(120);
    }

    @Test
    void saysOfEveryCaseWhereItIsProvenOrWhyNot() {
        var cases = CASE.matcher(page).results().toList();
        assertThat(cases).hasSizeGreaterThan(85);
        assertThat(cases)
                .allSatisfy(line -> assertThat(line.group(2))
                        .as(line.group(1))
                        .containsPattern("`|not yet: |not proven: |the same|[A-Z]\\d\\d"));
        assertThat(cases.stream().map(line -> line.group(1)).filter(id -> !id.equals("P05")))
                .doesNotHaveDuplicates();
    }

    /** The text of every test class of the server and of the journeys, by its name. */
    private static Map<String, String> sources() {
        var found = new HashMap<String, String>();
        for (var module : List.of(Path.of("src", "test", "java"), Path.of("..", "e2e", "src", "test", "java"))) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> found.put(file.getFileName().toString().replace(".java", ""), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
