package io.juhui.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    public Renders(JsonMapper json, int most) {
        this.json = json;
        this.entries = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The answer under {@code key} as of {@code state}, which must differ whenever {@code value} might. */
    public Rendered get(Object key, long state, Supplier<?> value) {
        var known = entries.getIfPresent(key);
        if (known != null && known.state() == state) {
            return known.rendered();
        }
        var fresh = value.get();
        var rendered = known != null && known.value().equals(fresh)
                ? known.rendered()
                : Rendered.of(json.writeValueAsBytes(fresh));
        entries.put(key, new Entry(state, fresh, rendered));
        return rendered;
    }
}
