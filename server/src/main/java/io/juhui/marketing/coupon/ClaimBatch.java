package io.juhui.marketing.coupon;

import io.juhui.kernel.Problem;
import io.juhui.marketing.coupon.Claim.Claimed;
import io.juhui.marketing.coupon.ClaimDecision.Working;
import io.juhui.marketing.coupon.ClaimRows.Fresh;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * One transaction for a batch of claims: one trip that locks the templates' counts and reads what depends on them, decided in memory
 * in the order they came, one trip that writes.
 */
@Component
class ClaimBatch {

    private final ClaimRows rows;
    private final ClaimDecision decision;
    private final RoadKeys keys;
    private final OneTrip trip;
    private final HotTransaction transaction;
    private final Clock clock;

    ClaimBatch(
            ClaimRows rows,
            ClaimDecision decision,
            RoadKeys keys,
            OneTrip trip,
            HotTransaction transaction,
            Clock clock) {
        this.rows = rows;
        this.decision = decision;
        this.keys = keys;
        this.trip = trip;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Joins the caller's transaction where there is one. */
    List<Outcome<Claimed>> run(List<Claim> batch) {
        return transaction.run(reading -> inTransaction(batch, reading));
    }

    private List<Outcome<Claimed>> inTransaction(List<Claim> batch, Writes reading) {
        var at = clock.instant();
        var held = rows.hold(batch, reading);
        var known = keys.look(keysOf(batch), reading);
        reading.send();
        var working = Working.of(held, at);
        var outcomes =
                batch.stream().map(claim -> outcome(claim, known, working)).toList();
        if (!working.fresh().isEmpty()) {
            trip.run(writing -> {
                rows.write(working.fresh(), at, writing);
                keys.keep(keysOf(working.fresh().stream().map(Fresh::claim).toList()), at, writing);
            });
        }
        decision.settle(working);
        return outcomes;
    }

    /** The key comes first: what was done is told as done, whatever has become of the template since. */
    private Outcome<Claimed> outcome(Claim claim, RoadKeys.Known known, Working working) {
        try {
            var key = claim.key();
            if (key != null && known.has(key)) {
                return new Outcome.Done<>(new Claimed(List.of(), true));
            }
            var claimed = decision.claim(claim, working);
            if (key != null) {
                known.done(key);
            }
            return new Outcome.Done<>(claimed);
        } catch (Problem refused) {
            return new Outcome.Refused<>(refused);
        }
    }

    private static List<RoadKeys.Key> keysOf(List<Claim> claims) {
        return claims.stream()
                .map(Claim::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
