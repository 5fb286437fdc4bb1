package io.juhui.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list; {@code next} is what to send back as {@code after}, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts a list that was read with one row more than {@code limit}, so that no count is needed to know of a next page. */
    public static <T> Page<T> of(List<T> readOneMore, int limit, Function<T, String> cursor) {
        if (readOneMore.size() <= limit) {
            return new Page<>(List.copyOf(readOneMore), null);
        }
        var items = List.copyOf(readOneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
