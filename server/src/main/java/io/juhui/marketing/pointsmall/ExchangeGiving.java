package io.juhui.marketing.pointsmall;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Words;
import io.juhui.marketing.pointsmall.Exchange.Fresh;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Transfer;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was exchanged is promised with the exchange; where it turns out that it cannot be given, points and stock come back. */
@Component
class ExchangeGiving implements DeadlineHandler {

    private static final String KIND = "pointsmall.given";
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Words BACK = new Words("兑换未成功，退回", "Exchange not possible, given back");

    private final Rewards rewards;
    private final Exchanges exchanges;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    ExchangeGiving(Rewards rewards, Exchanges exchanges, Ledger ledger, Deadlines deadlines, Clock clock) {
        this.rewards = rewards;
        this.exchanges = exchanges;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    static Cause cause(ExchangeId exchange) {
        return new Cause("pointsmall.exchange", exchange.value());
    }

    /** In the transaction that exchanges. */
    void promise(List<Fresh> all, Instant at) {
        for (var fresh : all) {
            rewards.promise(
                    cause(fresh.id()),
                    fresh.exchange().buyer(),
                    List.of(fresh.item().reward()));
        }
        if (!all.isEmpty()) {
            deadlines.setAll(
                    KIND,
                    all.stream().mapToLong(fresh -> fresh.id().value()).toArray(),
                    all.stream().map(_ -> at.plus(LOOK)).toList());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Looks until it has been given, or could not be. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var exchange = new ExchangeId(id);
        var states = rewards.of(cause(exchange)).stream().map(Grant::state).toList();
        if (states.contains(Grant.GrantState.PROMISED)) {
            return Optional.of(clock.instant().plus(LOOK_AGAIN));
        }
        if (states.contains(Grant.GrantState.REFUSED)) {
            exchanges.giveBack(exchange, clock.instant()).ifPresent(this::points);
        }
        return Optional.empty();
    }

    private void points(Exchanges.Returned back) {
        ledger.post(Transfer.of(
                        "pointsmall.back",
                        ExchangeDecision.key(back.id()) + ":back",
                        io.juhui.money.ledger.Cause.of(ExchangeDecision.CAUSE, back.id()),
                        BACK)
                .giveBack(
                        Account.house(Asset.POINTS, Counter.SPENT),
                        ExchangeDecision.own(back.buyer()),
                        back.points(),
                        ExchangeDecision.key(back.id())));
    }
}
