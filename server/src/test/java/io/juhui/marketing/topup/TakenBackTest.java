package io.juhui.marketing.topup;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TakenBackTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    /** ¥500.00 with ¥100.00 and 50 points on top. */
    private static TopUp topUp(TopUp.Back back) {
        var bonus = new Bonus(new CampaignId(1), Money.fen(10_000), 0, 50, List.of());
        return new TopUp(new TopUpId(7), new BuyerId(8), Money.fen(50_000), bonus, TopUp.State.PAID, NOW, NOW, back);
    }

    @Test
    @DisplayName("R43 退本金先收回赠金；已用掉的从退款里扣")
    void takesTheGiftBackAndDeductsWhatIsSpentOfIt() {
        var all = TakenBack.of(topUp(TopUp.Back.NOTHING), Money.fen(50_000), Money.fen(10_000));
        assertThat(all).isEqualTo(new TakenBack(Money.fen(50_000), Money.fen(10_000), Money.ZERO, 50));
        assertThat(all.cash()).isEqualTo(Money.fen(50_000));

        var spent = TakenBack.of(topUp(TopUp.Back.NOTHING), Money.fen(50_000), Money.fen(3_000));
        assertThat(spent.deducted()).isEqualTo(Money.fen(7_000));
        assertThat(spent.giftTaken()).isEqualTo(Money.fen(3_000));
        assertThat(spent.cash()).isEqualTo(Money.fen(43_000));
    }

    @Test
    void takesAShareForAShareAndNothingIsLeftOfTheGiftWithTheLastOfThePrincipal() {
        var first = TakenBack.of(topUp(TopUp.Back.NOTHING), Money.fen(16_667), Money.fen(10_000));
        assertThat(first.gift()).as("a third, up").isEqualTo(Money.fen(3_334));
        assertThat(first.points()).isEqualTo(17);
        var back = new TopUp.Back(first.principal(), first.gift(), first.points());
        var rest = TakenBack.of(topUp(back), Money.fen(33_333), Money.fen(6_666));
        assertThat(rest.gift()).isEqualTo(Money.fen(6_666));
        assertThat(rest.points()).isEqualTo(33);
    }

    @Test
    void neverTakesMoreThanThePrincipalNorLessThanTheWholeBonusInAnyNumberOfSteps() {
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            var back = TopUp.Back.NOTHING;
            while (back.principal().fen() < 50_000) {
                var some = Money.fen(Math.min(50_000 - back.principal().fen(), 1 + random.nextInt(20_000)));
                var taken = TakenBack.of(topUp(back), some, Money.fen(random.nextInt(10_000)));
                assertThat(taken.deducted()).isBetween(Money.ZERO, taken.gift());
                assertThat(taken.gift().fen()).isNotNegative();
                back = new TopUp.Back(
                        back.principal().plus(some), back.gift().plus(taken.gift()), back.points() + taken.points());
            }
            assertThat(back).isEqualTo(new TopUp.Back(Money.fen(50_000), Money.fen(10_000), 50));
        }
    }

    @Test
    void picksTheLargestBonusOfAllTiersThatAreReached() {
        var old = new Bonus.Open(new CampaignId(1), rule(10_000, 1_000, 50_000, 5_000));
        var fresh = new Bonus.Open(new CampaignId(2), rule(30_000, 4_000));

        assertThat(Bonus.best(List.of(old, fresh), Money.fen(9_999))).isEqualTo(Bonus.NONE);
        assertThat(gift(old, fresh, 10_000)).isEqualTo(1_000);
        assertThat(gift(old, fresh, 35_000)).isEqualTo(4_000);
        assertThat(gift(old, fresh, 99_999)).isEqualTo(5_000);
        assertThat(Bonus.best(List.of(new Bonus.Open(new CampaignId(3), rule(30_000, 4_000)), fresh), Money.fen(30_000))
                        .campaign())
                .as("of equals the older")
                .isEqualTo(new CampaignId(2));
    }

    private static long gift(Bonus.Open one, Bonus.Open other, long amount) {
        return Bonus.best(List.of(one, other), Money.fen(amount)).gift().fen();
    }

    private static TopUpRule rule(long... numbers) {
        var tiers = new java.util.ArrayList<TopUpTier>();
        for (int i = 0; i < numbers.length; i += 2) {
            tiers.add(new TopUpTier(Money.fen(numbers[i]), Money.fen(numbers[i + 1]), 0, List.of()));
        }
        return new TopUpRule(tiers, 0);
    }

    @Test
    void isSaidAsPeopleSayIt() {
        assertThat(TopUpWords.of(rule(50_000, 10_000, 10_050, 1_000)))
                .hasToString(TopUpWords.of(rule(10_050, 1_000, 50_000, 10_000)).toString())
                .satisfies(words -> assertThat(words.zh()).isEqualTo("充100.5送10，充500送100"));
    }
}
