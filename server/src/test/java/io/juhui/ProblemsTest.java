package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.juhui.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal of every module, in one list for people ({@code docs/problems.md}); slugs are unique and well formed. */
class ProblemsTest {

    private static final Path TYPES = Path.of("..", "contract", "problems.ts");
    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void givesEveryRefusalASlugOfItsOwn() {
        var slugs = codes().stream().map(Problem.Code::slug).toList();

        assertThat(slugs).doesNotHaveDuplicates().allMatch(s -> s.matches("[a-z]+/[a-z0-9-]+"));
        assertThat(codes()).allMatch(c -> c.status() >= 400 && c.status() < 600);
        assertThat(codes()).allMatch(c -> !c.zh().isBlank() && !c.en().isBlank());
    }

    /** Writes the page anew; a difference fails the build once, so that the new page is committed. */
    @Test
    void listsEveryRefusalInTheDocs() throws IOException {
        var page = codes().stream()
                .sorted(Comparator.comparing(Problem.Code::slug))
                .map(c -> "| `%s` | %d | %s | %s |".formatted(c.slug(), c.status(), c.zh(), c.en()))
                .collect(Collectors.joining("\n", """
                        # Problems 拒绝一览

                        Every refusal is `application/problem+json` (RFC 9457) with one of these stable codes. This page is written by a test.

                        | code | status | 中文 | English |
                        |---|---|---|---|
                        """, "\n"));
        var before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);

        assertThat(before)
                .as("docs/problems.md has been written anew: commit it")
                .isEqualTo(page);
    }

    /** The union of codes that both front ends compile against. */
    @Test
    void typesEveryRefusalForTheFrontEnds() throws IOException {
        var union = codes().stream()
                .sorted(Comparator.comparing(Problem.Code::slug))
                .map(c -> "  | '" + c.slug() + "'")
                .collect(Collectors.joining("\n", """
                        // Written by a server test; do not edit.
                        export type ProblemCode =
                        """, "\n"));
        var before = Files.exists(TYPES) ? Files.readString(TYPES) : "";
        Files.writeString(TYPES, union);

        assertThat(before)
                .as("contract/problems.ts has been written anew: commit it")
                .isEqualTo(union);
    }

    /** A refusal that no test provokes may say anything, or nothing. */
    @Test
    void hasEveryRefusalNamedByATest() throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            var tests = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                tests.append(Files.readString(file));
            }
            var named = Pattern.compile("[a-z]+/[a-z0-9-]+")
                    .matcher(tests)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());

            assertThat(codes())
                    .filteredOn(code ->
                            !named.contains(code.slug()) && !tests.toString().contains(constant(code)))
                    .extracting(Problem.Code::slug)
                    .isEmpty();
        }
    }

    /** As a test writes it that compares codes. */
    private static String constant(Problem.Code code) {
        return code.getClass().getSimpleName() + "." + ((Enum<?>) code).name();
    }

    private static List<Problem.Code> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.juhui").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(Problem.Code.class))
                        .flatMap(c -> Stream.of(c.reflect().getEnumConstants()).map(Problem.Code.class::cast))
                        .toList();
    }
}
