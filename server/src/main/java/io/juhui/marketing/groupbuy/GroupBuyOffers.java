package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaign;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a team makes of a basket: the group price with its choice, or why not. Pure. */
final class GroupBuyOffers {

    private GroupBuyOffers() {}

    /**
     * A way of buying in a team that is open to this buyer.
     *
     * @param campaign empty once it is over, for a team that outlasts it
     * @param said what the choice means now
     */
    record Way(
            long campaignId,
            Optional<Campaign> campaign,
            Set<Lane> closes,
            int size,
            Optional<LeaderPerk> perk,
            Words said) {}

    static Proposals of(Way way, GroupBuyTerms rule, Basket basket, int unitsLeft) {
        if (basket.lines().size() != 1) {
            return refused(way.campaignId(), basket, new Words("拼团一次只买一种规格", "A team buys one variant at a time"));
        }
        var line = basket.lines().getFirst();
        var price = rule.sku(line.skuId()).map(GroupBuyTerms.GroupBuySku::price);
        if (price.isEmpty()) {
            return refused(way.campaignId(), basket, new Words("这个规格不参加拼团", "This variant is not in the group buy"));
        }
        if (line.quantity() > unitsLeft) {
            var words = unitsLeft > 0
                    ? new Words("拼团限购，最多还能买 " + unitsLeft + " 件", "At most " + unitsLeft + " more in teams")
                    : new Words("已达到拼团限购数量", "You have had as many as one person may in teams");
            return refused(way.campaignId(), basket, words);
        }
        var saving = line.unitBase()
                .times(line.quantity())
                .minus(GroupBuyTerms.line(price.get(), line.quantity(), way.perk()));
        if (!saving.isPositive()) {
            return refused(way.campaignId(), basket, new Words("现在单独购买更便宜", "Buying it alone is cheaper now"));
        }
        return new Proposals(List.of(offer(way, line, saving)), List.of(choice(way, basket)));
    }

    private static Offer offer(Way way, Basket.Line line, Money saving) {
        var words = way.perk()
                .map(perk -> GroupBuyWords.leaderPrice(way.size(), perk))
                .orElseGet(() -> GroupBuyWords.price(way.size()));
        var savings = Map.of(line.number(), saving);
        return way.campaign()
                .map(campaign -> campaign.offer(words, savings))
                .orElseGet(() -> new Offer(GroupBuys.LATE, way.campaignId(), words, savings, way.closes()));
    }

    private static Nearly choice(Way way, Basket basket) {
        return said(way.campaignId(), Why.CHOICE, way.said(), basket);
    }

    static Proposals refused(long campaign, Basket basket, Words why) {
        return new Proposals(List.of(), List.of(said(campaign, Why.NOT_FOR_THIS, why, basket)));
    }

    /** Of the lines that are sold to teams only, and nobody has picked one. */
    static List<Nearly> onlyInTeams(long campaign, List<Basket.Line> lines) {
        var all = new ArrayList<Nearly>();
        lines.forEach(line -> all.add(new Nearly(
                Lane.PRICE,
                GroupBuys.KIND,
                campaign,
                Why.NOT_FOR_THIS,
                GroupBuyProblem.ONLY_IN_TEAMS.kind().title(),
                Money.ZERO,
                0,
                Set.of(line.number()))));
        return all;
    }

    private static Nearly said(long campaign, Why why, Words words, Basket basket) {
        var lines = basket.lines().stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet());
        return new Nearly(Lane.PRICE, GroupBuys.KIND, campaign, why, words, Money.ZERO, 0, lines);
    }
}
