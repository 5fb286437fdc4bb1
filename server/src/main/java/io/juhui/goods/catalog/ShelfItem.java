package io.juhui.goods.catalog;

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

    public ProductCard card(boolean english) {
        return english ? cardInEnglish : card;
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
