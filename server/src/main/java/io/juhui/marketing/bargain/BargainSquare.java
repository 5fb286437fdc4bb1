package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.marketing.bargain.BargainTerms.BargainBuying;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be bargained for, and what will be. */
@Component
class BargainSquare {

    private final Campaigns campaigns;
    private final Bargains rules;
    private final LaunchMoves moves;
    private final Launches launches;
    private final Skus skus;
    private final Clock clock;

    BargainSquare(Campaigns campaigns, Bargains rules, LaunchMoves moves, Launches launches, Skus skus, Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.moves = moves;
        this.launches = launches;
        this.skus = skus;
        this.clock = clock;
    }

    /**
     * @param left units that can still be launched for; null without a bound
     * @param running or else announced, from {@code startsAt} on
     * @param mine the reader's own launch of it
     */
    record BargainCard(
            CampaignId campaignId,
            BargainedGoods goods,
            Money start,
            Money floor,
            Money first,
            int helpers,
            int hours,
            BargainBuying buying,
            int payMinutes,
            int launchesPerPerson,
            @Nullable Long left,
            boolean running,
            Instant startsAt,
            Instant endsAt,
            @Nullable String only,
            @Nullable LaunchId mine) {}

    /** @param language of words for a reader */
    record Asked(Optional<BuyerId> reader, Channel channel, Locale language) {}

    private record Known(Campaign campaign, BargainTerms rule, BargainSku sku) {}

    /** Running ones first, those that end first before others; then announced ones. */
    List<BargainCard> page(Asked asked, int from, int most) {
        var at = clock.instant();
        var situation = situation(asked, at);
        var all = campaigns.of(Bargains.KIND).stream()
                .filter(campaign -> isShown(campaign, at) && campaigns.mayHear(campaign, situation))
                .sorted(Comparator.comparing((Campaign campaign) -> !isRunning(campaign, at))
                        .thenComparing(campaign -> campaign.window().end())
                        .thenComparingLong(campaign -> campaign.id().value()))
                .flatMap(this::known)
                .filter(one -> isSold(one.sku(), at))
                .skip(from)
                .limit(most)
                .toList();
        return cards(all, asked, at);
    }

    /** The variants of one product that can be bargained for now. */
    List<BargainCard> of(ProductId product, Asked asked) {
        var at = clock.instant();
        var situation = situation(asked, at);
        var offers = skus.snapshot().ofProduct(product);
        var all = campaigns.of(Bargains.KIND).stream()
                .filter(campaign -> isRunning(campaign, at) && campaigns.mayHear(campaign, situation))
                .filter(campaign -> offers.stream().anyMatch(offer -> campaign.covers(SkuRef.of(offer))))
                .flatMap(this::known)
                .filter(one -> offers.stream()
                        .anyMatch(offer -> offer.sku().equals(one.sku().skuId())))
                .toList();
        return cards(all, asked, at);
    }

    private Situation situation(Asked asked, Instant at) {
        return asked.reader()
                .map(buyer -> campaigns.situation(buyer, asked.channel()))
                .orElseGet(() -> Situation.of(Optional.empty(), at));
    }

    private static boolean isRunning(Campaign campaign, Instant at) {
        return campaign.state(at) == CampaignState.RUNNING;
    }

    private static boolean isShown(Campaign campaign, Instant at) {
        return isRunning(campaign, at) || campaign.state(at) == CampaignState.ANNOUNCED;
    }

    private boolean isSold(BargainSku sku, Instant at) {
        var offer = skus.snapshot().sku(sku.skuId());
        return offer != null && offer.onSale(at);
    }

    private Stream<Known> known(Campaign campaign) {
        return rules.remembered(campaign.id()).stream()
                .flatMap(rule -> rule.skus().stream().map(sku -> new Known(campaign, rule, sku)));
    }

    private record Place(CampaignId campaign, long sku) {}

    private List<BargainCard> cards(List<Known> all, Asked asked, Instant at) {
        var ids = all.stream().map(one -> one.campaign().id()).distinct().toList();
        var left = new HashMap<Place, Long>();
        moves.left(ids).forEach(one -> left.put(new Place(one.campaign(), one.sku()), one.units()));
        var mine = mine(ids, asked);
        return all.stream()
                .map(one -> {
                    var place = new Place(one.campaign().id(), one.sku().skuId().value());
                    return card(one, asked, at, left.get(place), mine.get(place));
                })
                .toList();
    }

    private Map<Place, LaunchId> mine(Collection<CampaignId> ids, Asked asked) {
        var mine = new HashMap<Place, LaunchId>();
        asked.reader()
                .map(buyer -> launches.living(ids, buyer))
                .orElse(List.of())
                .forEach(launch -> mine.put(new Place(launch.campaign(), launch.sku()), launch.id()));
        return mine;
    }

    private BargainCard card(Known one, Asked asked, Instant at, @Nullable Long left, @Nullable LaunchId mine) {
        var window = one.campaign().window();
        var sku = one.sku();
        var offer = skus.snapshot().sku(sku.skuId());
        return new BargainCard(
                one.campaign().id(),
                BargainedGoods.of(0, sku.skuId().value(), offer),
                sku.start(),
                sku.floor(),
                sku.first(),
                one.rule().helpers(),
                one.rule().hours(),
                one.rule().buying(),
                one.rule().payMinutes(),
                one.rule().launchesPerPerson(),
                left,
                isRunning(one.campaign(), at),
                window.start(),
                window.end(),
                campaigns
                        .elsewhere(one.campaign(), asked.channel())
                        .map(words -> words.in(asked.language()))
                        .orElse(null),
                mine);
    }
}
