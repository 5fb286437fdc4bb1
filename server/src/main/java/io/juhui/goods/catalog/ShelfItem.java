package io.juhui.goods.catalog;

import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product that may be seen now, as lists need it. {@code recommended} ranks it where nothing else does, {@code teasers} is one of each kind, best first. */
public record ShelfItem(
        ProductCard card,
        ProductCard cardInEnglish,
        List<CategoryId> categories,
        @Nullable BrandId brand,
        List<String> cities,
        long recommended,
        List<Teaser> teasers) {

    public ProductCard card(Language language) {
        return switch (language) {
            case CHINESE -> card;
            case ENGLISH -> cardInEnglish;
        };
    }

    /** Showing what this kind says of it, if it says something; the card alone shows the best of all kinds. */
    public Optional<ProductCard> card(String kind, Language language) {
        return teasers.stream()
                .filter(teaser -> teaser.kind().equals(kind))
                .findFirst()
                .map(teaser -> card(language)
                        .showing(
                                TeaserView.of(teaser, language),
                                Teaser.beside(teaser, teasers)
                                        .map(other -> TeaserView.of(other, language))
                                        .orElse(null)));
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
