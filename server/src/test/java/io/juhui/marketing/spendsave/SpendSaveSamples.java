package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.Scope;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Campaigns, rules and baskets for tests of this room. */
final class SpendSaveSamples {

    private SpendSaveSamples() {}

    static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final TimeWindow TODAY = new TimeWindow(NOW.minusSeconds(60), NOW.plusSeconds(60));

    record Running(Campaign campaign, Saving rule) {}

    static Running running(long id, Scope scope, Saving rule) {
        var terms = CampaignTerms.of("活动" + id, TODAY).about(scope);
        var marks = new Campaign.Marks(NOW, null, null, null);
        return new Running(new Campaign(new CampaignId(id), SpendSaveRule.KIND, terms, marks, 1, scope.cover()), rule);
    }

    static Saving minus(SavingBy by, long... thresholdsAndValues) {
        return new Saving(SavingKind.MINUS, by, tiers(thresholdsAndValues), false, 0, null);
    }

    static Saving rate(SavingBy by, long... thresholdsAndValues) {
        return new Saving(SavingKind.RATE, by, tiers(thresholdsAndValues), false, 0, null);
    }

    static Saving repeating(SavingBy by, int cap, long... thresholdsAndValues) {
        return new Saving(SavingKind.MINUS, by, tiers(thresholdsAndValues), true, cap, null);
    }

    private static List<SavingTier> tiers(long... numbers) {
        var tiers = new ArrayList<SavingTier>();
        for (int i = 0; i < numbers.length; i += 2) {
            tiers.add(new SavingTier(numbers[i], numbers[i + 1]));
        }
        return tiers;
    }

    /** All of them open to everybody. */
    static PriceRule rule(List<Running> all) {
        return new PriceRule() {
            @Override
            public Lane lane() {
                return Lane.PROMOTION;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                var said = all.stream()
                        .map(one -> SpendSaveOffers.of(one.campaign(), one.rule(), soFar, new Opening.Open()))
                        .toList();
                return new Proposals(
                        said.stream().flatMap(p -> p.offers().stream()).toList(),
                        said.stream().flatMap(p -> p.nearly().stream()).toList());
            }
        };
    }

    static Basket.Line line(int number, long sku, Set<Long> categories, long unit, int quantity) {
        return new Basket.Line(
                number,
                sku,
                sku,
                categories,
                quantity,
                Money.fen(unit),
                100,
                100,
                1,
                Money.fen(unit).times(quantity),
                Money.ZERO,
                Set.of(),
                Set.of());
    }
}
