package io.juhui.platform.web;

import io.juhui.kernel.Actor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Finds out who is asking and holds it against the end point's {@link Access}. Nothing is allowed by silence. */
@Component
public class AccessGate implements HandlerInterceptor {

    public static final String ACTOR = AccessGate.class.getName() + ".actor";
    private static final String BEARER = "Bearer ";

    private final ObjectProvider<ActorReader> actors;
    private final Map<Method, Access> policies = new ConcurrentHashMap<>();

    AccessGate(ObjectProvider<ActorReader> actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (!method.getBeanType().getName().startsWith("io.juhui")) {
            return true;
        }
        var access = policies.computeIfAbsent(
                method.getMethod(),
                _ -> policy(method).orElseThrow(() -> new IllegalStateException("no @Access on " + method)));
        var actor = actor(request, access.value());
        request.setAttribute(ACTOR, actor);
        check(access, actor);
        return true;
    }

    private static void check(Access access, Actor actor) {
        switch (access.value()) {
            case ANYONE, SIGNED -> {}
            case BUYER -> {
                if (!(actor instanceof Actor.Buyer)) {
                    throw WebProblem.LOGIN_REQUIRED.problem();
                }
            }
            case STAFF -> {
                if (!(actor instanceof Actor.Staff staff)) {
                    throw WebProblem.LOGIN_REQUIRED.problem();
                }
                var needed = access.permission();
                if (needed.length == 0) {
                    if (staff.permissions().isEmpty() && !access.always()) {
                        throw WebProblem.FORBIDDEN.problem();
                    }
                } else if (Arrays.stream(needed).noneMatch(staff::may)) {
                    throw WebProblem.FORBIDDEN.problem().with("permission", needed[0].code());
                }
            }
        }
    }

    private Actor actor(HttpServletRequest request, Access.Who who) {
        if (who == Access.Who.STAFF) {
            return cookie(request)
                    .flatMap(c -> actors.getObject().staff(c))
                    .<Actor>map(s -> s)
                    .orElse(Actor.ANONYMOUS);
        }
        return bearer(request)
                .flatMap(t -> actors.getObject().buyer(t))
                .<Actor>map(b -> b)
                .orElse(Actor.ANONYMOUS);
    }

    public static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    public static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(ActorReader.STAFF_COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The method's own policy, else its class's. */
    public static Optional<Access> policy(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class)));
    }
}
