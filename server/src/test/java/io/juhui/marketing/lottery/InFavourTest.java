package io.juhui.marketing.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.lottery.ChanceTerms.FriendBy;
import io.juhui.marketing.lottery.Prize.PrizeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** K07, R32: what may change once a lottery has begun. */
class InFavourTest {

    private static final ChanceTerms CHANCES = new ChanceTerms(1, FriendBy.REGISTERED, 2, Money.fen(9_900), 1, 100, 3);
    private static final Prize CARD =
            new Prize("礼品卡", PrizeKind.GIFTCARD, "", 500, Money.fen(500), 10, 100_000, null, false);
    private static final Prize NOTHING =
            new Prize("谢谢参与", PrizeKind.NOTHING, "", 1, Money.ZERO, null, 900_000, null, true);
    private static final LotteryRule RULE = rule(CHANCES, 5, 50, 3, 7, List.of(CARD, NOTHING));

    private static LotteryRule rule(
            ChanceTerms chances, int perDay, int perPerson, int wins, int claim, List<Prize> prizes) {
        return new LotteryRule(LotteryRule.Look.WHEEL, chances, perDay, perPerson, wins, claim, "", prizes);
    }

    private static LotteryRule chances(ChanceTerms chances) {
        return rule(chances, 5, 50, 3, 7, List.of(CARD, NOTHING));
    }

    private static LotteryRule card(UnaryOperator<Prize> change, int odds) {
        var nothing = new Prize("谢谢参与", PrizeKind.NOTHING, "", 1, Money.ZERO, null, 1_000_000 - odds, null, true);
        return rule(CHANCES, 5, 50, 3, 7, List.of(change.apply(CARD), nothing));
    }

    private static Prize card(String name, long fen, @Nullable Integer stock, int odds) {
        return new Prize(name, PrizeKind.GIFTCARD, "", fen, Money.fen(fen), stock, odds, null, false);
    }

    private static String refused(LotteryRule after) {
        var problem = catchThrowableOfType(Problem.class, () -> InFavour.require(RULE, after));
        assertThat(problem.code()).isEqualTo(LotteryProblem.FROZEN);
        return problem.fields().getFirst().pointer();
    }

    private static void admitted(LotteryRule after) {
        assertThatCode(() -> InFavour.require(RULE, after)).doesNotThrowAnyException();
    }

    @Test
    void admitsWhatFavoursMembers() {
        admitted(RULE);
        admitted(rule(CHANCES, 6, 60, 4, 8, List.of(CARD, NOTHING)));
        admitted(chances(new ChanceTerms(2, FriendBy.OPENED, 3, Money.fen(5_000), 2, 50, 4)));
        admitted(card(_ -> card("礼品卡", 600, 20, 200_000), 200_000));
        admitted(card(_ -> card("礼品卡", 500, null, 100_000), 100_000));
        var one = card("大礼品卡", 1_000, 1, 1_000);
        var rarer = new Prize("谢谢参与", PrizeKind.NOTHING, "", 1, Money.ZERO, null, 899_000, null, true);
        admitted(rule(CHANCES, 5, 50, 3, 7, List.of(CARD, rarer, one)));
    }

    @Test
    @DisplayName("K07 开始后降低概率、减少数量、改奖品都被拒绝，并指出是哪一项")
    void refusesWhatDoesNot() {
        assertThat(refused(card(_ -> card("礼品卡", 500, 10, 99_999), 99_999))).isEqualTo("/rule/prizes/0/odds");
        assertThat(refused(card(_ -> card("礼品卡", 500, 9, 100_000), 100_000))).isEqualTo("/rule/prizes/0/stock");
        assertThat(refused(card(_ -> card("礼品卡", 400, 10, 100_000), 100_000))).isEqualTo("/rule/prizes/0/amount");
        assertThat(refused(card(_ -> card("别的卡", 500, 10, 100_000), 100_000))).isEqualTo("/rule/prizes/0/name");
        assertThat(refused(rule(CHANCES, 4, 50, 3, 7, List.of(CARD, NOTHING)))).isEqualTo("/rule/drawsPerDay");
        assertThat(refused(rule(CHANCES, 5, 49, 3, 7, List.of(CARD, NOTHING)))).isEqualTo("/rule/drawsPerPerson");
        assertThat(refused(rule(CHANCES, 5, 50, 2, 7, List.of(CARD, NOTHING)))).isEqualTo("/rule/winsPerPerson");
        assertThat(refused(rule(CHANCES, 5, 50, 3, 6, List.of(CARD, NOTHING)))).isEqualTo("/rule/claimDays");
        assertThat(refused(rule(CHANCES, 5, 50, 3, 7, List.of(NOTHING, CARD)))).isEqualTo("/rule/prizes/0/kind");
        assertThat(refused(rule(CHANCES, 5, 50, 3, 7, List.of(CARD)))).isEqualTo("/rule/prizes");
    }

    @Test
    void refusesFewerOrDearerChances() {
        assertThat(refused(chances(new ChanceTerms(0, FriendBy.REGISTERED, 2, Money.fen(9_900), 1, 100, 3))))
                .isEqualTo("/rule/chances/freePerDay");
        assertThat(refused(chances(new ChanceTerms(1, FriendBy.REGISTERED, 1, Money.fen(9_900), 1, 100, 3))))
                .isEqualTo("/rule/chances/friendsPerDay");
        assertThat(refused(chances(new ChanceTerms(1, FriendBy.REGISTERED, 2, Money.fen(9_901), 1, 100, 3))))
                .isEqualTo("/rule/chances/orderFrom");
        assertThat(refused(chances(new ChanceTerms(1, FriendBy.REGISTERED, 2, Money.fen(9_900), 0, 100, 3))))
                .isEqualTo("/rule/chances/ordersPerDay");
        assertThat(refused(chances(new ChanceTerms(1, FriendBy.REGISTERED, 2, Money.fen(9_900), 1, 101, 3))))
                .isEqualTo("/rule/chances/points");
        assertThat(refused(chances(new ChanceTerms(1, FriendBy.REGISTERED, 2, Money.fen(9_900), 1, 100, 2))))
                .isEqualTo("/rule/chances/pointsPerDay");
        var opened = chances(new ChanceTerms(1, FriendBy.OPENED, 2, Money.fen(9_900), 1, 100, 3));
        var stricter = catchThrowableOfType(Problem.class, () -> InFavour.require(opened, RULE));
        assertThat(stricter.fields().getFirst().pointer()).isEqualTo("/rule/chances/friendBy");
    }

    @Test
    void keepsTheBeginningAndNeverEndsEarlier() {
        var from = Instant.parse("2026-12-01T00:00:00Z");
        var terms = CampaignTerms.of("抽奖", new TimeWindow(from, from.plus(Duration.ofDays(7))));
        assertThatCode(() -> InFavour.require(terms, terms.in(new TimeWindow(from, from.plus(Duration.ofDays(8))))))
                .doesNotThrowAnyException();
        assertThatCode(() -> InFavour.require(terms, terms.named("新名字"))).doesNotThrowAnyException();
        var shorter = catchThrowableOfType(
                Problem.class,
                () -> InFavour.require(terms, terms.in(new TimeWindow(from, from.plus(Duration.ofDays(6))))));
        assertThat(shorter.fields().getFirst().pointer()).isEqualTo("/campaign/endsAt");
        var later = catchThrowableOfType(
                Problem.class,
                () -> InFavour.require(
                        terms, terms.in(new TimeWindow(from.plusSeconds(1), from.plus(Duration.ofDays(7))))));
        assertThat(later.fields().getFirst().pointer()).isEqualTo("/campaign/startsAt");
    }
}
