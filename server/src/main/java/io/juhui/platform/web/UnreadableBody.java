package io.juhui.platform.web;

import io.juhui.kernel.Problem;
import java.util.List;
import org.springframework.http.converter.HttpMessageConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where a body could not be read. */
final class UnreadableBody {

    private static final FieldWords NO_JSON = new FieldWords("请求体不是合法的 JSON", "The body is not valid JSON");

    private UnreadableBody() {}

    static Problem problem(HttpMessageConversionException unreadable) {
        var problem = WebProblem.INVALID.problem();
        return switch (unreadable.getCause()) {
            case MismatchedInputException e -> FieldWords.of(e.getTargetType()).on(problem, pointer(e.getPath()));
            case DatabindException e -> FieldWords.of((Class<?>) null).on(problem, pointer(e.getPath()));
            case JacksonException _ -> NO_JSON.on(problem, "");
            case null, default -> problem;
        };
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }
}
