package io.juhui.example.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import io.juhui.money.payment.Till;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Rewards that this room promises and gives. */
@JuhuiTest
class SeatRewardTest {

    private static final Reward TWO_SEATS = new Reward(SeatGift.KIND, "", 2);

    @Autowired
    Given given;

    @Autowired
    Rewards rewards;

    @Autowired
    SeatGift gift;

    @Autowired
    List<DeadlineHandler> deadlines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    private boolean promise(Cause cause, Reward... what) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> rewards.promise(cause, given.buyer().id(), List.of(what))));
    }

    private void attempt(Grant grant) {
        deadlines.stream()
                .filter(handler -> handler.kind().equals("reward.give"))
                .findFirst()
                .orElseThrow()
                .attempt(grant.id());
    }

    /** Eight who say the same, and eight deadlines at once, whatever the jobs do beside. */
    @Test
    void givesOnceForEachCauseHoweverOftenItIsAskedFor() {
        var cause = new Cause("example.seat", ids.next());

        var first = Together.run(8, _ -> promise(cause, TWO_SEATS));
        var grant = rewards.of(cause).getFirst();
        Together.run(8, _ -> {
            attempt(grant);
            return true;
        });

        assertThat(first.stream().filter(yes -> yes)).hasSize(1);
        assertThat(rewards.of(cause)).hasSize(1);
        assertThat(rewards.of(cause).getFirst().state()).isEqualTo(Grant.GrantState.GIVEN);
        assertThat(gift.seats(grant.id())).isEqualTo(2);
    }

    @Test
    void keepsARefusalOnRecordAndGivesTheRest() {
        var cause = new Cause("example.seat", ids.next());
        promise(cause, new Reward(SeatGift.KIND, "none", 1), TWO_SEATS, new Reward("nobodys", "", 1));

        rewards.of(cause).forEach(this::attempt);

        assertThat(rewards.of(cause))
                .extracting(Grant::state)
                .containsExactly(Grant.GrantState.REFUSED, Grant.GrantState.GIVEN, Grant.GrantState.REFUSED);
        assertThat(rewards.of(cause).getFirst().refused().orElseThrow().zh()).isEqualTo("名额已满");
        assertThat(rewards.of(cause).getLast().refused().orElseThrow().zh()).isEqualTo("没有这种奖励");
    }

    @Test
    void takesBackOnceWhatWasGivenAndGivesNothingThatIsRecalledBefore() {
        var cause = new Cause("example.seat", ids.next());
        promise(cause, TWO_SEATS);
        rewards.of(cause).forEach(this::attempt);
        var grant = rewards.of(cause).getFirst();

        var said = Together.run(
                8, _ -> transaction.execute(_ -> rewards.recall(cause, new Words("取消了", "It was undone"))));

        assertThat(said).containsOnlyOnce(1);
        Till.until(() -> rewards.of(cause).getFirst().back().isPresent());
        assertThat(rewards.of(cause).getFirst().back()).hasValue(2);
        assertThat(gift.seats(grant.id())).isZero();

        var early = new Cause("example.seat", ids.next());
        transaction.executeWithoutResult(_ -> {
            rewards.promise(early, given.buyer().id(), List.of(TWO_SEATS));
            rewards.recall(early, new Words("取消了", "It was undone"));
        });
        rewards.of(early).forEach(this::attempt);
        assertThat(rewards.of(early).getFirst().state()).isEqualTo(Grant.GrantState.REFUSED);
        assertThat(rewards.of(early).getFirst().refused().orElseThrow().zh()).isEqualTo("取消了");
    }

    @Test
    void promisesNothingWhenWhatItIsForIsUndone() {
        var cause = new Cause("example.seat", ids.next());

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    rewards.promise(cause, given.buyer().id(), List.of(TWO_SEATS));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThatThrownBy(() -> rewards.promise(cause, given.buyer().id(), List.of(TWO_SEATS)))
                .isInstanceOf(IllegalTransactionStateException.class);

        assertThat(rewards.of(cause)).isEmpty();
    }

    @Test
    void refusesInAFormWhatCouldNeverBeGivenAtItsPlace() {
        assertThat(rewards.offered()).contains(new Rewards.Offered(SeatGift.KIND, new Words("名额", "Seats")));
        assertThat(rewards.said(TWO_SEATS).zh()).isEqualTo("2 个名额");
        assertRefused(List.of(TWO_SEATS, new Reward(SeatGift.KIND, "", 4)), "example/seats-full", "/rewards/1");
        assertRefused(List.of(new Reward("nobodys", "", 1)), "reward/unknown-kind", "/rewards/0");
        assertRefused(Collections.nCopies(21, TWO_SEATS), "reward/too-many", "/rewards");
    }

    private void assertRefused(List<Reward> wrong, String problem, String pointer) {
        assertThatThrownBy(() -> rewards.check(wrong, "/rewards")).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code().slug()).isEqualTo(problem);
            assertThat(refused.fields()).extracting(Problem.Field::pointer).containsExactly(pointer);
        });
    }
}
