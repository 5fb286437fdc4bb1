package io.juhui.marketing.spendsave;

import static io.juhui.marketing.spendsave.SpendSaveSamples.line;
import static io.juhui.marketing.spendsave.SpendSaveSamples.minus;
import static io.juhui.marketing.spendsave.SpendSaveSamples.rate;
import static io.juhui.marketing.spendsave.SpendSaveSamples.repeating;
import static io.juhui.marketing.spendsave.SpendSaveSamples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.Scope;
import io.juhui.frame.campaign.ScopeGoods;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import io.juhui.marketing.spendsave.Saving.Have;
import io.juhui.marketing.spendsave.Saving.Reached;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Nearly.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavingTest {

    private static Have have(long fen, long pieces) {
        return new Have(Money.fen(fen), pieces);
    }

    private static long saved(Saving saving, long fen, long pieces) {
        return saving.reached(have(fen, pieces))
                .map(Reached::saving)
                .orElse(Money.ZERO)
                .fen();
    }

    @Test
    void beginsExactlyAtTheThreshold() {
        var rule = minus(SavingBy.AMOUNT, 10_000, 2_000);

        assertThat(saved(rule, 9_999, 1)).isZero();
        assertThat(saved(rule, 10_000, 1)).isEqualTo(2_000);
    }

    @Test
    void repeatsAsOftenAsTheCapAllows() {
        assertThat(saved(repeating(SavingBy.AMOUNT, 0, 10_000, 1_000), 39_999, 1))
                .isEqualTo(3_000);
        assertThat(saved(repeating(SavingBy.AMOUNT, 2, 10_000, 1_000), 39_999, 1))
                .isEqualTo(2_000);
        assertThat(saved(repeating(SavingBy.PIECES, 0, 3, 500), 9_000, 7)).isEqualTo(1_000);
    }

    @Test
    void capsWhatARateSaves() {
        var rule = new Saving(
                SavingKind.RATE, SavingBy.PIECES, List.of(new SavingTier(2, 8_000)), false, 0, Money.fen(1_500));

        assertThat(saved(rule, 5_000, 2)).isEqualTo(1_000);
        assertThat(saved(rule, 50_000, 2)).isEqualTo(1_500);
    }

    @Test
    void neverTakesMoreThanTheGoodsCost() {
        assertThat(saved(minus(SavingBy.PIECES, 2, 5_000), 900, 2)).isEqualTo(900);
    }

    @Test
    void saysWhatIsMissingUntilTheNextStep() {
        var two = minus(SavingBy.AMOUNT, 20_000, 5_000, 10_000, 1_000);

        assertThat(hint(two, have(8_000, 1))).isEqualTo("再买 ¥20 减 ¥10");
        assertThat(hint(two, have(12_050, 1))).isEqualTo("再买 ¥79.50 减 ¥50");
        assertThat(two.next(have(20_000, 1))).isEmpty();
        assertThat(hint(rate(SavingBy.PIECES, 3, 8_850), have(100, 1))).isEqualTo("再买 2 件享 8.85 折");
        assertThat(hint(repeating(SavingBy.AMOUNT, 0, 10_000, 1_000), have(25_000, 1)))
                .isEqualTo("再买 ¥50 减 ¥30");
    }

    private static String hint(Saving rule, Have have) {
        return SavingWords.of(rule, rule.next(have).orElseThrow()).zh();
    }

    @Test
    void saysItsTiersFromTheLowestUp() {
        assertThat(SavingWords.of(minus(SavingBy.AMOUNT, 20_000, 5_000, 9_950, 1_000))
                        .zh())
                .isEqualTo("满99.5减10，满200减50");
        assertThat(SavingWords.of(rate(SavingBy.PIECES, 2, 9_000)))
                .isEqualTo(new Words("满2件打9折", "10% off from 2 pieces"));
        assertThat(SavingWords.of(repeating(SavingBy.AMOUNT, 0, 10_000, 1_000)).en())
                .isEqualTo("¥10 off every ¥100");
    }

    /** Whatever the order of storage: the same tier, and the one that a look at each of them finds. */
    @Test
    void takesTheBestTierWhateverTheOrderOfStorage() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var kind = random.nextBoolean() ? SavingKind.MINUS : SavingKind.RATE;
            var by = random.nextBoolean() ? SavingBy.AMOUNT : SavingBy.PIECES;
            var tiers = new ArrayList<SavingTier>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                tiers.add(new SavingTier(
                        1 + random.nextInt(by == SavingBy.AMOUNT ? 20_000 : 9), 1 + random.nextInt(9_999)));
            }
            var repeat = kind == SavingKind.MINUS && random.nextBoolean();
            var have = have(random.nextInt(30_000), 1 + random.nextInt(12));
            var rule = new Saving(kind, by, tiers, repeat, 0, null);
            long best = tiers.stream()
                    .mapToLong(tier -> saved(new Saving(kind, by, List.of(tier), repeat, 0, null), have))
                    .max()
                    .orElse(0);
            Collections.shuffle(tiers, random);
            var shuffled = new Saving(kind, by, tiers, repeat, 0, null);

            assertThat(saved(rule, have)).as("seed %s round %s", seed, round).isEqualTo(best);
            assertThat(shuffled.reached(have)).isEqualTo(rule.reached(have));
        }
    }

    private static long saved(Saving saving, Have have) {
        return saved(saving, have.base().fen(), have.pieces());
    }

    @Test
    void leavesOutGoodsThatAreNotItsOwnAndCountsTheRestTogether() {
        var apples = line(0, 1, Set.of(7L), 6_000, 1);
        var milk = line(1, 2, Set.of(8L), 6_000, 1);
        var pears = line(2, 3, Set.of(7L), 4_000, 1);
        var fruit = new Scope(
                false,
                new ScopeGoods(List.of(new io.juhui.goods.catalog.CategoryId(7)), List.of(), List.of()),
                ScopeGoods.NONE);
        var one = running(5, fruit, minus(SavingBy.AMOUNT, 10_000, 1_000));

        var said = SpendSaveOffers.of(
                one.campaign(), one.rule(), new Basket(List.of(apples, milk, pears), null), new Opening.Open());

        assertThat(said.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.savings()).containsOnlyKeys(0, 2);
            assertThat(offer.savings().get(0)).isEqualTo(Money.fen(600));
            assertThat(offer.source()).isEqualTo(5);
        });
    }

    @Test
    void tellsWhomItIsForWhenItWouldHaveSavedSomething() {
        var one = running(5, Scope.ALL, minus(SavingBy.AMOUNT, 10_000, 1_000));
        var shut = new Opening.Shut(Opening.Why.NOT_FOR_YOU, new Words("仅限金卡会员", "Gold members only"));

        assertThat(said(one, 10_000, shut).nearly()).singleElement().satisfies(hint -> {
            assertThat(hint.why()).isEqualTo(Why.NOT_FOR_THIS);
            assertThat(hint.words().zh()).isEqualTo("活动5：仅限金卡会员");
        });
        assertThat(said(one, 9_999, shut).nearly()).isEmpty();
    }

    private static io.juhui.trade.pricing.spi.Proposals said(SpendSaveSamples.Running one, long fen, Opening opening) {
        var basket = new Basket(List.of(line(0, 1, Set.of(), fen, 1)), null);
        return SpendSaveOffers.of(one.campaign(), one.rule(), basket, opening);
    }

    @Test
    void knowsTheLowestShareOfAUnit() {
        assertThat(minus(SavingBy.AMOUNT, 10_000, 2_000, 20_000, 6_000).lowest(Money.fen(1_000)))
                .isEqualTo(Money.fen(700));
        assertThat(minus(SavingBy.PIECES, 3, 900).lowest(Money.fen(1_000))).isEqualTo(Money.fen(700));
        assertThat(rate(SavingBy.PIECES, 2, 8_000).lowest(Money.fen(1_005))).isEqualTo(Money.fen(804));
    }

    /** C5: what one reaches alone in full, else its share among others, each repeat and no more than the cap. */
    @Test
    void takesNoMoreOffOneUnitThanAnOrderCanSave() {
        var once = minus(SavingBy.AMOUNT, 2_000, 1_900);
        assertThat(once.lowest(Money.fen(45_800))).isEqualTo(Money.fen(43_900));
        assertThat(once.lowest(Money.fen(2_000))).isEqualTo(Money.fen(100));
        assertThat(once.lowest(Money.fen(1_000))).isEqualTo(Money.fen(50));
        assertThat(minus(SavingBy.AMOUNT, 10_000, 100).lowest(Money.fen(45_800)))
                .isEqualTo(Money.fen(45_700));
        var each = new Saving(once.kind(), once.by(), once.tiers(), true, 0, null);
        assertThat(each.lowest(Money.fen(4_000))).isEqualTo(Money.fen(200));
        assertThat(each.lowest(Money.fen(3_000))).isEqualTo(Money.fen(150)); // among others at 40 yuan
        var twice = new Saving(once.kind(), once.by(), once.tiers(), true, 2, null);
        assertThat(twice.lowest(Money.fen(45_800))).isEqualTo(Money.fen(42_000));
        var rate = rate(SavingBy.AMOUNT, 10_000, 5_000);
        var capped = new Saving(rate.kind(), rate.by(), rate.tiers(), false, 0, Money.fen(3_000));
        assertThat(capped.lowest(Money.fen(45_800))).isEqualTo(Money.fen(42_800));
        assertThat(capped.lowest(Money.fen(1_000))).isEqualTo(Money.fen(700));
    }

    @Test
    void refusesTiersThatMakeNoSense() {
        assertRefused(minus(SavingBy.AMOUNT, 10_000, 1_000, 10_000, 2_000), "/rule/tiers/1/threshold");
        assertRefused(minus(SavingBy.AMOUNT, 10_000, 1_000, 20_000, 900), "/rule/tiers/1/value");
        assertRefused(minus(SavingBy.AMOUNT, 20_000, 900, 10_000, 1_000), "/rule/tiers/1/value");
        assertRefused(rate(SavingBy.PIECES, 2, 8_000, 3, 9_000), "/rule/tiers/1/value");
        assertRefused(rate(SavingBy.PIECES, 2, 10_000), "/rule/tiers/0/value");
        assertRefused(minus(SavingBy.AMOUNT, 1_000, 1_001), "/rule/tiers/0/value");
        assertRefused(minus(SavingBy.PIECES, 10_000, 1), "/rule/tiers/0/threshold");
        assertRefused(repeating(SavingBy.AMOUNT, 0, 10_000, 1_000, 20_000, 1_900), "/rule/tiers/1/value");
        assertRefused(new Saving(SavingKind.RATE, SavingBy.PIECES, tier(2, 9_000), true, 0, null), "/rule/repeat");
        assertRefused(new Saving(SavingKind.MINUS, SavingBy.PIECES, tier(2, 900), false, 0, Money.fen(1)), "/rule/cap");
        assertRefused(new Saving(SavingKind.MINUS, SavingBy.PIECES, tier(2, 900), false, 3, null), "/rule/repeatCap");
        SavingCheck.check(minus(SavingBy.AMOUNT, 20_000, 5_000, 10_000, 2_000));
    }

    private static List<SavingTier> tier(long threshold, long value) {
        return List.of(new SavingTier(threshold, value));
    }

    private static void assertRefused(Saving rule, String pointer) {
        assertThatThrownBy(() -> SavingCheck.check(rule)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code().slug()).isEqualTo("spendsave/tiers");
            assertThat(problem.fields()).extracting(Problem.Field::pointer).containsExactly(pointer);
        });
    }
}
