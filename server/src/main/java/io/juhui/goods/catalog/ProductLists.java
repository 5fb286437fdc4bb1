package io.juhui.goods.catalog;

import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.web.WebProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of a sorted shelf. A cursor is the rank and id of the last item shown, so it survives a moving shelf. */
public final class ProductLists {

    private ProductLists() {}

    public static Page<ProductCard> page(
            List<ShelfItem> sorted,
            ProductFilter filter,
            ProductSort sort,
            @Nullable String after,
            int limit,
            Language language) {
        return page(sorted, filter, item -> item.rank(sort), after, limit, language);
    }

    /** {@code sorted} falls by {@code rank} and then by id. */
    public static Page<ProductCard> page(
            List<ShelfItem> sorted,
            ProductFilter filter,
            ToLongFunction<ShelfItem> rank,
            @Nullable String after,
            int limit,
            Language language) {
        var cursor = Cursor.parse(after);
        var found = new ArrayList<ShelfItem>(limit + 1);
        for (var item : sorted) {
            if ((cursor == null || cursor.isBefore(item, rank.applyAsLong(item))) && filter.admits(item)) {
                found.add(item);
                if (found.size() > limit) {
                    break;
                }
            }
        }
        return Page.of(found, limit, item -> Cursor.of(item, rank.applyAsLong(item)))
                .map(item -> item.card(language));
    }

    private record Cursor(long rank, long id) {

        static String of(ShelfItem item, long rank) {
            return rank + "." + item.card().id().value();
        }

        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            var dot = text.indexOf('.');
            try {
                return new Cursor(Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                throw WebProblem.INVALID.problem().at("/after", "不是本站给出的位置", "Not a place in this list");
            }
        }

        boolean isBefore(ShelfItem item, long other) {
            return other < rank || (other == rank && item.card().id().value() < id);
        }
    }
}
