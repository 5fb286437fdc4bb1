package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.marketing.flashsale.FlashShown.FlashState;
import io.juhui.marketing.flashsale.FlashShown.Shown;
import io.juhui.trade.pricing.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a flash sale shows of its goods: on a product's page and on the page of sessions. */
@Component
class FlashGoods {

    private final FlashShown shown;
    private final Campaigns campaigns;
    private final Skus skus;
    private final FlashTopics topics;

    FlashGoods(FlashShown shown, Campaigns campaigns, Skus skus, FlashTopics topics) {
        this.shown = shown;
        this.campaigns = campaigns;
        this.skus = skus;
        this.topics = topics;
    }

    /** One SKU of a session. */
    record FlashPrice(SkuId skuId, String spec, Money price, Money base, FlashState state, FlashLeft left) {}

    /**
     * @param now the server's, for the countdown
     * @param only in which channels, where not in this one
     * @param unitsPerOrder 0 without a limit; so is the other
     * @param live the ticket to hear of the session by push
     */
    record FlashOffer(
            FlashSessionId sessionId,
            CampaignId campaignId,
            String name,
            FlashState state,
            Instant startsAt,
            Instant endsAt,
            Instant now,
            int unpaidMinutes,
            int unitsPerPerson,
            int unitsPerOrder,
            @Nullable String only,
            List<FlashPrice> prices,
            String live) {}

    /** A tab of the page of sessions. */
    record FlashTab(FlashSessionId id, String name, FlashState state, Instant startsAt, Instant endsAt) {}

    /** @param price of the cheapest variant */
    record FlashCard(
            ProductId productId,
            String name,
            Picture picture,
            Money price,
            Money base,
            FlashState state,
            FlashLeft left) {}

    /** @param live the ticket to hear of it by push */
    record FlashSessionView(FlashTab session, Instant now, List<FlashCard> goods, String live) {}

    Optional<FlashOffer> of(ProductId product, Channel channel, Locale locale) {
        var at = shown.now();
        var offers = skus.snapshot().ofProduct(product);
        var ids = new HashSet<Long>();
        offers.forEach(offer -> ids.add(offer.sku().value()));
        return shown.next(ids, at).map(one -> offer(one, offers, channel, locale, at));
    }

    private FlashOffer offer(Shown one, List<SkuOffer> offers, Channel channel, Locale locale, Instant at) {
        var limits = one.campaign().terms().limits();
        return new FlashOffer(
                one.session().id(),
                one.campaign().id(),
                one.campaign().name(),
                shown.state(one, at),
                one.session().startsAt(),
                one.session().endsAt(),
                at,
                one.rule().unpaidMinutes(),
                limits.unitsPerPerson(),
                limits.unitsPerOrder(),
                campaigns
                        .elsewhere(one.campaign(), channel)
                        .map(words -> words.in(locale))
                        .orElse(null),
                offers.stream().flatMap(offer -> price(one, offer, at).stream()).toList(),
                topics.ticket(one.session().id()));
    }

    private Optional<FlashPrice> price(Shown one, SkuOffer offer, Instant at) {
        long id = offer.sku().value();
        return one.rule()
                .sku(id)
                .map(sku -> new FlashPrice(
                        sku.skuId(),
                        offer.spec(),
                        sku.price(),
                        offer.price(),
                        shown.state(one, id, at),
                        FlashLeft.of(shown.units(one.session(), id).stream().toList())));
    }

    List<FlashTab> tabs() {
        var at = shown.now();
        return shown.all(at).stream().map(one -> tab(one, at)).toList();
    }

    private FlashTab tab(Shown one, Instant at) {
        var session = one.session();
        return new FlashTab(
                session.id(), one.campaign().name(), shown.state(one, at), session.startsAt(), session.endsAt());
    }

    Optional<FlashSessionView> session(FlashSessionId id) {
        var at = shown.now();
        return find(id, at).map(one -> new FlashSessionView(tab(one, at), at, cards(one, at), topics.ticket(id)));
    }

    /** Of every SKU of a session. */
    List<FlashPrice> prices(FlashSessionId id) {
        var at = shown.now();
        return find(id, at).stream()
                .flatMap(one -> one.rule().skus().stream()
                        .map(sku -> skus.snapshot().sku(sku.skuId()))
                        .filter(Objects::nonNull)
                        .flatMap(offer -> price(one, offer, at).stream()))
                .toList();
    }

    private Optional<Shown> find(FlashSessionId id, Instant at) {
        return shown.all(at).stream()
                .filter(one -> one.session().id().equals(id))
                .findFirst();
    }

    /** One for each product, in the merchant's order. */
    private List<FlashCard> cards(Shown one, Instant at) {
        var catalogue = skus.snapshot();
        Set<ProductId> seen = new HashSet<>();
        var cards = new ArrayList<FlashCard>();
        for (var sku : one.rule().skus()) {
            var offer = catalogue.sku(sku.skuId());
            if (offer != null && offer.onSale(at) && seen.add(offer.product())) {
                cards.add(card(one, offer, catalogue.ofProduct(offer.product()), at));
            }
        }
        return cards;
    }

    private FlashCard card(Shown one, SkuOffer first, List<SkuOffer> offers, Instant at) {
        var prices =
                offers.stream().flatMap(offer -> price(one, offer, at).stream()).toList();
        var best = prices.stream()
                .min(Comparator.comparing((FlashPrice price) -> price.state()).thenComparing(FlashPrice::price))
                .orElseThrow();
        var units = prices.stream()
                .flatMap(price -> shown.units(one.session(), price.skuId().value()).stream())
                .toList();
        return new FlashCard(
                first.product(),
                first.name(),
                first.picture(),
                best.price(),
                best.base(),
                best.state(),
                FlashLeft.of(units));
    }
}
