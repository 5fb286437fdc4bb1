package io.juhui.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers a read that has just been answered without going through the dispatcher again, after asking whether that answer still
 * holds. It stands behind the firewall and the headers; what depends on who is asking never gets here.
 */
@Component
@Order(0)
class Repeats extends OncePerRequestFilter {

    static final String ANSWER = Repeats.class.getName() + ".answer";
    private static final int MOST_BYTES = 32 << 20;
    private static final int OVERHEAD = 256;

    private final Cache<Asked, Known> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, Known known) -> known.answer().rendered().size() + asked.size())
            .build();

    private final LocaleResolver languages;

    Repeats(LocaleResolver languages) {
        this.languages = languages;
    }

    /** The language is the one that handlers go by, not a header: there may be several lines of it, and none decides alone. */
    private record Asked(String path, @Nullable String query, Locale language) {

        /** A stranger chooses path and query, so all of them counts (T04). */
        int size() {
            return OVERHEAD + path.length() + (query == null ? 0 : query.length());
        }
    }

    private record Known(Renders.Answer answer, String pattern) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().startsWith("/api/")
                || !AcceptGate.takesJson(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = new Asked(request.getRequestURI(), request.getQueryString(), languages.resolveLocale(request));
        var known = answers.getIfPresent(asked);
        if (known != null && known.answer().holds()) {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, known.pattern());
            known.answer().writeTo(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(ANSWER) instanceof Renders.Answer answer
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            answers.put(asked, new Known(answer, pattern));
        }
    }
}
