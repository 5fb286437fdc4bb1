package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.marketing.groupbuy.TeamViews.TeamCard;
import io.juhui.trade.pricing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The group buy of one product as its page shows it: what it costs alone, in a team and for a leader, and who is waiting. */
@Component
class GroupBuyGoods {

    /** Open teams shown on a product's page. */
    private static final int SHOWN = 10;

    private final Campaigns campaigns;
    private final GroupBuys rules;
    private final GroupBuyStock stock;
    private final Teams teams;
    private final TeamViews views;
    private final Skus skus;

    GroupBuyGoods(Campaigns campaigns, GroupBuys rules, GroupBuyStock stock, Teams teams, TeamViews views, Skus skus) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.stock = stock;
        this.teams = teams;
        this.views = views;
        this.skus = skus;
    }

    /** @param left units this campaign still sells; null without a bound of its own */
    record GroupBuyPrice(
            SkuId skuId,
            Money price,
            Money leaderPrice,
            @Nullable Long left) {}

    /**
     * @param perk what a leader gains, in words
     * @param only in which channels, where not in this one
     * @param teams of strangers that can be joined
     */
    record GroupBuyOffer(
            CampaignId campaignId,
            String name,
            int size,
            int hours,
            Instant endsAt,
            boolean single,
            @Nullable String perk,
            @Nullable String only,
            List<GroupBuyPrice> prices,
            List<TeamCard> teams) {}

    Optional<GroupBuyOffer> of(ProductId id, Channel channel, Locale locale) {
        var offers = skus.snapshot().ofProduct(id);
        return campaigns.of(GroupBuys.KIND).stream()
                .filter(campaign -> campaign.state(stock.now()) == CampaignState.RUNNING)
                .filter(campaign -> offers.stream().anyMatch(offer -> campaign.covers(SkuRef.of(offer))))
                .findFirst()
                .flatMap(campaign -> rules.remembered(campaign.id())
                        .map(rule -> offer(campaign, rule, offers, id, channel, locale)));
    }

    private GroupBuyOffer offer(
            Campaign campaign,
            GroupBuyTerms rule,
            List<SkuOffer> offers,
            ProductId id,
            Channel channel,
            Locale locale) {
        var left = stock.left(campaign.id());
        var waiting = rule.strangers() ? teams.open(campaign.id(), id.value(), stock.now(), SHOWN) : List.<Team>of();
        return new GroupBuyOffer(
                campaign.id(),
                campaign.name(),
                rule.size(),
                rule.hours(),
                campaign.window().end(),
                rule.single(),
                rule.leaderPerk().map(perk -> GroupBuyWords.of(perk).in(locale)).orElse(null),
                campaigns
                        .elsewhere(campaign, channel)
                        .map(words -> words.in(locale))
                        .orElse(null),
                offers.stream()
                        .flatMap(offer -> rule.sku(offer.sku().value()).stream())
                        .map(sku -> price(sku, rule, left))
                        .toList(),
                views.cards(waiting, Map.of()));
    }

    private static GroupBuyPrice price(GroupBuyTerms.GroupBuySku sku, GroupBuyTerms rule, Map<SkuId, Long> left) {
        return new GroupBuyPrice(
                sku.skuId(), sku.price(), GroupBuyTerms.line(sku.price(), 1, rule.leaderPerk()), left.get(sku.skuId()));
    }
}
