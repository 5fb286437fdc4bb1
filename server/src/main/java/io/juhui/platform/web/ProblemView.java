package io.juhui.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.juhui.kernel.Language;
import io.juhui.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problem document of RFC 9457, with the stable {@code code} and, for validation, the fields at fault. */
public record ProblemView(
        String type,
        String code,
        String title,
        String detail,
        int status,
        String instance,
        List<Fault> fields,
        @JsonAnyGetter Map<String, Object> extras) {

    /** One field and what is wrong with it, in the caller's language. */
    public record Fault(String pointer, String message) {}

    private static final Set<String> MEMBERS =
            Set.of("type", "code", "title", "detail", "status", "instance", "fields");

    public static ProblemView of(Problem problem, String instance, Language language) {
        var code = problem.code();
        var title = code.kind().title().in(language);
        var fields = problem.fields().stream()
                .map(f -> new Fault(f.pointer(), f.words().in(language)))
                .toList();
        var detail = fields.isEmpty() ? title : fields.getFirst().message();
        return new ProblemView(
                "/problems/" + code.slug(),
                code.slug(),
                title,
                detail,
                code.status(),
                instance,
                fields,
                extras(problem, language));
    }

    /** An extra never stands in for a member of the document itself. */
    private static Map<String, Object> extras(Problem problem, Language language) {
        var extras = new LinkedHashMap<>(problem.extras());
        extras.keySet().removeAll(MEMBERS);
        extras.replaceAll((_, extra) -> extra instanceof Problem.Spoken spoken ? spoken.in(language) : extra);
        return extras;
    }
}
