package io.juhui.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rendered answers of a snapshot that moves on. What was rendered for an earlier state is compared as a value and rendered anew
 * only when it differs, so a moving stock number costs the pages that show it and no other.
 */
public final class Renders {

    private record Entry(long state, Object value, Rendered rendered) {}

    private final Cache<Object, Entry> entries;
    private final JsonMapper json;
    private final LongSupplier state;

    /** @param state differs whenever an answer might; it is asked for by every request and must cost next to nothing */
    public Renders(JsonMapper json, int most, LongSupplier state) {
        this.json = json;
        this.entries = Caffeine.newBuilder().maximumSize(most).build();
        this.state = state;
    }

    /** An answer that is right as long as the state is the one it was rendered for. */
    public record Answer(long state, LongSupplier now, Rendered rendered) {

        boolean holds() {
            return now.getAsLong() == state;
        }

        /** Nothing but the request decides this answer, so {@link Repeats} may give it to the next who asks the same. */
        public void writeRepeatably(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.setAttribute(Repeats.ANSWER, this);
            writeTo(request, response);
        }

        public void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
            rendered.writeTo(request, response);
        }
    }

    /**
     * The answer under {@code key}.
     *
     * @param seen the state that {@code value} looks at, read before it
     */
    public Answer get(Object key, long seen, Supplier<?> value) {
        var known = entries.getIfPresent(key);
        if (known != null && known.state() == seen) {
            return new Answer(seen, state, known.rendered());
        }
        var fresh = value.get();
        var rendered = known != null && known.value().equals(fresh)
                ? known.rendered()
                : Rendered.of(json.writeValueAsBytes(fresh));
        entries.put(key, new Entry(seen, fresh, rendered));
        return new Answer(seen, state, rendered);
    }
}
