package io.juhui.platform.web;

import io.juhui.kernel.Actor;
import io.juhui.platform.web.body.BodyLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The short way to the few handlers that say {@link ShortWay}. What the long way does for everybody costs more than these do; here
 * the same bounds (in front of this), the same gate, the same key, the same reading and the same refusals are asked for directly.
 * Whatever is not exactly such a path goes the long way.
 */
@Component
@ConditionalOnWebApplication // a guest has no handlers, and this one is made even where beans are made late
@Order(ShortDoor.BEHIND_THE_LIMITS)
class ShortDoor extends OncePerRequestFilter {

    static final int BEHIND_THE_LIMITS = BodyLimit.BEFORE_SECURITY + 1;

    private final RequestMappingHandlerMapping handlers;
    private final HandlerExceptionResolver problems;
    private final AccessGate gate;
    private final LocaleResolver languages;
    private final PostedArguments bodies;
    private final AcceptGate accepts = new AcceptGate();
    private final List<HeaderWriter> headers = Security.headers();
    private final Supplier<Map<String, HandlerMethod>> ways = SingletonSupplier.of(this::ways);

    ShortDoor(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            AccessGate gate,
            LocaleResolver languages,
            JsonMapper json,
            Validator validator) {
        this.handlers = handlers;
        this.problems = problems;
        this.gate = gate;
        this.languages = languages;
        this.bodies = new PostedArguments(json, validator);
    }

    /** Asked for with the first request: a process without a web server has no handlers. */
    private Map<String, HandlerMethod> ways() {
        var found = new HashMap<String, HandlerMethod>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(ShortWay.class)) {
                if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                    throw new IllegalStateException("only a POST goes the short way: " + method);
                }
                mapping.getDirectPaths().forEach(path -> found.put(path, method.createWithResolvedBean()));
            }
        });
        return Map.copyOf(found);
    }

    private @Nullable HandlerMethod way(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getQueryString() == null
                ? ways.get().get(request.getRequestURI())
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handler = way(request);
        if (handler == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, request.getRequestURI());
        headers.forEach(writer -> writer.writeHeaders(request, response));
        var language = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(language);
        try {
            gate.preHandle(request, response, handler);
            Idempotency.requireKey(request, handler);
            accepts.require(request, handler);
            handler.getMethod().invoke(handler.getBean(), arguments(handler, request, response, language));
        } catch (InvocationTargetException e) {
            refuse(request, response, handler, e.getCause());
        } catch (Exception e) {
            refuse(request, response, handler, e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler, @Nullable Throwable cause)
            throws ServletException {
        if (!(cause instanceof Exception refusal)) {
            throw new ServletException(cause);
        }
        if (problems.resolveException(request, response, handler, refusal) == null) {
            throw new ServletException(refusal);
        }
    }

    private Object[] arguments(
            HandlerMethod handler, HttpServletRequest request, HttpServletResponse response, Locale language)
            throws Exception {
        var parameters = handler.getMethodParameters();
        var arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = argument(parameters[i], request, response, language);
        }
        return arguments;
    }

    private Object argument(
            MethodParameter parameter, HttpServletRequest request, HttpServletResponse response, Locale language)
            throws Exception {
        var type = parameter.getParameterType();
        if (Actor.class.isAssignableFrom(type)) {
            return request.getAttribute(AccessGate.ACTOR);
        }
        if (type == Posted.class) {
            return bodies.read(parameter, request);
        }
        if (type == Locale.class) {
            return language;
        }
        return type == HttpServletRequest.class ? request : response;
    }
}
