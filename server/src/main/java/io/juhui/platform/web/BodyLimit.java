package io.juhui.platform.web;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The door: what can be refused by the head of a request is refused before a byte of its body is read, and what is read then is
 * bounded for each request, each address and all together (R12). Uploads go to the disk, for those who may and where they may.
 */
@Component
@Order(BodyLimit.BEFORE_SECURITY)
class BodyLimit extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;
    static final int BEFORE_SECURITY = -104;
    private static final int LARGEST_OF_STRANGERS = 64 << 10;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HandlerExceptionResolver problems;
    private final RequestMappingHandlerMapping handlers;
    private final AccessGate gate;
    private final Budget bytes = new Budget(32L << 20, 16L << 20);
    private final Budget uploads = new Budget(24, 9);

    BodyLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            AccessGate gate) {
        this.problems = problems;
        this.handlers = handlers;
        this.gate = gate;
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!METHODS.contains(request.getMethod())) {
                throw WebProblem.METHOD_NOT_ALLOWED.problem();
            }
            if (hasBody(request)) {
                pass(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException e) {
            var refusal = refusal(e);
            if (refusal == null || response.isCommitted()) {
                throw e;
            }
            problems.resolveException(request, response, null, refusal);
            response.getOutputStream().close(); // whole before the container looks at what is still coming
        }
    }

    private static @Nullable RuntimeException refusal(Exception e) {
        return switch (e) {
            case Problem problem -> problem;
            case InvalidParameterException invalid -> invalid;
            default -> e.getCause() instanceof InvalidParameterException invalid ? invalid : null;
        };
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requireOneType(request.getContentType());
        var multipart = isMultipart(request);
        var length = request.getContentLengthLong();
        var small = // whoever asks, and whatever for: it is asked once, later
                !multipart && length >= 0 && length <= LARGEST_OF_STRANGERS;
        var handler = small ? null : handler(request, multipart);
        if (multipart && (handler == null || !takesFiles(handler))) {
            throw (handler == null ? WebProblem.NOT_FOUND : WebProblem.UNSUPPORTED_MEDIA_TYPE).problem();
        }
        var stranger = small || handler == null || isStranger(request, response, handler);
        if (multipart) {
            try (var share = uploads.share(AccessGate.bearer(request)
                    .or(() -> AccessGate.cookie(request))
                    .orElse(""))) {
                share.take(1);
                chain.doFilter(request, response);
            }
            return;
        }
        var most = stranger ? LARGEST_OF_STRANGERS : LARGEST;
        if (length > most) {
            throw WebProblem.TOO_LARGE.problem().with("mostBytes", most);
        }
        try (var share = bytes.share(request.getRemoteAddr())) {
            var body = new BoundedBody(request, most, share);
            chain.doFilter(body, response);
            if (body.wasTooLong()) {
                response.getOutputStream().close();
            }
        }
    }

    /** What a body is, is said in one word or not at all: half a type, or any of a kind, is none. */
    private static void requireOneType(@Nullable String type) {
        if (type == null) {
            return;
        }
        try {
            if (MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException _) {
            // refused below
        }
        throw WebProblem.UNSUPPORTED_MEDIA_TYPE.problem();
    }

    /** Refuses who may not ask, by the head of the request. */
    private boolean isStranger(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
        try {
            gate.preHandle(request, response, handler);
        } catch (DataAccessException | TransactionException _) {
            return true; // the database is away: the handler's own way says so
        }
        return Actor.ANONYMOUS.equals(request.getAttribute(AccessGate.ACTOR));
    }

    private static boolean takesFiles(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestPart.class));
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request, boolean multipart) {
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (HttpMediaTypeNotSupportedException | HttpRequestMethodNotSupportedException e) {
            if (multipart) {
                throw WebProblem.of(e.getStatusCode().value()).problem();
            }
            return null;
        } catch (Exception _) {
            return null; // no such end point: the dispatcher says so better
        }
    }
}
