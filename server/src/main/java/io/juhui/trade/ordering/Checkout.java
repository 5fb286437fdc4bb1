package io.juhui.trade.ordering;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a purchase costs now; the same function for the confirm page and for placing, so they cannot disagree. */
@Component
class Checkout {

    private final Skus skus;
    private final Quoting quoting;
    private final OrderTerms terms;

    Checkout(Skus skus, Quoting quoting, OrderTerms terms) {
        this.skus = skus;
        this.quoting = quoting;
        this.terms = terms;
    }

    Purchase purchase(BuyerId buyer, List<CartLineInput> lines, Instant at) {
        var snapshot = skus.snapshot();
        return Purchase.of(buyer, lines, sku -> Optional.ofNullable(snapshot.sku(new SkuId(sku))), at);
    }

    /** @param regionCode where it is carried to, or null when nothing is */
    Quote quote(Purchase purchase, @Nullable String regionCode) {
        var quote =
                quoting.quote(purchase.basket(regionCode), Situation.of(Optional.of(purchase.buyer()), purchase.at()));
        terms.requireWithin(quote.total());
        return quote;
    }

    /** @param carried whether the quote is for carrying the goods somewhere */
    QuoteView view(Purchase purchase, Quote quote, boolean carried, boolean english) {
        var carriage = carried ? QuoteView.Carriage.CARRIED : QuoteView.Carriage.NONE;
        return QuoteView.of(purchase, quote, carriage, null, english);
    }
}
