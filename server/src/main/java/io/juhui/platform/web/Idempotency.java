package io.juhui.platform.web;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write with an Idempotency-Key runs in one transaction with its key: effect and stored answer commit together, so a retry
 * after a crash gets the truth and a retry after success gets the same bytes (G01–G05). Refusals store nothing.
 */
@Component
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final String REPLAY = "Idempotent-Replay";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final RequestMappingHandlerMapping handlers;
    private final HandlerExceptionResolver problems;
    private final IdempotencyKeys keys;
    private final InFlight inFlight = new InFlight();
    private final TransactionTemplate transaction;

    Idempotency(
            @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping handlers,
            @org.springframework.beans.factory.annotation.Qualifier("handlerExceptionResolver")
                    HandlerExceptionResolver problems,
            IdempotencyKeys keys,
            TransactionTemplate transaction) {
        this.handlers = handlers;
        this.problems = problems;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var key = request.getHeader(HEADER);
            var method = handler(request);
            if (key != null && !KEY.matcher(key).matches()) {
                throw WebProblem.KEY_INVALID.problem();
            }
            if (key == null
                    && method.filter(m -> m.hasMethodAnnotation(KeyRequired.class))
                            .isPresent()) {
                throw WebProblem.KEY_MISSING.problem();
            }
            if (key == null
                    || method.filter(m -> !m.hasMethodAnnotation(OwnTransactions.class))
                            .isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            var body = new RepeatableRequest(request);
            var scoped = IdempotencyKeys.scoped(key, owner(request), request, body.bytes());
            try (var _ = inFlight.enter(scoped.id())) {
                once(scoped, body, response, chain);
            }
        } catch (Problem problem) {
            problems.resolveException(request, response, null, problem);
        }
    }

    private void once(
            IdempotencyKeys.Scoped key, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var captured = new ContentCachingResponseWrapper(response);
        Optional<IdempotencyKeys.Answer> stored = Optional.ofNullable(transaction.execute(status -> {
            var earlier = keys.claim(key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            try {
                chain.doFilter(request, captured);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
            if (captured.getStatus() >= 400) {
                status.setRollbackOnly();
            } else {
                keys.answer(key, IdempotencyKeys.Answer.of(captured));
            }
            return null;
        }));
        if (stored.isPresent()) {
            response.setHeader(REPLAY, "true");
            stored.get().writeTo(response);
        } else {
            captured.copyBodyToResponse();
        }
    }

    /** A key belongs to who sends it: the token itself scopes it, so nobody reads another's stored answer. */
    private static String owner(HttpServletRequest request) {
        return AccessGate.bearer(request).or(() -> AccessGate.cookie(request)).orElse(Actor.ANONYMOUS.toString());
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty(); // no such end point or method: the dispatcher says so better
        }
    }
}
