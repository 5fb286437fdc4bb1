package io.juhui.platform.web;

import io.juhui.kernel.Problem;
import io.juhui.platform.web.body.RepeatableRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write with an Idempotency-Key runs in one transaction with its key: effect and stored answer commit together, so a retry
 * after a crash gets the truth and a retry after success gets the same bytes (G01, G02, G04, G05). Refusals store nothing. Who has lost
 * the right to ask since is refused a stored answer too (Q10).
 */
@Component
public class Idempotency extends OncePerRequestFilter {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAY = "Idempotent-Replay";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final RequestMappingHandlerMapping handlers;
    private final HandlerExceptionResolver problems;
    private final IdempotencyKeys keys;
    private final AccessGate gate;
    private final InFlight inFlight = new InFlight();
    private final TransactionTemplate transaction;

    Idempotency(
            @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping handlers,
            @org.springframework.beans.factory.annotation.Qualifier("handlerExceptionResolver")
                    HandlerExceptionResolver problems,
            IdempotencyKeys keys,
            AccessGate gate,
            TransactionTemplate transaction) {
        this.handlers = handlers;
        this.problems = problems;
        this.keys = keys;
        this.gate = gate;
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
            var method = handler(request);
            var key = key(request, response, method.orElse(null));
            if (key == null || method.isEmpty() || keepsItsKeys(method.get())) {
                chain.doFilter(request, response);
                return;
            }
            var body = new RepeatableRequest(request);
            var scoped = IdempotencyKeys.scoped(key, owner(request), request, body.bytes());
            var captured = new ContentCachingResponseWrapper(response);
            try (var _ = inFlight.enter(scoped.id())) {
                var run = new Run(scoped, () -> pass(chain, body, captured), captured);
                var earlier = method.get().hasMethodAnnotation(OwnTransactions.class)
                        ? remembered(run)
                        : inOneTransaction(run);
                if (earlier.isPresent()) {
                    gate.preHandle(request, response, method.get());
                    response.setHeader(REPLAY, "true");
                    earlier.get().writeTo(response);
                } else {
                    captured.copyBodyToResponse();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) { // a Problem, or the database is away: answered as from inside a handler
            problems.resolveException(request, response, null, e);
        }
    }

    /** Who may not ask at all hears that, and not what would be wrong with the question. */
    private @Nullable String key(
            HttpServletRequest request, HttpServletResponse response, @Nullable HandlerMethod handler) {
        try {
            return requireKey(request, handler);
        } catch (Problem problem) {
            if (handler != null) {
                gate.preHandle(request, response, handler);
            }
            throw problem;
        }
    }

    /** The key that came; refuses one that is none, and where one is needed that there is none. */
    static @Nullable String requireKey(HttpServletRequest request, @Nullable HandlerMethod handler) {
        var key = request.getHeader(HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw WebProblem.KEY_INVALID.problem();
        }
        if (key == null && handler != null && handler.hasMethodAnnotation(KeyRequired.class)) {
            throw WebProblem.KEY_MISSING.problem();
        }
        return key;
    }

    private record Run(IdempotencyKeys.Scoped key, Runnable handler, ContentCachingResponseWrapper response) {

        boolean isRefused() {
            return response.getStatus() >= 400;
        }

        IdempotencyKeys.Answer answer() {
            return IdempotencyKeys.Answer.of(response);
        }
    }

    /** @return the answer given earlier, or nothing when the handler has run now */
    private Optional<IdempotencyKeys.Answer> inOneTransaction(Run run) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var earlier = keys.claim(run.key()) ? Optional.<IdempotencyKeys.Answer>empty() : keys.answered(run.key());
            if (earlier.isEmpty()) {
                run.handler().run();
                if (run.isRefused()) {
                    status.setRollbackOnly();
                } else {
                    keys.answer(run.key(), run.answer());
                }
            }
            return earlier;
        }));
    }

    /** Keeps the answer once it is there; if this node dies before that, the retry runs again and {@link Once} guards it. */
    private Optional<IdempotencyKeys.Answer> remembered(Run run) {
        var earlier = keys.answered(run.key());
        if (earlier.isEmpty()) {
            ScopedValue.where(Once.KEY, run.key()).run(run.handler());
            if (!run.isRefused()) {
                keys.answer(run.key(), run.answer());
            }
        }
        return earlier;
    }

    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Log-ins among them: an answer with a token in it is not to be kept. */
    private static boolean keepsItsKeys(HandlerMethod method) {
        var own = method.getMethodAnnotation(OwnTransactions.class);
        return method.hasMethodAnnotation(Question.class)
                || own != null && (own.ownKeys() || !method.hasMethodAnnotation(KeyRequired.class));
    }

    /** A key belongs to who sends it: the tokens themselves scope it, so nobody reads another's stored answer. */
    private static String owner(HttpServletRequest request) {
        return AccessGate.bearer(request).orElse("")
                + '\n'
                + AccessGate.cookie(request).orElse("");
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
