package io.juhui.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a sheet decides, without a database. */
class SheetTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final BuyerId ANN = new BuyerId(7);
    private static final Account POINTS = Account.of(ANN, Pot.POINTS_AVAILABLE);
    private static final Account HELD = Account.of(ANN, Pot.POINTS_HELD);
    private static final Account GRANTED = Account.house(Asset.POINTS, Counter.GRANTED);
    private static final Account SPENT = Account.house(Asset.POINTS, Counter.SPENT);
    private static final Words WORDS = new Words("测试", "Test");

    private final Ids ids = new Ids(Clock.systemUTC(), () -> 1);
    private final Holding holding = new Holding(POINTS, 0);

    private Sheet sheet(Batch... batches) {
        var holdings = new HashMap<Account, Holding>();
        long sum = 0;
        for (var batch : batches) {
            sum += batch.left();
        }
        var points = batches.length == 0 ? holding : new Holding(POINTS, sum);
        List.of(batches).forEach(points::have);
        holdings.put(POINTS, points);
        holdings.put(HELD, new Holding(HELD, 0));
        var uses = new HashMap<String, List<Sheet.Use>>();
        return new Sheet(NOW, ids, holdings, new Sheet.Known(new HashMap<>(), new HashSet<>(), uses));
    }

    private static Batch batch(long id, String expires, long left) {
        return Batch.stored(id, POINTS, Instant.parse(expires), left);
    }

    private static Transfer transfer(String key) {
        return Transfer.of("test.move", key, new Cause("test", 1), WORDS);
    }

    @Test
    @DisplayName("R23 先到期的先用")
    void spendsWhatEndsFirst() {
        var later = batch(1, "2027-06-01T00:00:00Z", 50);
        var sooner = batch(2, "2027-01-01T00:00:00Z", 30);
        var sheet = sheet(later, sooner);

        sheet.book(transfer("spend:1").move(POINTS, SPENT, 40));

        assertThat(sooner.left()).isZero();
        assertThat(later.left()).isEqualTo(40);
    }

    @Test
    void refusesWhatHasEndedThoughItIsNotYetClearedAway() {
        var sheet = sheet(batch(1, "2026-11-30T16:00:00Z", 50), batch(2, "2027-01-01T00:00:00Z", 30));

        assertThat(sheet.spendable(POINTS)).isEqualTo(30);
        assertThatThrownBy(() -> sheet.book(transfer("spend:2").move(POINTS, SPENT, 31)))
                .isInstanceOfSatisfying(Problem.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(LedgerProblem.NOT_ENOUGH);
                    assertThat(refusal.extras()).containsEntry("available", 30L);
                });
        assertThat(sheet.spendable(POINTS)).as("nothing has changed").isEqualTo(30);
    }

    @Test
    @DisplayName("R22 已花掉的赠送积分被收回后为负，再得到的先抵欠")
    void owesWhatWasSpentAndSettlesItFromTheNextGrant() {
        var sheet = sheet(batch(1, "2027-01-01T00:00:00Z", 30));
        sheet.book(transfer("back:1").takeBack(POINTS, GRANTED, 100));
        assertThat(sheet.spendable(POINTS)).isZero();

        sheet.book(transfer("grant:1").moveUntil(GRANTED, POINTS, 50, NOW.plusSeconds(1000)));
        assertThat(sheet.spendable(POINTS)).isZero();
        sheet.book(transfer("grant:2").moveUntil(GRANTED, POINTS, 50, NOW.plusSeconds(1000)));
        assertThat(sheet.spendable(POINTS)).isEqualTo(30);
    }

    @Test
    void booksOneKeyOnceAndNeverForSomethingElse() {
        var sheet = sheet(batch(1, "2027-01-01T00:00:00Z", 30));
        var first = sheet.book(transfer("once").move(POINTS, SPENT, 10));
        assertThat(sheet.book(transfer("once").move(POINTS, SPENT, 10))).isEqualTo(first);
        assertThat(sheet.spendable(POINTS)).isEqualTo(20);
        assertThatThrownBy(() -> sheet.book(transfer("once").move(POINTS, SPENT, 11)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesMovesThatCancelEachOtherUnlessTheFirstCanBeMade() {
        var sheet = sheet(batch(1, "2027-01-01T00:00:00Z", 30));
        var there = transfer("circle").move(POINTS, HELD, 31).move(HELD, POINTS, 31);
        assertThatThrownBy(() -> sheet.book(there)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("随机的一串收支：余额与批次处处相等，从不为负")
    void keepsBalanceAndBatchesEqualWhateverComes() {
        var seed = System.nanoTime();
        var random = new java.util.Random(seed);
        for (int round = 0; round < 300; round++) {
            var sheet = sheet(batch(1, "2027-01-01T00:00:00Z", 40), batch(2, "2027-02-01T00:00:00Z", 60));
            long balance = 100;
            for (int i = 0; i < 20; i++) {
                long amount = random.nextLong(1, 61);
                var key = "r" + round + ":" + i;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        sheet.book(transfer(key)
                                .moveUntil(GRANTED, POINTS, amount, NOW.plusSeconds(random.nextLong(1, 9999))));
                        balance += amount;
                    }
                    case 1 -> {
                        if (balance >= amount) {
                            sheet.book(transfer(key).move(POINTS, SPENT, amount));
                            balance -= amount;
                        } else {
                            var more = transfer(key).move(POINTS, SPENT, amount);
                            assertThatThrownBy(() -> sheet.book(more)).isInstanceOf(Problem.class);
                        }
                    }
                    default -> {
                        sheet.book(transfer(key).takeBack(POINTS, GRANTED, amount));
                        balance -= amount;
                    }
                }
                assertThat(sheet.spendable(POINTS)).as("seed " + seed).isEqualTo(Math.max(0, balance));
            }
        }
    }

    @Test
    void refusesAnAmountThatMovesNothingAndAssetsThatDiffer() {
        assertThatThrownBy(() -> transfer("none").move(POINTS, SPENT, 0)).isInstanceOf(IllegalArgumentException.class);
        var growth = Account.house(Asset.GROWTH, Counter.GRANTED);
        assertThatThrownBy(() -> transfer("mixed").move(POINTS, growth, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
