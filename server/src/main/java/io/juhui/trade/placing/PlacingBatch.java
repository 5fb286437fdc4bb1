package io.juhui.trade.placing;

import io.juhui.kernel.Problem;
import io.juhui.platform.store.CrashPoints;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.EarlierPlacings;
import io.juhui.trade.ordering.OrderWriter;
import io.juhui.trade.placing.PlacingDrafts.Prepared;
import io.juhui.trade.placing.PlacingQueue.Answer;
import io.juhui.trade.placing.PlacingQueue.Request;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One transaction for a batch of placings: lock what they touch, decide in memory order by order, write as arrays, commit. The
 * Idempotency-Key is a unique column of the order, so key and order are one row.
 */
@Component
class PlacingBatch {

    private final EarlierPlacings earlier;
    private final OrderWriter orders;
    private final List<Share<?>> shares;
    private final OneTrip trip;
    private final HotTransaction transaction;

    PlacingBatch(
            EarlierPlacings earlier,
            OrderWriter orders,
            List<PlacingPart<?>> parts,
            OneTrip trip,
            HotTransaction transaction) {
        this.earlier = earlier;
        this.orders = orders;
        this.shares = parts.stream()
                .sorted(Comparator.comparingInt(PlacingPart::rank))
                .<Share<?>>map(PlacingBatch::share)
                .toList();
        this.trip = trip;
        this.transaction = transaction;
    }

    /** What became of each request; asked for by the very request. */
    Map<Request, Outcome<Answer>> place(List<Prepared> batch) {
        var outcomes = transaction.run(reads -> inTransaction(batch, reads));
        CrashPoints.reach("placing.committed");
        return outcomes;
    }

    private Map<Request, Outcome<Answer>> inTransaction(List<Prepared> batch, Writes reads) {
        var outcomes = new IdentityHashMap<Request, Outcome<Answer>>();
        var placed = earlier.under(batch.stream().map(p -> p.request().key()).toList(), reads);
        load(batch, reads);
        var fresh = new LinkedHashMap<UUID, Prepared>();
        var again = new ArrayList<Request>();
        for (var prepared : batch) {
            var key = prepared.request().key();
            if (placed.containsKey(key) || fresh.putIfAbsent(key, prepared) != null) {
                again.add(prepared.request());
            }
        }
        decide(fresh.values(), outcomes, placed);
        for (var request : again) {
            outcomes.put(request, repeat(request, placed, fresh, outcomes));
        }
        return outcomes;
    }

    /** All that the batch may touch, also for who turns out to have placed before: so it is one trip with the question for keys. */
    private void load(List<Prepared> batch, Writes reads) {
        var drafts = batch.stream()
                .filter(Prepared.Ready.class::isInstance)
                .map(one -> ((Prepared.Ready) one).draft())
                .toList();
        if (!drafts.isEmpty()) {
            shares.forEach(share -> share.load(drafts, reads));
        }
        reads.send();
        CrashPoints.reach("placing.locked");
    }

    private void decide(
            Collection<Prepared> fresh,
            Map<Request, Outcome<Answer>> outcomes,
            Map<UUID, EarlierPlacings.Placed> placed) {
        var ready = new ArrayList<Prepared.Ready>(fresh.size());
        for (var prepared : fresh) {
            switch (prepared) {
                case Prepared.Refused refused ->
                    outcomes.put(refused.request(), new Outcome.Refused<>(refused.problem()));
                case Prepared.Ready one -> ready.add(one);
            }
        }
        if (ready.isEmpty()) {
            return;
        }
        var accepted = new ArrayList<Draft>(ready.size());
        for (var one : ready) {
            var draft = one.draft();
            try {
                shares.forEach(share -> share.check(draft));
                shares.forEach(share -> share.take(draft));
                accepted.add(draft);
                var answer = draft.answer();
                placed.put(draft.key(), new EarlierPlacings.Placed(draft.request(), answer));
                outcomes.put(one.request(), new Outcome.Done<>(new Answer(answer, false)));
            } catch (Problem problem) {
                outcomes.put(one.request(), new Outcome.Refused<>(problem));
            }
        }
        if (!accepted.isEmpty()) {
            trip.run(writes -> {
                shares.forEach(share -> share.write(accepted, writes));
                orders.insert(accepted, writes);
            });
            orders.tellPaid(accepted);
            CrashPoints.reach("placing.written");
        }
    }

    /** The same key again: the first answer, or its refusal, or a complaint when it asks for something else. */
    private static Outcome<Answer> repeat(
            Request request,
            Map<UUID, EarlierPlacings.Placed> placed,
            Map<UUID, Prepared> fresh,
            Map<Request, Outcome<Answer>> outcomes) {
        var first = placed.get(request.key());
        if (first == null) {
            var refused = Objects.requireNonNull(fresh.get(request.key()));
            return Objects.requireNonNull(outcomes.get(refused.request()));
        }
        return first.request().equals(request.digest())
                ? new Outcome.Done<>(new Answer(first.answer(), true))
                : new Outcome.Refused<>(WebProblem.KEY_REUSED.problem());
    }

    private static <S> Share<S> share(PlacingPart<S> part) {
        return new Share<>(part);
    }

    /** A part with the rows of the batch under way; the batch runs on one thread. */
    private static final class Share<S> {
        private final PlacingPart<S> part;
        private java.util.Optional<S> rows = java.util.Optional.empty();

        Share(PlacingPart<S> part) {
            this.part = part;
        }

        void load(List<Draft> drafts, Writes reads) {
            rows = java.util.Optional.ofNullable(part.load(drafts, reads));
        }

        void check(Draft draft) {
            part.check(rows.orElseThrow(), draft);
        }

        void take(Draft draft) {
            part.take(rows.orElseThrow(), draft);
        }

        void write(List<Draft> placed, Writes writes) {
            part.write(rows.orElseThrow(), placed, writes);
        }
    }
}
