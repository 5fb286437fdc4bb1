package io.juhui.marketing.pointsmall;

import io.juhui.kernel.Problem;
import io.juhui.marketing.pointsmall.Exchange.Exchanged;
import io.juhui.marketing.pointsmall.ExchangeDecision.Working;
import io.juhui.marketing.pointsmall.ExchangeRows.Held;
import io.juhui.marketing.pointsmall.ExchangeRows.Person;
import io.juhui.money.ledger.Ledger;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One transaction for a batch of exchanges: counts locked and read, then the buyers' points, decided in memory in the order they came,
 * written with their promises.
 */
@Component
class ExchangeBatch {

    private final ExchangeRows rows;
    private final ExchangeDecision decision;
    private final ExchangeWriting writing;
    private final Ledger ledger;
    private final HotTransaction transaction;
    private final Clock clock;

    ExchangeBatch(
            ExchangeRows rows,
            ExchangeDecision decision,
            ExchangeWriting writing,
            Ledger ledger,
            HotTransaction transaction,
            Clock clock) {
        this.rows = rows;
        this.decision = decision;
        this.writing = writing;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Outcome<Exchanged>> run(List<Exchange> batch) {
        return transaction.run(reading -> inTransaction(batch, reading));
    }

    private List<Outcome<Exchanged>> inTransaction(List<Exchange> batch, Writes reading) {
        var at = clock.instant();
        var persons = batch.stream()
                .map(one -> new Person(one.campaign().value(), one.buyer().value()))
                .distinct()
                .toList();
        var held = rows.hold(persons, reading);
        var known = writing.known(keysOf(batch), reading);
        reading.send();
        return points(batch, held, known, at);
    }

    private List<Outcome<Exchanged>> points(List<Exchange> batch, Held held, RoadKeys.Known known, Instant at) {
        var accounts =
                batch.stream().map(one -> ExchangeDecision.own(one.buyer())).collect(Collectors.toSet());
        return ledger.decide(accounts, sheet -> {
            var working = Working.of(held, sheet, at);
            var outcomes =
                    batch.stream().map(one -> outcome(one, known, working)).toList();
            writing.write(
                    working.fresh(),
                    keysOf(working.fresh().stream()
                            .map(Exchange.Fresh::exchange)
                            .toList()),
                    at);
            return outcomes;
        });
    }

    /** The key comes first: what was done is told as done, whatever has become of the thing since. */
    private Outcome<Exchanged> outcome(Exchange exchange, RoadKeys.Known known, Working working) {
        try {
            var key = exchange.key();
            if (key != null && known.has(key)) {
                return new Outcome.Done<>(new Exchanged(null));
            }
            var exchanged = decision.decide(exchange, working);
            if (key != null) {
                known.done(key);
            }
            return new Outcome.Done<>(exchanged);
        } catch (Problem refused) {
            return new Outcome.Refused<>(refused);
        }
    }

    private static List<RoadKeys.Key> keysOf(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(Exchange::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
