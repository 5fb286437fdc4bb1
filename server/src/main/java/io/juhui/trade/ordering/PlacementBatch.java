package io.juhui.trade.ordering;

import io.juhui.kernel.Problem;
import io.juhui.platform.store.CrashPoints;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.ordering.Placement.Request;
import io.juhui.trade.ordering.PlacementDrafts.Prepared;
import io.juhui.trade.ordering.spi.PlacementPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction for a batch of placings: lock what they touch, decide in memory order by order, write as arrays, commit. The
 * Idempotency-Key is a unique column of the order, so key and order are one row.
 */
@Component
class PlacementBatch {

    private final EarlierPlacings earlier;
    private final OrderWriter orders;
    private final List<Share<?>> shares;
    private final OneTrip trip;
    private final OrderCourse course;
    private final TransactionTemplate transaction;

    PlacementBatch(
            EarlierPlacings earlier,
            OrderWriter orders,
            List<PlacementPart<?>> parts,
            OneTrip trip,
            OrderCourse course,
            TransactionTemplate transaction) {
        this.earlier = earlier;
        this.orders = orders;
        this.shares = parts.stream()
                .sorted(Comparator.comparingInt(PlacementPart::rank))
                .<Share<?>>map(PlacementBatch::share)
                .toList();
        this.trip = trip;
        this.course = course;
        this.transaction = transaction;
    }

    sealed interface Outcome {
        void tell();

        record Placed(Request request, OrderPlaced order, boolean again) implements Outcome {
            @Override
            public void tell() {
                request.answer().complete(new Placement.Answer(order, again));
            }
        }

        record Refused(Request request, Problem problem) implements Outcome {
            @Override
            public void tell() {
                request.answer().completeExceptionally(problem);
            }
        }
    }

    /** @param written called when all is written and only the commit is to come */
    List<Outcome> place(List<Prepared> batch, Runnable written) {
        var outcomes = Objects.requireNonNull(transaction.execute(_ -> {
            var decided = inTransaction(batch);
            written.run();
            return decided;
        }));
        CrashPoints.reach("placing.committed");
        return outcomes;
    }

    private List<Outcome> inTransaction(List<Prepared> batch) {
        var outcomes = new ArrayList<Outcome>(batch.size());
        var placed = earlier.under(batch.stream().map(p -> p.request().key()).toList());
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
            outcomes.add(repeat(request, placed, outcomes));
        }
        return outcomes;
    }

    private void decide(Collection<Prepared> fresh, List<Outcome> outcomes, Map<UUID, EarlierPlacings.Placed> placed) {
        var ready = new ArrayList<Prepared.Ready>(fresh.size());
        for (var prepared : fresh) {
            switch (prepared) {
                case Prepared.Refused refused ->
                    outcomes.add(new Outcome.Refused(refused.request(), refused.problem()));
                case Prepared.Ready one -> ready.add(one);
            }
        }
        if (ready.isEmpty()) {
            return;
        }
        var drafts = ready.stream().map(Prepared.Ready::draft).toList();
        shares.forEach(share -> share.load(drafts));
        CrashPoints.reach("placing.locked");
        var accepted = new ArrayList<Draft>(ready.size());
        for (var one : ready) {
            var draft = one.draft();
            try {
                shares.forEach(share -> share.check(draft));
                shares.forEach(share -> share.take(draft));
                accepted.add(draft);
                var answer = draft.answer();
                placed.put(draft.key(), new EarlierPlacings.Placed(draft.request(), answer));
                outcomes.add(new Outcome.Placed(one.request(), answer, false));
            } catch (Problem problem) {
                outcomes.add(new Outcome.Refused(one.request(), problem));
            }
        }
        if (!accepted.isEmpty()) {
            trip.run(writes -> {
                shares.forEach(share -> share.write(accepted, writes));
                orders.insert(accepted, writes);
            });
            accepted.stream()
                    .filter(draft -> draft.total().isZero())
                    .forEach(draft ->
                            course.tell(new OrderEvent.Paid(draft.id(), draft.buyer(), draft.total(), draft.at())));
            CrashPoints.reach("placing.written");
        }
    }

    /** The same key again: the first answer, or its refusal, or a complaint when it asks for something else. */
    private static Outcome repeat(Request request, Map<UUID, EarlierPlacings.Placed> placed, List<Outcome> outcomes) {
        var first = placed.get(request.key());
        if (first != null) {
            return first.request().equals(request.digest())
                    ? new Outcome.Placed(request, first.answer(), true)
                    : new Outcome.Refused(request, WebProblem.KEY_REUSED.problem());
        }
        return outcomes.stream()
                .filter(o -> o instanceof Outcome.Refused r && r.request().key().equals(request.key()))
                .map(o -> (Outcome) new Outcome.Refused(request, ((Outcome.Refused) o).problem()))
                .findFirst()
                .orElseThrow();
    }

    private static <S> Share<S> share(PlacementPart<S> part) {
        return new Share<>(part);
    }

    /** A part with the rows of the batch under way; the batch runs on one thread. */
    private static final class Share<S> {
        private final PlacementPart<S> part;
        private java.util.Optional<S> rows = java.util.Optional.empty();

        Share(PlacementPart<S> part) {
            this.part = part;
        }

        void load(List<Draft> drafts) {
            rows = java.util.Optional.ofNullable(part.load(drafts));
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
