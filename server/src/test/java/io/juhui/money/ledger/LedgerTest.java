package io.juhui.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import io.juhui.platform.audit.Audit;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in its database: once, whole, and however many come at once. */
@JuhuiTest
class LedgerTest {

    private static final Words WORDS = new Words("测试", "Test");
    private static final Account GRANTED = Account.house(Asset.POINTS, Counter.GRANTED);
    private static final Account SPENT = Account.house(Asset.POINTS, Counter.SPENT);

    @Autowired
    Ledger ledger;

    @Autowired
    Balances balances;

    @Autowired
    Expiries expiries;

    @Autowired
    Audit audit;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void everythingAddsUp() {
        assertThat(audit.report().lines().stream()
                        .filter(result -> result.name().startsWith("ledger."))
                        .flatMap(result -> result.findings().stream()))
                .isEmpty();
    }

    private BuyerId owner() {
        return new BuyerId(ids.next());
    }

    private static Account points(BuyerId owner) {
        return Account.of(owner, Pot.POINTS_AVAILABLE);
    }

    private static Account held(BuyerId owner) {
        return Account.of(owner, Pot.POINTS_HELD);
    }

    private Transfer transfer() {
        var id = ids.next();
        return Transfer.of("test.move", "test:" + id, new Cause("test", id), WORDS);
    }

    private BuyerId with(long amount, Duration lasting) {
        var owner = owner();
        ledger.post(transfer()
                .moveUntil(GRANTED, points(owner), amount, clock.instant().plus(lasting)));
        return owner;
    }

    private long available(BuyerId owner) {
        return balances.of(owner).in(Pot.POINTS_AVAILABLE);
    }

    private static boolean went(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Problem refusal) {
            assertThat(refusal.code()).isEqualTo(LedgerProblem.NOT_ENOUGH);
            return false;
        }
    }

    @Test
    @DisplayName("200 个人同时花同一个余额：花掉的正好是有的")
    void spendsOneBalanceByTwoHundredAtOnce() {
        var owner = with(1_000, Duration.ofDays(30));
        var won = Together.run(200, _ -> went(() -> ledger.post(transfer().move(points(owner), SPENT, 30))));
        assertThat(won.stream().filter(ok -> ok)).hasSize(33);
        assertThat(available(owner)).isEqualTo(10);
    }

    @Test
    @DisplayName("甲→乙 与 乙→甲 各一千次，锁不成环，总和不变")
    void movesBothWaysAtOnce() {
        var one = owner();
        var other = owner();
        var in = Account.house(Asset.BALANCE, Counter.PAID_IN);
        var mine = Account.of(one, Pot.BALANCE_PRINCIPAL);
        var theirs = Account.of(other, Pot.BALANCE_PRINCIPAL);
        ledger.post(transfer().move(in, mine, 100_000).move(in, theirs, 100_000));
        Together.run(40, i -> {
            for (int n = 0; n < 50; n++) {
                ledger.post(
                        i % 2 == 0
                                ? transfer().move(mine, theirs, 1 + n)
                                : transfer().move(theirs, mine, 1 + n));
            }
            return true;
        });
        assertThat(balances.of(one).in(Pot.BALANCE_PRINCIPAL)).isEqualTo(100_000);
        assertThat(balances.of(other).in(Pot.BALANCE_PRINCIPAL)).isEqualTo(100_000);
    }

    @Test
    void postsOneKeyOnceHoweverManySayIt() {
        var owner = with(100, Duration.ofDays(30));
        var spend = transfer().move(points(owner), SPENT, 60);
        var ids = Together.run(40, _ -> ledger.post(spend));
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(available(owner)).isEqualTo(40);
    }

    @Test
    @DisplayName("占用只结束一次：扣款与释放同时来")
    void endsAHoldOnce() {
        for (int round = 0; round < 10; round++) {
            var owner = with(100, Duration.ofDays(30));
            var hold = transfer().move(points(owner), held(owner), 60);
            ledger.post(hold);
            var ended = Together.run(
                    8,
                    i -> i % 2 == 0
                            ? ledger.capture(hold.key(), "test.capture", WORDS)
                            : ledger.release(hold.key(), "test.release", WORDS));
            assertThat(ended.stream().filter(ok -> ok)).hasSize(1);
            assertThat(available(owner)).isIn(40L, 100L);
            assertThat(balances.of(owner).in(Pot.POINTS_HELD)).isZero();
        }
    }

    @Test
    @DisplayName("R22 退回的积分回到原来的批次，几次部分退回合计不超过用掉的")
    void givesBackToTheBatchesItCameFrom() {
        var owner = with(50, Duration.ofDays(1));
        ledger.post(
                transfer().moveUntil(GRANTED, points(owner), 50, clock.instant().plus(Duration.ofDays(90))));
        var hold = transfer().move(points(owner), held(owner), 80);
        ledger.post(hold);
        ledger.capture(hold.key(), "test.capture", WORDS);

        ledger.post(transfer().giveBack(SPENT, points(owner), 40, hold.key()));
        assertThat(batches(owner)).containsExactly(10L, 50L);
        ledger.post(transfer().giveBack(SPENT, points(owner), 40, hold.key()));
        assertThat(batches(owner)).containsExactly(50L, 50L);
        assertThatThrownBy(() -> ledger.post(transfer().giveBack(SPENT, points(owner), 1, hold.key())))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Long> batches(BuyerId owner) {
        return db.sql("select left_over from ledger_batch where owner = :owner order by expires_at")
                .param("owner", owner.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    @Test
    void takesBackAGrantOnceAndLeavesWhatWasSpentOwed() {
        var owner = owner();
        var grant = transfer()
                .moveUntil(GRANTED, points(owner), 100, clock.instant().plus(Duration.ofDays(9)));
        ledger.post(grant);
        ledger.post(transfer().move(points(owner), SPENT, 70));
        assertThat(Together.run(6, _ -> ledger.reverse(grant.key(), "test.reverse", WORDS)).stream()
                        .filter(ok -> ok))
                .hasSize(1);
        assertThat(available(owner)).isEqualTo(-70);
        assertThat(went(() -> ledger.post(transfer().move(points(owner), SPENT, 1))))
                .isFalse();
    }

    @Test
    @DisplayName("R23 到期的先花不掉，再被清走；同时清也只清一次")
    void clearsAwayWhatHasEndedOnce() {
        var owner = with(30, Duration.ofDays(30));
        ledger.post(
                transfer().moveUntil(GRANTED, points(owner), 70, clock.instant().plusMillis(1)));
        var later = clock.instant().plusMillis(50);
        while (clock.instant().isBefore(later)) {
            Thread.onSpinWait();
        }
        assertThat(available(owner)).isEqualTo(30);
        assertThat(went(() -> ledger.post(transfer().move(points(owner), SPENT, 31))))
                .isFalse();
        Together.run(4, _ -> {
            expiries.run();
            return true;
        });
        assertThat(db.sql("select amount from ledger_balance where owner = :owner and pot = 'points.available'")
                        .param("owner", owner.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void neverChangesWhatHasBeenEntered() {
        with(10, Duration.ofDays(1));
        assertThatThrownBy(() ->
                        db.sql("update ledger_entry set amount = amount + 1").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.sql("delete from ledger_transfer").update()).hasMessageContaining("never changed");
    }

    @Test
    void letsTheDatabaseItselfRefuseABalanceBelowNothing() {
        var owner = with(10, Duration.ofDays(1));
        assertThatThrownBy(() -> db.sql("update ledger_balance set amount = -1 where owner = :owner")
                        .param("owner", owner.value())
                        .update())
                .hasMessageContaining("check");
    }
}
