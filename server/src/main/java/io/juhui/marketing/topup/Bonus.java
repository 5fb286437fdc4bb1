package io.juhui.marketing.topup;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What comes on top of a top-up.
 *
 * @param campaign of id 0 where there is none
 * @param giftDays 0 for ever
 */
record Bonus(CampaignId campaign, Money gift, int giftDays, long points, List<Reward> rewards) {

    static final Bonus NONE = new Bonus(new CampaignId(0), Money.ZERO, 0, 0, List.of());

    /** The larger the better: gift money first, then points, then how much else; of equals the older campaign's. */
    private static final Comparator<Bonus> BETTER = Comparator.comparing(Bonus::gift)
            .thenComparingLong(Bonus::points)
            .thenComparingInt(bonus -> bonus.rewards().size())
            .thenComparing(
                    Comparator.comparingLong((Bonus bonus) -> bonus.campaign().value())
                            .reversed());

    /** A campaign that is open to the buyer, with its rule. */
    record Open(CampaignId campaign, TopUpRule rule) {}

    /** Of all tiers that {@code amount} reaches, the best for the buyer. Pure. */
    static Bonus best(Collection<Open> open, Money amount) {
        return open.stream()
                .flatMap(one -> one.rule().tiers().stream()
                        .filter(tier -> tier.amount().compareTo(amount) <= 0)
                        .map(tier -> new Bonus(
                                one.campaign(), tier.gift(), one.rule().giftDays(), tier.points(), tier.rewards())))
                .max(BETTER)
                .orElse(NONE);
    }

    boolean hasCampaign() {
        return campaign.value() > 0;
    }
}
