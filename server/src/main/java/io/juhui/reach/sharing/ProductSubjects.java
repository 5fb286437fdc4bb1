package io.juhui.reach.sharing;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.Shelves;
import io.juhui.kernel.Language;
import io.juhui.reach.sharing.spi.ShareSubjects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A product on the shelf, with the lowest it can be had for now. */
@Component
class ProductSubjects implements ShareSubjects {

    private final Shelves shelves;

    ProductSubjects(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public String kind() {
        return "PRODUCT";
    }

    @Override
    public Optional<ShareCard> card(String id, Language language) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(shelves.now().find(new ProductId(Long.parseLong(id))))
                .map(item -> item.card(language))
                .map(card -> new ShareCard(
                        card.name(), card.price().toString(), card.picture(), "/pages/product/index?id=" + id));
    }
}
