package io.juhui.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.juhui.kernel.Problem;
import java.util.List;
import java.util.Map;

/** The problem document of RFC 9457, with the stable {@code code} and, for validation, the fields at fault. */
public record ProblemView(
        String type,
        String code,
        String title,
        String detail,
        int status,
        String instance,
        List<Problem.Field> fields,
        @JsonAnyGetter Map<String, Object> extras) {

    public static ProblemView of(Problem problem, String instance, boolean english) {
        var code = problem.code();
        var title = english ? code.en() : code.zh();
        var detail =
                problem.fields().isEmpty() ? title : problem.fields().getFirst().message();
        return new ProblemView(
                "/problems/" + code.slug(),
                code.slug(),
                title,
                detail,
                code.status(),
                instance,
                problem.fields(),
                problem.extras());
    }
}
