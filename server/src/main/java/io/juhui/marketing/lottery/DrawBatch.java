package io.juhui.marketing.lottery;

import io.juhui.kernel.Problem;
import io.juhui.marketing.lottery.Draw.Drawn;
import io.juhui.marketing.lottery.DrawDecision.Working;
import io.juhui.marketing.lottery.DrawRows.Held;
import io.juhui.marketing.lottery.DrawRows.Person;
import io.juhui.money.ledger.Ledger;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One transaction for a batch of draws: the campaigns' rows locked and read, then the points of those who pay, decided in memory in the
 * order they came, written with their prizes.
 */
@Component
class DrawBatch {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final DrawRows rows;
    private final DrawDecision decision;
    private final DrawWriting writing;
    private final Ledger ledger;
    private final HotTransaction transaction;
    private final Clock clock;

    DrawBatch(
            DrawRows rows,
            DrawDecision decision,
            DrawWriting writing,
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

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHOP);
    }

    List<Outcome<Drawn>> run(List<Draw> batch) {
        return transaction.run(reading -> inTransaction(batch, reading));
    }

    private List<Outcome<Drawn>> inTransaction(List<Draw> batch, Writes reading) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is hashed
        var persons = batch.stream()
                .map(one -> new Person(one.campaign().value(), one.buyer().value()))
                .distinct()
                .toList();
        var held = rows.hold(persons, day(at), reading);
        var known = writing.known(
                batch.stream()
                        .map(Draw::key)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                reading);
        reading.send();
        return decide(batch, held, known, at);
    }

    private List<Outcome<Drawn>> decide(List<Draw> batch, Held held, RoadKeys.Known known, Instant at) {
        var accounts = batch.stream()
                .filter(one -> one.points() > 0)
                .map(one -> DrawDecision.own(one.buyer()))
                .collect(Collectors.toSet());
        return ledger.decide(accounts, sheet -> {
            var working = Working.of(held, sheet, at);
            var outcomes =
                    batch.stream().map(one -> outcome(one, known, working)).toList();
            writing.write(working.fresh(), held, day(at), at);
            return outcomes;
        });
    }

    /** The key comes first: what was drawn is told as drawn, whatever has become of the campaign since. */
    private Outcome<Drawn> outcome(Draw draw, RoadKeys.Known known, Working working) {
        try {
            var key = draw.key();
            if (key != null && known.has(key)) {
                return new Outcome.Done<>(new Drawn(null));
            }
            var drawn = decision.decide(draw, working);
            if (key != null) {
                known.done(key);
            }
            return new Outcome.Done<>(drawn);
        } catch (Problem refused) {
            return new Outcome.Refused<>(refused);
        }
    }
}
