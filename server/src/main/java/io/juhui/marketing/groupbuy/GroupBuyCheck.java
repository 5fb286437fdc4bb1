package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.marketing.groupbuy.LeaderPerk.PerkKind;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a rule against sense and the catalogue: real SKUs at a price that is lower, and nothing that comes to nothing. */
@Component
class GroupBuyCheck {

    private static final int WHOLE = 10_000;

    private final Skus skus;

    GroupBuyCheck(Skus skus) {
        this.skus = skus;
    }

    /** The campaign is about exactly the SKUs that have a price. */
    void check(CampaignTerms campaign, GroupBuyTerms rule) {
        var scope = Set.copyOf(campaign.scope().chosen().skus());
        var priced = new HashSet<SkuId>();
        rule.skus().forEach(sku -> priced.add(sku.skuId()));
        if (campaign.scope().all() || !scope.equals(priced)) {
            throw refused(
                    "/campaign/scope",
                    "活动商品要和定了拼团价的规格一致",
                    "The campaign is about the variants that have a group price");
        }
        check(rule);
    }

    void check(GroupBuyTerms rule) {
        if (rule.fills() && rule.fillsFrom() >= rule.size()) {
            throw refused("/rule/fillsFrom", "补位人数要少于成团人数", "Fewer than the team's size");
        }
        var seen = new HashSet<SkuId>();
        for (int i = 0; i < rule.skus().size(); i++) {
            var sku = rule.skus().get(i);
            if (!seen.add(sku.skuId())) {
                throw refused("/rule/skus/" + i + "/skuId", "这个规格填了两次", "This variant is there twice");
            }
            checkPrice(sku, "/rule/skus/" + i);
        }
        rule.leaderPerk().ifPresent(perk -> check(perk, rule));
    }

    private void checkPrice(GroupBuyTerms.GroupBuySku sku, String at) {
        var offer = skus.snapshot().sku(sku.skuId());
        if (offer == null) {
            throw refused(at + "/skuId", "没有这个规格", "There is no such variant");
        }
        if (sku.price().compareTo(offer.price()) >= 0) {
            throw refused(at + "/price", "拼团价要低于售价 " + offer.price(), "Below the ordinary price, " + offer.price());
        }
    }

    private static void check(LeaderPerk perk, GroupBuyTerms rule) {
        if (perk.kind() == PerkKind.RATE && perk.value() >= WHOLE) {
            throw refused("/rule/perk/value", "团长折扣要低于 10 折", "The leader's rate must be below 100%");
        }
        var lowest = rule.skus().stream()
                .map(GroupBuyTerms.GroupBuySku::price)
                .min(Money::compareTo)
                .orElse(Money.ZERO);
        if (perk.kind() == PerkKind.MINUS && perk.value() >= lowest.fen()) {
            throw refused("/rule/perk/value", "团长优惠要少于最低的拼团价 " + lowest, "Less than the lowest group price, " + lowest);
        }
    }

    private static Problem refused(String pointer, String zh, String en) {
        return GroupBuyProblem.TERMS.problem().at(pointer, zh, en);
    }
}
