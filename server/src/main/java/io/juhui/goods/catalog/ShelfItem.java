package io.juhui.goods.catalog;

import io.juhui.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product that may be seen now, as lists need it. {@code recommended} ranks it where nothing else does. */
public record ShelfItem(
        ProductCard card,
        ProductCard cardInEnglish,
        List<CategoryId> categories,
        @Nullable BrandId brand,
        List<String> cities,
        long recommended) {

    public ProductCard card(Language language) {
        return switch (language) {
            case CHINESE -> card;
            case ENGLISH -> cardInEnglish;
        };
    }

    /** Larger comes first; ties are broken by the newer id. */
    public long rank(ProductSort sort) {
        return switch (sort) {
            case RECOMMENDED -> recommended;
            case SALES -> card.sales();
            case PRICE_ASC -> -card.price().fen();
            case PRICE_DESC -> card.price().fen();
            case NEWEST -> card.id().value();
        };
    }
}
