package io.juhui.marketing.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.marketing.groupbuy.GroupBuyTerms.GroupBuySku;
import io.juhui.marketing.groupbuy.GroupBuyTerms.TeamClosing;
import io.juhui.marketing.groupbuy.LeaderPerk.PerkKind;
import io.juhui.marketing.groupbuy.Team.Kept;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.party.identity.BuyerView;
import io.juhui.trade.pricing.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a rule makes of prices, and what can become of a team. */
class GroupBuyTermsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static GroupBuyTerms rule(boolean fills, int from, @Nullable LeaderPerk perk) {
        var skus = List.of(new GroupBuySku(new SkuId(7), Money.fen(1_990), null));
        return new GroupBuyTerms(3, 24, TeamClosing.TEAM_HOURS, perk, true, true, fills, from, skus);
    }

    private static Team team(TeamState state, int paid, Instant closes, @Nullable Instant bound) {
        var kept = new Kept(3, 24, bound, Set.of(), 0, 0, 0);
        var ended = state.isOver() ? NOW : null;
        return new Team(
                new TeamId(1), new CampaignId(2), 5, new BuyerId(9), state, kept, paid, NOW, closes, ended, null);
    }

    @Test
    @DisplayName("R28 团长优惠：只减团长自己的一行，在拼团价之后")
    void takesThePerkOffTheLineOnceAfterTheGroupPrice() {
        var price = Money.fen(1_990);
        var minus = new LeaderPerk(PerkKind.MINUS, 500);
        var rate = new LeaderPerk(PerkKind.RATE, 8_850);

        assertThat(GroupBuyTerms.line(price, 3, Optional.empty())).isEqualTo(Money.fen(5_970));
        assertThat(GroupBuyTerms.line(price, 3, Optional.of(minus))).isEqualTo(Money.fen(5_470));
        assertThat(GroupBuyTerms.line(price, 1, Optional.of(rate))).isEqualTo(Money.fen(1_761));
        assertThat(GroupBuyTerms.line(Money.fen(300), 1, Optional.of(minus))).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("R26 到点结束：开团时长，或不晚于活动结束")
    void closesAfterItsHoursOrAtTheBound() {
        var late = NOW.plus(Duration.ofHours(24));
        assertThat(team(TeamState.NEW, 0, late, null).kept().closes(NOW)).isEqualTo(late);
        var bound = NOW.plus(Duration.ofHours(2));
        assertThat(team(TeamState.NEW, 0, late, bound).kept().closes(NOW)).isEqualTo(bound);
        assertThat(rule(false, 1, null).bound(bound)).isEmpty();
        var bounded = new GroupBuyTerms(
                3,
                24,
                TeamClosing.CAMPAIGN_END,
                null,
                true,
                true,
                false,
                1,
                rule(false, 1, null).skus());
        assertThat(bounded.bound(bound)).contains(bound);
    }

    @Test
    void seatsNobodyFromTheInstantOnAtWhichItCloses() {
        var open = team(TeamState.OPEN, 1, NOW, null);
        assertThat(open.shut(NOW.minusNanos(1_000))).isEmpty();
        assertThat(open.shut(NOW)).contains(GroupBuyProblem.TEAM_OVER);
        assertThat(team(TeamState.FORMED, 3, NOW.plusSeconds(9), null).shut(NOW))
                .contains(GroupBuyProblem.TEAM_FULL);
        assertThat(team(TeamState.FILLED, 2, NOW.plusSeconds(9), null).shut(NOW))
                .contains(GroupBuyProblem.TEAM_OVER);
        assertThat(team(TeamState.NEW, 0, NOW.plusSeconds(9), null).shut(NOW)).contains(GroupBuyProblem.TEAM_OVER);
    }

    @Test
    void failsAtItsDeadlineUnlessTheMerchantCompletesIt() {
        var off = Optional.of(rule(false, 1, null));
        var fromTwo = Optional.of(rule(true, 2, null));

        assertThat(team(TeamState.OPEN, 2, NOW.plusSeconds(1), null).due(NOW, fromTwo))
                .as("not yet")
                .isEmpty();
        assertThat(team(TeamState.OPEN, 2, NOW, null).due(NOW, off)).contains(TeamState.FAILED);
        assertThat(team(TeamState.OPEN, 1, NOW, null).due(NOW, fromTwo)).contains(TeamState.FAILED);
        assertThat(team(TeamState.OPEN, 2, NOW, null).due(NOW, fromTwo)).contains(TeamState.FILLED);
        assertThat(team(TeamState.FORMED, 3, NOW, null).due(NOW, fromTwo))
                .as("it has ended")
                .isEmpty();
    }

    @Test
    void readsPicksAndTakesNonsenseForNone() {
        assertThat(pick("open-12", 0)).contains(new GroupPick.Open(new CampaignId(12)));
        assertThat(pick("join-12", 0)).contains(new GroupPick.Join(new TeamId(12), false));
        assertThat(pick("join-12", 1)).contains(new GroupPick.Join(new TeamId(12), true));
        for (var nonsense : List.of("", "open", "open-", "join-x", "lead-12", "join-1234567890123456789")) {
            assertThat(pick(nonsense, 0)).as(nonsense).isEmpty();
        }
        var two = List.of(new Pick("groupbuy", "open-1", 0), new Pick("groupbuy", "open-2", 0));
        assertThat(GroupPick.of(two)).as("a purchase is bought in one team").isEmpty();
        assertThat(GroupPick.isMade(two)).isTrue();
    }

    private static Optional<GroupPick> pick(String id, long amount) {
        return GroupPick.of(new Pick("groupbuy", id, amount));
    }

    @Test
    void masksNames() {
        assertThat(BuyerView.masked("王小明")).isEqualTo("王***明");
        assertThat(BuyerView.masked("王明")).as("two letters would be all of it").isEqualTo("王***");
        assertThat(BuyerView.masked("王")).isEqualTo("王***");
        assertThat(BuyerView.masked("")).isEqualTo("***");
    }
}
