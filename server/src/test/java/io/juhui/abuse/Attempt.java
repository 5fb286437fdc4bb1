package io.juhui.abuse;

import io.juhui.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One request as it is sent, so that one that goes wrong can be printed and sent again. */
record Attempt(
        String as, String method, String path, @Nullable String body) {

    private static final Pattern SLUG = Pattern.compile("'([a-z]+/[a-z0-9-]+)'");
    private static final Set<String> SLUGS = slugs();
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|org\\.postgresql|springframework|SQLState|syntax error|\\bat io\\.juhui|root:x:0");
    /** Escapes what is not ASCII: so a lone surrogate travels, and a printed line can be copied. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static Attempt of(String as, String method, String path, @Nullable Object body) {
        return new Attempt(as, method, path, body == null ? null : JSON.writeValueAsString(body));
    }

    Http.Answer send(Http http) {
        return http.send(method, path, body);
    }

    /** What is wrong with this answer, or nothing: never a 5xx, and every refusal one of the problems that are listed. */
    @Nullable
    String faultIn(Http.Answer answer) {
        if (answer.status() >= 500) {
            return this + " -> " + answer.status() + " " + answer.text();
        }
        if (INSIDES.matcher(answer.text()).find()) {
            return this + " -> shows the inside: " + answer.text();
        }
        return answer.status() < 400 ? null : faultInRefusal(answer);
    }

    private @Nullable String faultInRefusal(Http.Answer answer) {
        var type = answer.raw().headers().firstValue("Content-Type").orElse("none");
        var tree = answer.tree();
        if (!type.startsWith("application/problem+json") || tree == null) {
            return this + " -> " + answer.status() + " as " + type + ": " + answer.text();
        }
        var code = tree.path("code").asString("");
        var sound = SLUGS.contains(code)
                && tree.path("type").asString("").equals("/problems/" + code)
                && tree.path("status").asInt(0) == answer.status()
                && !tree.path("title").asString("").isBlank()
                && !tree.path("detail").asString("").isBlank();
        return sound ? null : this + " -> no sound problem: " + answer.text();
    }

    @Override
    public String toString() {
        return "as %s: %s %s %s".formatted(as, method, path, body == null ? "" : body);
    }

    private static Set<String> slugs() {
        try {
            return SLUG.matcher(Files.readString(Path.of("..", "contract", "problems.ts")))
                    .results()
                    .map(m -> m.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
