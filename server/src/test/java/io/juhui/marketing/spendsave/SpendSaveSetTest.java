package io.juhui.marketing.spendsave;

import static io.juhui.marketing.spendsave.SpendSaveSamples.NOW;
import static io.juhui.marketing.spendsave.SpendSaveSamples.line;
import static io.juhui.marketing.spendsave.SpendSaveSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.Scope;
import io.juhui.frame.campaign.ScopeGoods;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.spendsave.SpendSaveSamples.Running;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpendSaveSetTest {

    /** R2, R5: what is charged is what trying every set of campaigns finds, in whatever order they are stored. */
    @Test
    void savesWhatTryingEverySetOfCampaignsWouldWhateverTheirOrder() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var basket = basket(random);
            var campaigns = campaigns(random);
            var offers = campaigns.stream()
                    .flatMap(one ->
                            SpendSaveOffers.of(one.campaign(), one.rule(), basket, new Opening.Open())
                                    .offers()
                                    .stream())
                    .toList();

            var saved = saved(campaigns, basket);
            Collections.shuffle(campaigns, random);

            assertThat(saved).as("seed %s round %s", seed, round).isEqualTo(best(offers, 0, Set.of()));
            assertThat(saved(campaigns, basket)).isEqualTo(saved);
        }
    }

    @Test
    void admitsNoLaneThatTheCampaignCloses() {
        var basket = new Basket(List.of(line(0, 1, Set.of(), 10_000, 1)), null);
        var open = running(1, Scope.ALL, SpendSaveSamples.minus(SavingBy.AMOUNT, 10_000, 1_000));
        var terms = open.campaign().terms();
        var closing = new CampaignTerms(
                terms.name(),
                terms.startsAt(),
                terms.endsAt(),
                terms.channels(),
                terms.audience(),
                terms.scope(),
                terms.limits(),
                terms.budget(),
                List.of(Lane.COUPON));
        var campaign = open.campaign();
        var alone = new Running(
                new Campaign(campaign.id(), campaign.tool(), closing, campaign.marks(), 1, campaign.cover()),
                open.rule());

        assertThat(goods(open, basket)).isEqualTo(8_500);
        assertThat(goods(alone, basket)).isEqualTo(9_000);
    }

    /** With a coupon of ¥5 in hand. */
    private static long goods(Running one, Basket basket) {
        var coupon = new PriceRule() {
            @Override
            public Lane lane() {
                return Lane.COUPON;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                var words = Words.asWritten("券");
                return Proposals.of(List.of(new Offer("coupon", 9, words, Map.of(0, Money.fen(500)), Set.of())));
            }
        };
        return new Quoting(List.of(SpendSaveSamples.rule(List.of(one)), coupon), List.of())
                .quote(basket, Situation.of(Optional.empty(), NOW))
                .goods()
                .fen();
    }

    private static long saved(List<Running> campaigns, Basket basket) {
        return new Quoting(List.of(SpendSaveSamples.rule(campaigns)), List.of())
                .quote(basket, Situation.of(Optional.empty(), NOW))
                .discount()
                .fen();
    }

    private static long best(List<Offer> offers, int from, Set<Integer> taken) {
        if (from == offers.size()) {
            return 0;
        }
        var without = best(offers, from + 1, taken);
        var one = offers.get(from);
        if (one.savings().keySet().stream().anyMatch(taken::contains)) {
            return without;
        }
        var more = new HashSet<>(taken);
        more.addAll(one.savings().keySet());
        return Math.max(without, one.saving().fen() + best(offers, from + 1, more));
    }

    private static Basket basket(Random random) {
        var lines = new ArrayList<Basket.Line>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            var category = 1L + random.nextInt(3);
            lines.add(line(
                    lines.size(),
                    100 + lines.size(),
                    Set.of(category),
                    1 + random.nextInt(9_000),
                    1 + random.nextInt(4)));
        }
        return new Basket(lines, null);
    }

    private static List<Running> campaigns(Random random) {
        var campaigns = new ArrayList<Running>();
        for (int id = 1 + random.nextInt(7); id > 0; id--) {
            campaigns.add(running(id, scope(random), rule(random)));
        }
        return campaigns;
    }

    private static Scope scope(Random random) {
        var categories = LongStream.rangeClosed(1, 3)
                .filter(_ -> random.nextBoolean())
                .mapToObj(CategoryId::new)
                .toList();
        return new Scope(categories.isEmpty(), new ScopeGoods(categories, List.of(), List.of()), ScopeGoods.NONE);
    }

    private static Saving rule(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> SpendSaveSamples.minus(SavingBy.AMOUNT, 1 + random.nextInt(15_000), 1 + random.nextInt(3_000));
            case 1 -> SpendSaveSamples.rate(SavingBy.PIECES, 1 + random.nextInt(6), 5_000 + random.nextInt(4_999));
            default ->
                SpendSaveSamples.repeating(SavingBy.AMOUNT, 0, 1 + random.nextInt(8_000), 1 + random.nextInt(700));
        };
    }
}
