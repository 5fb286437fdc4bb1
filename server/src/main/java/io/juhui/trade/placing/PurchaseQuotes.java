package io.juhui.trade.placing;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.pricing.Buying;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a purchase costs now; the same function for the confirm page and for placing, so they cannot disagree. */
@Component
class PurchaseQuotes {

    private final Skus skus;
    private final Quoting quoting;
    private final Buying buying;
    private final PlacingTerms terms;

    PurchaseQuotes(Skus skus, Quoting quoting, Buying buying, PlacingTerms terms) {
        this.skus = skus;
        this.quoting = quoting;
        this.buying = buying;
        this.terms = terms;
    }

    /** One purchase for itself: the confirm page is a batch of one. */
    Purchase purchase(BuyerId buyer, List<CartLineInput> lines, Way way, Instant at) {
        return purchase(buyer, lines, way, facts(Map.of(buyer, way.picks()), at), at);
    }

    /** What the rooms know of the buyers of a whole batch; each with all that is picked in it. */
    Map<BuyerId, Facts> facts(Map<BuyerId, List<Pick>> buyers, Instant at) {
        return buying.facts(buyers, at);
    }

    Purchase purchase(BuyerId buyer, List<CartLineInput> lines, Way way, Map<BuyerId, Facts> facts, Instant at) {
        buying.require(way.picks());
        var snapshot = skus.snapshot();
        var known = facts.getOrDefault(buyer, Facts.NONE);
        return Purchase.of(
                buyer,
                lines,
                sku -> Optional.ofNullable(snapshot.sku(new SkuId(sku))),
                new Situation(Optional.of(buyer), at, way.channel(), way.picks(), known));
    }

    /** @param regionCode where it is carried to, or null when nothing is */
    Quote quote(Purchase purchase, @Nullable String regionCode) {
        var quote = quoting.quote(purchase.basket(regionCode), purchase.situation());
        terms.requireWithin(quote.total());
        return quote;
    }

    /** @param carried whether the quote is for carrying the goods somewhere */
    QuoteView view(Purchase purchase, Quote quote, boolean carried, Language language) {
        var carriage = carried ? QuoteView.Carriage.CARRIED : QuoteView.Carriage.NONE;
        return QuoteView.of(purchase, quote, carriage, null, language);
    }
}
