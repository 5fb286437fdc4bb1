package io.juhui.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who cannot read what would be answered is refused before anything is done. The framework looks only while it writes what a
 * handler returned: after the deed, and never at handlers that write their bytes themselves ({@link Answers}).
 */
final class AcceptGate implements HandlerInterceptor {

    private static final List<MediaType> READY = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> WRITTEN =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private final Map<Method, List<MediaType>> told = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            require(request, method);
        }
        return true;
    }

    void require(HttpServletRequest request, HandlerMethod handler) {
        if (request.getRequestURI().startsWith("/api/")
                && !takes(request, () -> told.computeIfAbsent(handler.getMethod(), _ -> told(handler)))) {
            throw WebProblem.NOT_ACCEPTABLE.problem();
        }
    }

    /** Whether ready bytes are for this caller. */
    static boolean takesJson(HttpServletRequest request) {
        return takes(request, () -> READY);
    }

    private static boolean takes(HttpServletRequest request, Supplier<List<MediaType>> told) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || accepted.endsWith("*/*") || accepted.equals("application/json")) {
            return true; // what nearly everybody sends is not worth reading
        }
        var types = told.get();
        try {
            return types.isEmpty()
                    || MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                            .anyMatch(asked -> types.stream().anyMatch(asked::isCompatibleWith));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** What a handler may answer; nothing where it answers without a body, or is not the shop's own. */
    private static List<MediaType> told(HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("io.juhui")) {
            return List.of();
        }
        if (handler.hasMethodAnnotation(Answers.class)) {
            return READY;
        }
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        var body = type.resolve() == ResponseEntity.class ? type.getGeneric(0).resolve() : type.resolve();
        return body == void.class || body == Void.class ? List.of() : WRITTEN;
    }
}
