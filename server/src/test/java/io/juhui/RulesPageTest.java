package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** docs/rules.md explains every code that a comment of main code names, and no other. */
class RulesPageTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CODES = Pattern.compile("\\b([A-Z])(\\d{1,2})(?:–[A-Z]?(\\d{1,2}))?\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d{1,2}) \\| \\S.+ \\|$");

    /** Looks like a code and is none: the buyer app in a browser. */
    private static final Set<String> WORDS = Set.of("H5");

    @Test
    void explainsEveryCodeThatIsUsed() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "rules.md"));
        var rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used());
    }

    private static Collection<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var comments = COMMENT.matcher(Files.readString(file))
                        .results()
                        .map(comment -> comment.group())
                        .collect(Collectors.joining("\n"));
                CODES.matcher(comments)
                        .results()
                        .flatMap(named -> codes(named.group(1), named.group(2), named.group(3)))
                        .forEach(used::add);
            }
        }
        used.removeAll(WORDS);
        return used;
    }

    /** R2–R8 names all of them. */
    private static Stream<String> codes(String letter, String first, @Nullable String last) {
        var from = Integer.parseInt(first);
        var until = last == null ? from : Integer.parseInt(last);
        return IntStream.rangeClosed(from, until)
                .mapToObj(number -> letter + ("%0" + first.length() + "d").formatted(number));
    }
}
